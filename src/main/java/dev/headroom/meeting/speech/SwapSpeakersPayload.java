package dev.headroom.meeting.speech;

import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How swapSpeakers ended. */
@Description("How swapSpeakers ended.")
public record SwapSpeakersPayload(
        @Description("The transcript; null when nothing was written.") @Nullable
        Transcript transcript,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write; null when nothing was"
                + " written, or when the log can't be reached just now.")
        @Nullable
        SyncVersion syncVersion) {

    static SwapSpeakersPayload of(Outcome<Transcript> outcome) {
        return new SwapSpeakersPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
