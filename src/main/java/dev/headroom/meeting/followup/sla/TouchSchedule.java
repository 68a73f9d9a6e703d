package dev.headroom.meeting.followup.sla;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When to be in touch in the two weeks after a meeting. Half of it asks for nothing: whoever only writes to ask is soon
 * read last. Counted in working days of the seller's, so that nothing falls on a day nobody works.
 */
public final class TouchSchedule {

    /** Soon enough that the meeting is still in mind, late enough to be no part of the recap. */
    private static final int FIRST_USEFUL = 3;

    /** A week: promises without a day of their own are proposed for then. */
    private static final int OUR_PROMISES = 5;

    private static final int SECOND_USEFUL = 8;

    /** Two weeks: after that a meeting without a next step is forgotten. */
    private static final int LAST = 10;

    private TouchSchedule() {}

    /**
     * The days, in order.
     *
     * @param met the day of the meeting
     * @param nextStep the day of the agreed next step; null when there is none
     */
    public static List<TouchDay> after(LocalDate met, @Nullable LocalDate nextStep, BusinessHours hours) {
        Map<LocalDate, TouchDay> days = new TreeMap<>();
        put(days, nextStep(met, nextStep, hours));
        put(
                days,
                new TouchDay(
                        hours.plusWorkdays(met, OUR_PROMISES),
                        TouchPurpose.OUR_PROMISES,
                        "A week later: tell them which of your promises are kept, before they have to ask."));
        put(
                days,
                useful(
                        hours.plusWorkdays(met, FIRST_USEFUL),
                        "Three working days later the meeting is still in"
                                + " mind: send one thing that is of use to them, and ask for nothing."));
        put(
                days,
                useful(
                        hours.plusWorkdays(met, SECOND_USEFUL),
                        "In the second week: one more thing that is of use"
                                + " to them, without a question, so that you do not only write to ask."));
        return days.values().stream().sorted(Comparator.comparing(TouchDay::on)).toList();
    }

    private static TouchDay nextStep(LocalDate met, @Nullable LocalDate nextStep, BusinessHours hours) {
        LocalDate last = hours.plusWorkdays(met, LAST);
        if (nextStep == null) {
            return new TouchDay(
                    last,
                    TouchPurpose.NEXT_STEP,
                    "Two weeks without a next step: ask for one day and one person, or close the matter.");
        }
        LocalDate before = hours.workdayBefore(nextStep);
        if (!before.isAfter(met)) {
            return new TouchDay(
                    hours.plusWorkdays(nextStep, 0),
                    TouchPurpose.NEXT_STEP,
                    "The next step is due: see that it happens.");
        }
        return before.isAfter(last)
                ? new TouchDay(
                        last,
                        TouchPurpose.NEXT_STEP,
                        "The next step is far off: make sure after two weeks that it still stands.")
                : new TouchDay(
                        before,
                        TouchPurpose.NEXT_STEP,
                        "The working day before the next step: make sure it stands, while it can still be moved.");
    }

    private static TouchDay useful(LocalDate on, String reason) {
        return new TouchDay(on, TouchPurpose.USEFUL_WITHOUT_ASK, reason);
    }

    /** One a day: what comes first is worth more. */
    private static void put(Map<LocalDate, TouchDay> days, TouchDay day) {
        days.putIfAbsent(day.on(), day);
    }
}
