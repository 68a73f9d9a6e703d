package dev.headroom.actionplan.schedule;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What a plan's tasks and dependencies must obey to have dates at all; checked when a plan is written. */
public final class ScheduleRules {

    private ScheduleRules() {}

    /**
     * Lets a graph pass or refuses it with a sentence that names the dependency or task at fault.
     *
     * @param names what a person calls a node
     * @param field the path to the input that is refused, outermost first
     * @throws dev.headroom.platform.errors.BadInput for circles, dependencies of a task on itself or on an unknown one,
     *     duplicates, impossible durations, lags and dates
     */
    public static void check(
            List<ScheduleNode> nodes, List<ScheduleLink> links, Function<UUID, String> names, String... field) {
        throw new UnsupportedOperationException("not yet");
    }
}
