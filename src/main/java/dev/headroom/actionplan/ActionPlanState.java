package dev.headroom.actionplan;

import org.eclipse.microprofile.graphql.Description;

/** Where a plan is between the two sides. */
@Description("Where a plan is between the two sides.")
public enum ActionPlanState {
    @Description("The seller's side is writing it; the buyer's side has not been asked to accept it.")
    DRAFT,

    @Description("The seller's side has signed it, and asks the buyer's side to accept it.")
    OFFERED,

    @Description("Both sides have signed it. What is changed after that is proposed, or offered again.")
    AGREED,

    @Description("Every milestone was verified, and the plan was closed.")
    COMPLETED,

    @Description("The plan was given up.")
    ABANDONED;

    public boolean isClosed() {
        return this == COMPLETED || this == ABANDONED;
    }
}
