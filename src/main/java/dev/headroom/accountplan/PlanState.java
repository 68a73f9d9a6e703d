package dev.headroom.accountplan;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;

/** Where a plan is in its life, and where it can go from there. */
@Description("Where an account plan is in its life.")
public enum PlanState {
    @Description("Being written; may be submitted or closed.")
    DRAFT,
    @Description("Waiting for a decision; takes no edits. May be recalled, sent back or approved.")
    SUBMITTED,
    @Description("Sent back by whoever decides; may be edited, submitted again or closed.")
    CHANGES_REQUESTED,
    @Description("Taken back by whoever submitted it; may be edited, submitted again or closed.")
    RECALLED,
    @Description("Its present revision or the one before is approved; may be activated, closed, or edited and submitted"
            + " again.")
    APPROVED,
    @Description("In force; may be closed, or edited and submitted again.")
    ACTIVE,
    @Description("Over; nothing changes any more.")
    CLOSED;

    /** The states a plan can be moved to from this one, as far as the state alone decides. */
    public Set<PlanState> next() {
        return switch (this) {
            case DRAFT, CHANGES_REQUESTED, RECALLED -> EnumSet.of(SUBMITTED, CLOSED);
            case SUBMITTED -> EnumSet.of(CHANGES_REQUESTED, RECALLED, APPROVED);
            case APPROVED -> EnumSet.of(SUBMITTED, ACTIVE, CLOSED);
            case ACTIVE -> EnumSet.of(SUBMITTED, CLOSED);
            case CLOSED -> EnumSet.noneOf(PlanState.class);
        };
    }

    /** Whether content may be edited: what is being decided on must not change under the one who decides. */
    public boolean takesEdits() {
        return this != SUBMITTED && this != CLOSED;
    }

    /** What a person can do in this state, to end a refusal with. */
    String choices() {
        return next().isEmpty()
                ? "nothing changes it any more, begin a plan for the next period"
                : "from here it can be moved to "
                        + next().stream().map(PlanState::name).collect(Collectors.joining(" or "));
    }
}
