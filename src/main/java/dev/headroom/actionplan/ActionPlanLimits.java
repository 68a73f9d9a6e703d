package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a plan may hold. A full plan of these sizes stays some 5 MB, well below the 16 MB of one document; more than
 * this is a programme, and several plans.
 */
public final class ActionPlanLimits {

    /** What the engine plans again in 20 ms; real plans have 20 to 60. */
    public static final int TASKS = 1_000;

    public static final int MILESTONES = 100;

    /** Three a task. */
    public static final int DEPENDENCIES = 3_000;

    /** Ten buyers are many; a programme with partners has some thirty. */
    public static final int PARTICIPANTS = 100;

    public static final int OUTCOMES_PER_MILESTONE = 10;

    /** The closed days of one side: holidays of the company, shutdowns. */
    public static final int CLOSED_DAYS = 100;

    public static final int EVIDENCE = 1_000;

    public static final int COMMENTS = 1_000;

    public static final int PROPOSALS = 500;

    public static final int BASELINES = 100;

    /** The dates of all baselines together, some 2 MB: 20 revisions of the largest plan. */
    public static final int SIGNED_DATES = 20_000;

    public static final int NOTES = 200;

    public static final int GUEST_DOMAINS = 20;

    /** Longer than any purchase: a task of more than a working year is a project. */
    public static final int WORKDAYS = 260;

    /** Days between two tasks, both ways. */
    public static final int LAG = 1_000;

    /** A comment, a reason, a criterion. */
    public static final int TEXT = 2_000;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private ActionPlanLimits() {}

    static <T> List<T> list(List<T> items, int most, String field) {
        if (items.size() > most) {
            throw new LimitExceeded("There is room for " + most + " " + field + ": remove some first.", field);
        }
        return List.copyOf(items);
    }

    /** What was once said or handed in is part of the record, and nobody takes it out. */
    static <T> List<T> record(List<T> items, int most, String what, String field) {
        if (items.size() > most) {
            throw new LimitExceeded(
                    "The plan holds " + most + " " + what + ", and none is taken out again: close the plan, and go on"
                            + " in a new one.",
                    field);
        }
        return List.copyOf(items);
    }

    /** Text that may be left out; only spaces are no text. */
    static @Nullable String text(@Nullable String value, String field) {
        if (value == null) {
            return null;
        }
        String note = Text.note(value, TEXT, field);
        return note.isEmpty() ? null : note;
    }

    static String required(@Nullable String value, String field) {
        String text = text(value, field);
        if (text == null) {
            throw new BadInput("The text is empty: write at least a word.", field);
        }
        return text;
    }

    /** A day of this era: what is before or after it is a slip of the finger, and nothing can be computed with it. */
    static LocalDate day(LocalDate day, String field) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new BadInput(
                    "The day is outside the years " + FIRST_YEAR + " to " + LAST_YEAR + ": correct it.", field);
        }
        return day;
    }
}
