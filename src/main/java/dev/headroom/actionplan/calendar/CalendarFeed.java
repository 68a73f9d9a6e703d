package dev.headroom.actionplan.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one calendar shows.
 *
 * @param note what is left out, as a sentence; null when nothing is
 * @param modifiedAt the latest moment anything in it can have changed: a change of a plan, or the start of a day,
 *     because dates that nobody agreed to are computed anew each day
 */
record CalendarFeed(String name, @Nullable String note, List<CalendarEntry> entries, Instant modifiedAt) {

    private static final Comparator<CalendarEntry> BY_DAY =
            Comparator.comparing(CalendarEntry::on).thenComparing(CalendarEntry::uid);

    CalendarFeed {
        entries = List.copyOf(entries);
    }

    /** The feed in the order of its days, so that the same plans give the same bytes; at most so many of the last. */
    static CalendarFeed of(
            String name, List<CalendarEntry> entries, int mostEntries, @Nullable String note, Instant modifiedAt) {
        List<CalendarEntry> sorted = entries.stream().sorted(BY_DAY).toList();
        int left = Math.max(0, sorted.size() - mostEntries);
        if (left == 0) {
            return new CalendarFeed(name, note, sorted, modifiedAt);
        }
        String sentence = "This calendar shows the " + mostEntries + " entries due last of " + sorted.size() + ".";
        return new CalendarFeed(
                name, note == null ? sentence : note + " " + sentence, sorted.subList(left, sorted.size()), modifiedAt);
    }
}
