package dev.headroom.meeting.privacy;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How eraseFromMeetings ended. */
@Description("How eraseFromMeetings ended.")
public record EraseFromMeetingsPayload(
        @Description("The erasure and what it changed so far; null when nothing was written.") @Nullable
        MeetingErasure erasure,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write; null when nothing was"
                + " written, or when the log can't be reached just now.")
        @Nullable
        SyncVersion syncVersion) {

    static EraseFromMeetingsPayload of(Outcome<MeetingErasure> outcome) {
        return new EraseFromMeetingsPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
