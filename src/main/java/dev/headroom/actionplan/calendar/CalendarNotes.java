package dev.headroom.actionplan.calendar;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSchedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a calendar leaves out, so that nobody takes an empty day for a free one. */
final class CalendarNotes {

    /** Titles that are named; more would hide the point. */
    private static final int MOST_NAMES = 5;

    private CalendarNotes() {}

    /** A sentence about the plans that have no dates; null when all have. */
    static @Nullable String leftOut(List<ActionPlan> plans, List<Optional<PlanSchedule>> computed) {
        List<String> titles = IntStream.range(0, plans.size())
                .filter(index -> computed.get(index).isEmpty())
                .mapToObj(index -> "\"" + plans.get(index).getTitle() + "\"")
                .toList();
        if (titles.isEmpty()) {
            return null;
        }
        String named = titles.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        String more = titles.size() > MOST_NAMES ? " and " + (titles.size() - MOST_NAMES) + " more" : "";
        return "This calendar leaves out " + named + more
                + ", because no dates can be computed there: correct its days or durations.";
    }

    static @Nullable String joined(@Nullable String one, @Nullable String other) {
        String all = Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }
}
