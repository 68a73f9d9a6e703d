package dev.headroom.actionplan;

import org.eclipse.microprofile.graphql.Description;

/** How they buy, in order. A plan is in the first stage whose milestones are not all verified. */
@Description("A stage of how the customer buys, in order.")
public enum BuyingStage {
    @Description("They agree that there is a need and what solving it is worth.")
    NEED,

    @Description("They compare ways to meet it.")
    OPTIONS,

    @Description("Those who must approve, approve.")
    APPROVAL,

    @Description("Contract, purchase order, security and legal review.")
    PAPER,

    @Description("The work begins and shows its first value.")
    START
}
