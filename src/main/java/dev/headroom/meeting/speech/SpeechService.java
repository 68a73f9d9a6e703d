package dev.headroom.meeting.speech;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.transcript.SpeakerSwap;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.meeting.transcript.TranscriptIntake;
import dev.headroom.meeting.transcript.Transcripts;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Shares the numbers of meetings, keeps them before transcripts go, and puts exchanged labels of speakers right. */
@ApplicationScoped
public class SpeechService {

    /** What no document has for its id. */
    private static final UUID NONE = new UUID(0, 0);

    /** Nobody needs more to put labels right; each is asked about every segment. */
    private static final int MOST_SWAPS = 20;

    private final DocumentMutations mutations;
    private final Meetings meetings;
    private final MeetingSpeeches speeches;
    private final SpeechReader reader;
    private final SpeechSights sights;
    private final Transcripts transcripts;
    private final TranscriptIntake intake;
    private final Clock clock;

    SpeechService(
            DocumentMutations mutations,
            Meetings meetings,
            MeetingSpeeches speeches,
            SpeechReader reader,
            SpeechSights sights,
            Transcripts transcripts,
            TranscriptIntake intake,
            Clock clock) {
        this.mutations = mutations;
        this.meetings = meetings;
        this.speeches = speeches;
        this.reader = reader;
        this.sights = sights;
        this.transcripts = transcripts;
        this.intake = intake;
        this.clock = clock;
    }

    Uni<Outcome<MeetingSpeech>> share(Caller caller, SpeechInput.Share input) {
        UUID id = GlobalId.uuid(input.meeting(), Meeting.TYPE).orElse(NONE);
        boolean shared = !Boolean.FALSE.equals(input.shared());
        var mutation = new Mutation<>(
                caller.author(), "shareMeetingMetrics", input, input.clientMutationId(), MeetingSpeech.class);
        OffsetDateTime now = OffsetDateTime.now(clock);
        return mutations.run(mutation, speeches.documents(), id, () -> meetings.find(
                        caller, MeetingPermissions.WRITE, id)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such meeting, or you may not see it.", "meeting")))
                .call(meeting -> requireHolder(caller, meeting))
                .chain(meeting -> next(
                        caller.organization(),
                        meeting,
                        speech -> shared ? speech.shared(caller.id(), meeting.parts(), now) : speech.unshared())));
    }

