package dev.headroom.accountplan;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a plan may hold. A full plan of these sizes stays some 3 MB, well below the 16 MB of one document, and far
 * above what a team keeps up to date.
 */
public final class PlanLimits {

    /** Ten or so questions, answered by several people over a year. */
    public static final int ANSWERS = 300;

    public static final int PERCEIVED_VALUES = 100;
    public static final int COMPETITORS = 50;
    public static final int COLLABORATORS = 50;

    /** More than a handful is a wish list; fifty is a plan over a large subtree. */
    public static final int OBJECTIVES = 50;

    public static final int MEASURES_PER_OBJECTIVE = 10;

    /** Finished actions stay in the plan, so that its record can't be cleaned. */
    public static final int ACTIONS = 500;

    public static final int RISKS = 100;

    /** One a week for two years: like moves, the oldest leave the list, because nobody could remove one. */
    public static final int REVIEWS = 100;

    public static final int DECISIONS_PER_REVIEW = 50;

    /** Moves and approvals each: the oldest leave the list; every version of the plan can still be read. */
    public static final int MOVES = 100;

    /** Two printed pages: an answer, a weakness, a mitigation. */
    public static final int TEXT = 4_000;

    public static final int STRATEGY = 10_000;

    /** A sentence or two: a reason, a decision. */
    public static final int REASON = 1_000;

    private PlanLimits() {}

    /**
     * The items, unless there are too many.
     *
     * @param field of the input that adds one
     */
    static <T> List<T> list(List<T> items, int most, String what, String field) {
        if (items.size() > most) {
            throw new LimitExceeded("A plan holds at most " + most + " " + what + ": remove some first.", field);
        }
        return List.copyOf(items);
    }

    /** The last of the items, oldest first. */
    static <T> List<T> latest(List<T> items, int most) {
        return List.copyOf(items.subList(Math.max(0, items.size() - most), items.size()));
    }

    /** Text that may be left out; only spaces are no text. */
    static @Nullable String text(@Nullable String value, int longest, String field) {
        if (value == null) {
            return null;
        }
        String note = Text.note(value, longest, field);
        return note.isEmpty() ? null : note;
    }

    static String required(@Nullable String value, int longest, String field) {
        String text = text(value, longest, field);
        if (text == null) {
            throw new BadInput("The text is empty: write at least a word.", field);
        }
        return text;
    }
}
