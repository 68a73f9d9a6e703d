package dev.headroom.actionplan.schedule;

import org.eclipse.microprofile.graphql.Description;

/** What the planner wants of a task's date, beside its dependencies. */
@Description("What the planner wants of a task's date, beside its dependencies.")
public enum ConstraintKind {
    @Description("Due on the first day it can be finished.")
    AS_SOON_AS_POSSIBLE(false),
    @Description("Due on the last day that still keeps the target date. The usual choice: plans run backward.")
    AS_LATE_AS_POSSIBLE(false),
    @Description("Due on the given day, neither earlier nor later.")
    MUST_FINISH_ON(true),
    @Description("Does not start before the given day; a milestone is not reached before it.")
    NO_EARLIER_THAN(true);

    private final boolean dated;

    ConstraintKind(boolean dated) {
        this.dated = dated;
    }

    /** Whether it means nothing without a day. */
    public boolean isDated() {
        return dated;
    }
}
