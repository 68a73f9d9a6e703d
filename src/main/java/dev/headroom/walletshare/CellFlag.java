package dev.headroom.walletshare;

import org.eclipse.microprofile.graphql.Description;

/** What a reader must know before trusting a cell's numbers. Numbers are flagged, never bent to look right. */
@Description("A warning about a cell's numbers, which are shown as computed and never clamped.")
public enum CellFlag {
    @Description("We earn more here than the wallet is thought to be, so headroom is negative: the wallet is wrong.")
    WALLET_UNDERSTATED,

    @Description("The evidence behind the wallet is older than the half-life of its method. It still counts.")
    STALE_ESTIMATE,

    @Description("Nothing speaks about some days of the map's period, so that they were taken to be like the others;"
            + " or observed spend was spread evenly over the period, to fill days that no better estimate is"
            + " about.")
    PRORATED,

    @Description("At least one contract here has no known amount: ours and the vendors' amounts are at least, and"
            + " headroom is at most, what is shown.")
    VENDOR_AMOUNT_UNKNOWN,

    @Description("Somebody claims that nothing is or can be bought here, but spend was observed, or an estimate above"
            + " zero was observed and entered after the claim. The spend counts, and so does the estimate unless the"
            + " claim is NOT_ELIGIBLE, which then stands.")
    CLAIM_CONTRADICTED,

    @Description("The parts add up to more than the estimate of the whole, so what is not broken down is negative.")
    BREAKDOWN_EXCEEDS_TOTAL,

    @Description("This is what a unit or offering with parts has beyond its parts: a remainder, not a leaf cell, and"
            + " counts as none. Where an estimate of the whole also holds parts of unknown wallet, our revenue in those"
            + " is taken off its headroom and counts in its share.")
    NOT_BROKEN_DOWN,

    @Description("There are contracts here, and the organization has not said which vendor it is: ours and share are"
            + " unknown, and headroom is at most what is shown.")
    OUR_VENDOR_UNKNOWN
}
