package dev.headroom.meeting.followup;

import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a follow-up may hold: what somebody reads on a phone between two meetings. */
final class FollowUpLimits {

    /** Some paragraphs above the recap. */
    static final int OPENING = 4_000;

    /** What came of it: a paragraph. */
    static final int OUTCOME = 1_000;

    /** A decision, a risk, a step: a sentence or two. */
    static final int LINE = 500;

    /** Every mail program shows less of a subject. */
    static final int SUBJECT = 150;

    /** A meeting that decides more has minutes of its own. */
    static final int LINES = 30;

    /** Some interruptions and some dialects of one call. */
    static final int DRAFTS = 50;

    /** The same recap, corrected a few times, to all of a large meeting. */
    static final int DELIVERIES = 500;

    private FollowUpLimits() {}

    static <T> List<T> list(List<T> items, int most, String field) {
        if (items.size() > most) {
            throw new LimitExceeded("A follow-up holds at most " + most + " " + field + ": remove some first.", field);
        }
        return List.copyOf(items);
    }

    /** Text that may be left out; only spaces are no text. */
    static @Nullable String text(@Nullable String value, int longest, String field) {
        if (value == null) {
            return null;
        }
        String note = Text.note(value, longest, field);
        return note.isEmpty() ? null : note;
    }
}