    private Uni<Void> requireHolder(Caller caller, Meeting meeting) {
        return sights.of(caller.organization(), meeting)
                .invoke(sight -> {
                    if (!sight.isHolder(caller)) {
                        throw new Forbidden("Only who held the meeting shares how it was spoken: ask them.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<DocumentWrite<MeetingSpeech>> next(
            UUID organization, Meeting meeting, UnaryOperator<MeetingSpeech> step) {
        return speeches.of(organization, List.of(meeting))
                .map(found -> found.get(0))
                .map(speech -> DocumentWrite.over(step.apply(speech), speech.version()));
    }

    /**
     * Measures meetings one of whose transcripts is about to go, for the last time with its words. What is kept of a
     * meeting already is replaced when its other transcripts tell something else by now. Again it changes nothing.
     */
    public Uni<Void> keep(Author author, List<Meeting> of) {
        return Uni.combine()
                .all()
                .unis(speeches.of(author.organization(), of), reader.readings(author.organization(), of))
                .asTuple()
                .chain(both -> keepEach(author, of, both.getItem1(), both.getItem2()));
    }

    private Uni<Void> keepEach(
            Author author, List<Meeting> of, List<MeetingSpeech> known, Map<UUID, SpeechReading> readings) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int index = 0; index < of.size(); index++) {
            Meeting meeting = of.get(index);
            SpeechFigures kept = known.get(index).kept();
            SpeechFigures now =
                    Objects.requireNonNull(readings.get(meeting.uuid())).figures(kept);
            if (now != null && !now.equals(kept)) {
                all = all.chain(() -> keep(author, meeting, now));
            }
        }
        return all;
    }

    private Uni<Void> keep(Author author, Meeting meeting, SpeechFigures figures) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return record(author, "keepMeetingMetrics", meeting, speech -> speech.keeping(figures, now));
    }

    /** Remembers whose the numbers of a meeting are, once its first transcript is there. */
    Uni<Void> hold(Author author, Meeting meeting) {
        OffsetDateTime opens = sights.opensAt(meeting);
        return speeches.of(author.organization(), List.of(meeting))
                .chain(found -> found.get(0).heldBy() != null
                        ? Uni.createFrom().voidItem()
                        : record(
                                author,
                                "holdMeetingMetrics",
                                meeting,
                                speech -> speech.heldBy(meeting.ownerUuid(), opens)));
    }

    /** What is not written must not count as written: words are deleted on the strength of it. */
    private Uni<Void> record(Author author, String name, Meeting meeting, UnaryOperator<MeetingSpeech> step) {
        var mutation = new Mutation<>(author, name, meeting.uuid(), null, MeetingSpeech.class);
        return mutations
                .run(mutation, speeches.documents(), meeting.uuid(), () -> next(author.organization(), meeting, step))
                .invoke(outcome -> {
                    if (!outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("metrics are not recorded: " + outcome.userErrors());
                    }
                })
                .replaceWithVoid();
    }

    Uni<Outcome<Transcript>> swap(Caller caller, SpeechInput.Swap input) {
        UUID id = GlobalId.uuid(input.transcript(), Transcript.TYPE).orElse(NONE);
        var mutation =
                new Mutation<>(caller.author(), "swapSpeakers", input, input.clientMutationId(), Transcript.class);
        var swap = new SpeakerSwap(input.first(), input.second(), caller.name(), OffsetDateTime.now(clock));
        return mutations
                .run(mutation, transcripts.documents(), id, () -> transcripts
                        .find(caller, MeetingPermissions.WRITE, id)
                        .map(found -> found.orElseThrow(() ->
                                new NotFound("There is no such transcript, or you may not see it.", "transcript")))
                        .map(transcript -> swapped(transcript, swap, input.expectedVersion()))
                        .call(() -> intake.untold(caller.organization(), id)))
                .call(outcome -> tellAgain(caller.organization(), outcome));
    }

    /** Whoever made something of what was said by whom makes it anew. */
    private Uni<Void> tellAgain(UUID organization, Outcome<Transcript> outcome) {
        Transcript written = outcome.value();
        return written == null || !outcome.userErrors().isEmpty()
                ? Uni.createFrom().voidItem()
                : intake.tellAgain(organization, written);
    }

    private static DocumentWrite<Transcript> swapped(Transcript transcript, SpeakerSwap swap, int expectedVersion) {
        if (transcript.version() != expectedVersion) {
            throw new Conflict(transcript, transcript.version(), expectedVersion);
        }
        requireLabel(transcript, swap.first(), "first");
        requireLabel(transcript, swap.second(), "second");
        if (swap.first().equals(swap.second())) {
            throw new BadInput("Both are the same label: name two different ones.", "second");
        }
        if (transcript.swaps().size() >= MOST_SWAPS) {
            throw new LimitExceeded(
                    "Labels of this transcript were exchanged " + MOST_SWAPS + " times: no more is possible.",
                    "transcript");
        }
        return DocumentWrite.replace(
                transcript.with(
                        transcript.segments(),
                        Stream.concat(transcript.swaps().stream(), Stream.of(swap))
                                .toList()),
                transcript.version());
    }

    private static void requireLabel(Transcript transcript, String label, String field) {
        Optional<String> found = transcript.segments().stream()
                .map(transcript::speaker)
                .filter(label::equals)
                .findFirst();
        if (found.isEmpty()) {
            throw new BadInput("No speaker has this label in the transcript: copy it from a segment.", field);
        }
    }
}
