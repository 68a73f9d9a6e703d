package dev.headroom.actionplan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task or milestone as a calendar shows it: one day long. It says when it is due and not when it is forecast, because
 * calendars fetch feeds hours late and ignore what changes without a new sequence number; a forecast moves by itself.
 *
 * @param uid the same in every feed that shows it, so that a person with two links sees it once
 * @param on the day it is due
 * @param finishedOn the day it was finished; null unless it is
 * @param percent how much of it is done, 0 to 100; null while it is begun, because nobody measures it then
 * @param after the uids of what it waits for
 * @param sequence grows with each change of the plan, which is oftener than this entry changes, and each day while
 *     nobody agreed to its day, which then may move by itself
 * @param modifiedAt when the plan was last changed, or this day began while nobody agreed to its day
 * @param url where it can be read, without any secret; null when there is no such place
 */
record CalendarEntry(
        String uid,
        String summary,
        String description,
        LocalDate on,
        Standing standing,
        boolean agreed,
        @Nullable LocalDate finishedOn,
        @Nullable Integer percent,
        List<String> categories,
        List<String> after,
        int sequence,
        Instant modifiedAt,
        @Nullable String url) {

    CalendarEntry {
        categories = List.copyOf(categories);
        after = List.copyOf(after);
    }

    /** How far it is. */
    enum Standing {
        OPEN,
        STARTED,
        DONE,
        CANCELLED;

        boolean isEnded() {
            return this == DONE || this == CANCELLED;
        }
    }
}
