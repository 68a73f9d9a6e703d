package dev.headroom.accountplan.relationship;

import org.eclipse.microprofile.graphql.Description;

/** What somebody does in a decision to buy. */
@Description("What a stakeholder does in a decision to buy.")
public enum DecisionRole {
    @Description("Decides.")
    DECISION_MAKER,

    @Description("Can stop a decision that was made: signs, funds or approves it.")
    APPROVER,

    @Description("Compares the offers and recommends.")
    EVALUATOR,

    @Description("Works with what is bought.")
    USER,

    @Description("Controls who gets to speak with the others.")
    GATEKEEPER,

    @Description("Has no part in the process and is listened to.")
    INFLUENCER,

    @Description("Runs the process and the contract.")
    PROCUREMENT
}
