package dev.headroom.actionplan.schedule;

import org.eclipse.microprofile.graphql.Description;

/** Which end of the earlier task holds back which end of the later one. */
@Description("Which end of the earlier task holds back which end of the later one.")
public enum DependencyKind {
    @Description("The later task starts after the earlier one is finished.")
    FINISH_TO_START(false, true),
    @Description("The later task starts after the earlier one has started.")
    START_TO_START(true, true),
    @Description("The later task finishes after the earlier one is finished.")
    FINISH_TO_FINISH(false, false),
    @Description("The later task finishes after the earlier one has started.")
    START_TO_FINISH(true, false);

    private final boolean fromStart;
    private final boolean toStart;

    DependencyKind(boolean fromStart, boolean toStart) {
        this.fromStart = fromStart;
        this.toStart = toStart;
    }

    /** Whether the earlier task's start counts, not its finish. */
    boolean fromStart() {
        return fromStart;
    }

    /** Whether the later task's start is held back, not its finish. */
    boolean toStart() {
        return toStart;
    }

    /** As in "finish to start". */
    String words() {
        return (fromStart ? "start" : "finish") + " to " + (toStart ? "start" : "finish");
    }
}
