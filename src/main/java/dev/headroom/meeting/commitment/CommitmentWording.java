package dev.headroom.meeting.commitment;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.DueKind;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is owed, by whom and by when, as one of the sides puts it. */
@Description("What is owed, by whom and by when, as one of the sides puts it.")
public record CommitmentWording(
        @NonNull @Description("What is to be done; at most 500 characters.")
        String text,

        @NonNull @Description("What kind of thing it is.") CommitmentKind kind,

        @NonNull @Description("Whose it is.") MeetingSide side,

        @Description("The one person who is to do it; null when only the side is known, or nothing.") @Nullable
        CommitmentOwner owner,

        @Description("When it is due; null when it has no day.") @Nullable
        Due due) {

    /** As long as a quote may be; one verb and one object take far less. */
    static final int LONGEST_TEXT = 500;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    public CommitmentWording {
        text = Text.line("text", text, LONGEST_TEXT, "text");
        if (due != null && (due.on().isBefore(FIRST_DAY) || due.on().isAfter(LAST_DAY))) {
            throw new BadInput("The day is not between " + FIRST_DAY + " and " + LAST_DAY + ".", "dueOn");
        }
    }

    /** Whether somebody owes something, so that it can be kept or broken. */
    boolean owed() {
        return kind == CommitmentKind.PROMISE || kind == CommitmentKind.REQUEST;
    }

    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(due).map(Due::on);
    }

    /** Refuses a day before the one on which it was said: nobody can have promised that. */
    void requireDueFrom(LocalDate saidOn) {
        if (due != null && due.on().isBefore(saidOn)) {
            throw new BadInput("It was said on " + saidOn + " and can't be due before.", "dueOn");
        }
    }

    /** The same words, whose and by when another reading of them says. */
    CommitmentWording corrected(CommitmentWording found) {
        return new CommitmentWording(text, kind, found.side, found.owner, found.due);
    }

    CommitmentWording withText(String other) {
        return new CommitmentWording(other, kind, side, owner, due);
    }

    CommitmentWording withOwner(@Nullable CommitmentOwner other) {
        return new CommitmentWording(text, kind, side, other, due);
    }

    CommitmentWording withSide(MeetingSide other) {
        return new CommitmentWording(text, kind, other, owner, due);
    }

    CommitmentWording withKind(CommitmentKind other) {
        return new CommitmentWording(text, other, side, owner, due);
    }

    /** With the day that a person gave; the same day again stays as it was found. */
    CommitmentWording withDueOn(@Nullable LocalDate on) {
        boolean same = due != null && due.on().equals(on);
        return same ? this : withDue(on == null ? null : new Due(on, DueKind.EXPLICIT, null));
    }

    private CommitmentWording withDue(@Nullable Due other) {
        return new CommitmentWording(text, kind, side, owner, other);
    }
}
