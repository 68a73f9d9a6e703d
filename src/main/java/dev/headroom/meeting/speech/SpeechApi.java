package dev.headroom.meeting.speech;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.transcript.Transcript;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** How meetings were spoken, in the schema. */
@GraphQLApi
public class SpeechApi {

    private final CurrentCaller caller;
    private final MeetingSpeeches speeches;
    private final SpeechReader reader;
    private final SpeechService service;

    SpeechApi(CurrentCaller caller, MeetingSpeeches speeches, SpeechReader reader, SpeechService service) {
        this.caller = caller;
        this.speeches = speeches;
        this.reader = reader;
        this.service = service;
    }

    @NonNull
    @Description("How it was spoken.")
    public Uni<List<MeetingSpeech>> speech(@Source List<Meeting> meetings) {
        return speeches.of(caller.get().organization(), meetings);
    }

    @Description("The numbers; null when the caller may not see them yet, and when nothing was transcribed that was"
            + " spoken.")
    public Uni<List<@Nullable SpeechFigures>> figures(@Source List<MeetingSpeech> shown) {
        return reader.figures(caller.get(), shown);
    }

    @NonNull
    @Description("Whether the caller may see the numbers: as the owner of the meeting, or since they were shared or the"
            + " owner's time with them alone is over.")
    public Uni<List<@NonNull Boolean>> visible(@Source List<MeetingSpeech> shown) {
        Caller asking = caller.get();
        return reader.meetings(asking, shown).map(found -> shown.stream()
                .map(speech -> reader.isVisible(asking, speech, found.get(speech.uuid())))
                .toList());
    }

    @Description("When others than the owner of the meeting see the numbers, if they are not shared before; null when"
            + " the caller may not see the meeting any more.")
    public Uni<List<@Nullable OffsetDateTime>> opensAt(@Source List<MeetingSpeech> shown) {
        return reader.meetings(caller.get(), shown).map(found -> {
            List<@Nullable OffsetDateTime> times = new ArrayList<>();
            for (MeetingSpeech speech : shown) {
                Meeting meeting = found.get(speech.uuid());
                times.add(meeting == null ? null : reader.opensAt(meeting));
            }
            return times;
        });
    }

    @Description("Whether the labels of its speakers fit what was said under them; null when the caller may not see its"
            + " meeting any more.")
    public Uni<List<@Nullable SpeakerCheck>> speakerCheck(@Source List<Transcript> transcripts) {
        return reader.checks(caller.get(), transcripts);
    }

    @Mutation
    @NonNull
    @Description(
            "Shares the numbers of how a meeting was spoken with everybody who sees the meeting, or takes that back."
                    + " For the owner of the meeting alone.")
    public Uni<ShareMeetingMetricsPayload> shareMeetingMetrics(
            @NonNull @Name("input") @Description("The meeting.") SpeechInput.Share input) {
        return service.share(caller.get(), input).map(ShareMeetingMetricsPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Exchanges two labels of speakers all through a transcript, as when a provider mixed them up; the same"
            + " again puts them back. What the provider sent stays as it is: the exchange is recorded beside it, and"
            + " everything is measured and read through it from then on.")
    public Uni<SwapSpeakersPayload> swapSpeakers(
            @NonNull @Name("input") @Description("The labels.") SpeechInput.Swap input) {
        return service.swap(caller.get(), input).map(SwapSpeakersPayload::of);
    }
}
