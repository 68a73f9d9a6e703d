package dev.headroom.meeting.commitment;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One step in a commitment's life: who, of which side, when, to what, and with what words. Never changed. */
@Description("One step in a commitment's life. It never changes.")
public record CommitmentStep(
        @NonNull @Description("What it became.") CommitmentState to,

        @NonNull @Description("Whose side whoever said so was on.")
        MeetingSide side,

        @NonNull @Description("Who said so, by name; the service where nobody did.")
        String by,

        @Ignore @Nullable UUID memberUuid,

        @NonNull @Description("When they said so.") OffsetDateTime at,

        @Description("What they said with it; at most 1,000 characters; null for nothing.") @Nullable
        String note,

        @Description("How it was worded before, when the step changed the words, the person or the day; null when it"
                + " left them.")
        @Nullable
        CommitmentWording before) {

    private static final int LONGEST_NOTE = 1000;

    public CommitmentStep {
        note = note == null || note.isBlank() ? null : Text.note(note, LONGEST_NOTE, "note");
    }

    static CommitmentStep of(CommitmentState to, CommitmentActor actor, OffsetDateTime at, @Nullable String note) {
        return new CommitmentStep(to, actor.side(), actor.name(), actor.memberUuid(), at, note, null);
    }

    CommitmentStep changing(CommitmentWording from, CommitmentWording into) {
        return new CommitmentStep(to, side, by, memberUuid, at, note, from.equals(into) ? null : from);
    }

    /** The day it was recorded, as it was there. */
    LocalDate day(ZoneId zone) {
        return at.atZoneSameInstant(zone).toLocalDate();
    }
}
