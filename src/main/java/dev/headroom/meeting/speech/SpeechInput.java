package dev.headroom.meeting.speech;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on how meetings were spoken. */
public final class SpeechInput {

    private SpeechInput() {}

    @Input("ShareMeetingMetricsInput")
    @Description("Whether others see the numbers of how a meeting was spoken.")
    public record Share(
            @Id @NonNull @Description("The meeting.") String meeting,

            @Nullable
            @Description(
                    "True, or left out, to share them; false to take that back, as far as the holder's time with them"
                            + " alone is not over.")
            Boolean shared,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("SwapSpeakersInput")
    @Description("Two labels of speakers to exchange.")
    public record Swap(
            @Id @NonNull @Description("The transcript.") String transcript,

            @NonNull @Description("The version of the transcript the labels were read from.")
            Integer expectedVersion,

            @NonNull @Description("One of the labels, as the transcript has it now.")
            String first,

            @NonNull @Description("The other, as the transcript has it now.")
            String second,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
