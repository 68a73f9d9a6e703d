package dev.headroom.meeting.followup.recap;

import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something agreed in a meeting that a person has confirmed; nothing else ever becomes one.
 *
 * @param owner who does it, by name; null when nobody is named
 * @param proposed whether the day is our proposal and was not spoken of
 */
public record RecapItem(
        UUID commitment,
        RecapPlace place,
        String text,
        @Nullable String owner,
        @Nullable LocalDate dueOn,
        boolean proposed) {

    /** As one line of a recap. */
    String line() {
        StringBuilder line =
                new StringBuilder(Text.shortened(text, RecapWords.LONGEST_LINE).replaceFirst("[.\\s]+$", ""));
        if (dueOn != null) {
            line.append(proposed ? ", we propose by " : ", by ").append(RecapWords.day(dueOn));
        }
        if (owner != null) {
            line.append(" (")
                    .append(Text.shortened(owner, RecapWords.LONGEST_NAME))
                    .append(')');
        }
        return line.toString();
    }
}
