package dev.headroom.walletshare;

import org.eclipse.microprofile.graphql.Description;

/** How somebody came to believe what a wallet is. The order here is the default precedence, best first. */
@Description("How a wallet was sized. The default precedence, most trusted first: CLIENT_STATED, CONTRACT_REPORT,"
        + " PROCUREMENT_FACTS, WALLET_ALLOCATION_RULE, LOOK_ALIKE, HEADCOUNT_PROXY, REP_GUESS.")
public enum EstimateMethod {
    @Description("A person at the client said it.")
    CLIENT_STATED,

    @Description("A report on the client's contracts, such as one of its vendor management system.")
    CONTRACT_REPORT,

    @Description("Published procurement data. Also the method of spend observed in a cell, summed over its vendors.")
    PROCUREMENT_FACTS,

    @Description("Our revenue divided by the share that our rank among the client's vendors implies:"
            + " (1 − rank / (n + 1)) × (2 / n) of n vendors.")
    WALLET_ALLOCATION_RULE,

    @Description("The wallet of similar clients, scaled to this one.")
    LOOK_ALIKE,

    @Description("Head count, sites or revenue of the unit times a rate.")
    HEADCOUNT_PROXY,

    @Description("A salesperson's guess.")
    REP_GUESS
}
