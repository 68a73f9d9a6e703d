package dev.headroom.meeting.speech;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.transcript.Transcript;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
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
    private final SpeechSights sights;
    private final SpeechReader reader;
    private final SpeechService service;
    private final Clock clock;

    SpeechApi(
            CurrentCaller caller,
            MeetingSpeeches speeches,
            SpeechSights sights,
            SpeechReader reader,
            SpeechService service,
            Clock clock) {
        this.caller = caller;
        this.speeches = speeches;
        this.sights = sights;
        this.reader = reader;
        this.service = service;
        this.clock = clock;
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
    @Description("Whether the caller may see the numbers: as who held the meeting, that is, owned it when its first"
            + " transcript came in, or since they were shared or that person's time with them alone is over. Of calls"
            + " that were merged into one, the caller must be let see every one.")
    public Uni<List<@NonNull Boolean>> visible(@Source List<MeetingSpeech> shown) {
        Caller asking = caller.get();
        OffsetDateTime now = OffsetDateTime.now(clock);
        return sights.of(asking, shown).map(found -> shown.stream()
                .map(speech -> found.get(speech.uuid()))
                .map(sight -> sight != null && sight.isOpenTo(asking, now))
                .toList());
    }

    @Description("When others than who held the meeting see the numbers, if they are not shared before; a time that is"
            + " changed later does not move it. Null when the caller may not see the meeting any more.")
    public Uni<List<@Nullable OffsetDateTime>> opensAt(@Source List<MeetingSpeech> shown) {
        return sights.of(caller.get(), shown).map(found -> {
            List<@Nullable OffsetDateTime> times = new ArrayList<>();
            for (MeetingSpeech speech : shown) {
                SpeechSight sight = found.get(speech.uuid());
                times.add(sight == null ? null : sight.opensAt());
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
                    + " For who held the meeting alone: who owned it when its first transcript came in.")
    public Uni<ShareMeetingMetricsPayload> shareMeetingMetrics(
            @NonNull @Name("input") @Description("The meeting.") SpeechInput.Share input) {
        return service.share(caller.get(), input).map(ShareMeetingMetricsPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Exchanges two labels of speakers all through a transcript, as when a provider mixed them up; the same"
            + " again puts them back. What the provider sent stays as it is: the exchange is recorded beside it, and"
            + " everything is measured and read through it from then on. Suggestions that nobody has decided on"
            + " follow shortly; what was confirmed stays as it was confirmed.")
    public Uni<SwapSpeakersPayload> swapSpeakers(
            @NonNull @Name("input") @Description("The labels.") SpeechInput.Swap input) {
        return service.swap(caller.get(), input).map(SwapSpeakersPayload::of);
    }
}
