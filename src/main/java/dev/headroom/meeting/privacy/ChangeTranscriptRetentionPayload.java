package dev.headroom.meeting.privacy;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How changeTranscriptRetention ended. */
@Description("How changeTranscriptRetention ended.")
public record ChangeTranscriptRetentionPayload(
        @Description("How long words are kept; null when nothing was written.") @Nullable
        TranscriptRetention transcriptRetention,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write; null when nothing was"
                + " written, or when the log can't be reached just now.")
        @Nullable
        SyncVersion syncVersion) {

    static ChangeTranscriptRetentionPayload of(Outcome<TranscriptRetention> outcome) {
        return new ChangeTranscriptRetentionPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
