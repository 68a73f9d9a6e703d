package dev.headroom.accountplan.relationship;

import org.eclipse.microprofile.graphql.Description;

/** Whether somebody wants us to win. */
@Description("Whether a stakeholder wants us to win, from the best.")
public enum Disposition {
    @Description("Works for us and tells us how.")
    MENTOR,

    @Description("Prefers us.")
    SUPPORTER,

    @Description("Has no preference.")
    NEUTRAL,

    @Description("Prefers somebody else.")
    NON_SUPPORTER,

    @Description("Works against us.")
    ENEMY;

    boolean supportive() {
        return this == MENTOR || this == SUPPORTER;
    }
}
