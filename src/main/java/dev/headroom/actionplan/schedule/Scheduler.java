package dev.headroom.actionplan.schedule;

import java.util.UUID;
import java.util.function.Function;

/** Computes a plan's dates: forward from today and the facts, backward from the target. */
public final class Scheduler {

    private Scheduler() {}

    /**
     * The dates of a plan.
     *
     * @param names what a person calls a node, for the sentences of conflicts
     * @throws dev.headroom.platform.errors.BadInput when dates leave the years 1900 to 9999, or the graph is not one
     *     that {@link ScheduleRules#check} lets pass
     */
    public static Schedule plan(ScheduleRequest request, Function<UUID, String> names) {
        throw new UnsupportedOperationException("not yet");
    }
}
