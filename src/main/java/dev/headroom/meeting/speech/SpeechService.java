package dev.headroom.meeting.speech;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.transcript.SpeakerSwap;
import dev.headroom.meeting.transcript.Transcript;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
    private final Transcripts transcripts;
    private final Clock clock;

    SpeechService(
            DocumentMutations mutations,
            Meetings meetings,
            MeetingSpeeches speeches,
            SpeechReader reader,
            Transcripts transcripts,
            Clock clock) {
        this.mutations = mutations;
        this.meetings = meetings;
        this.speeches = speeches;
        this.reader = reader;
        this.transcripts = transcripts;
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
                .invoke(meeting -> requireOwner(caller, meeting))
                .chain(meeting -> next(caller.organization(), meeting, speech -> speech.shared(shared ? now : null))));
    }

    private static void requireOwner(Caller caller, Meeting meeting) {
        if (caller.isApplication() || !caller.id().equals(meeting.ownerUuid())) {
            throw new Forbidden("Only who held the meeting shares how it was spoken: ask them.");
        }
    }

    private Uni<DocumentWrite<MeetingSpeech>> next(
            UUID organization, Meeting meeting, UnaryOperator<MeetingSpeech> step) {
        return speeches.of(organization, List.of(meeting))
                .map(found -> found.get(0))
                .map(speech -> DocumentWrite.over(step.apply(speech), speech.version()));
    }

    /** Measures meetings whose transcripts are about to go, for the last time. Again it changes nothing. */
    public Uni<Void> keep(Author author, List<Meeting> of) {
        return speeches.of(author.organization(), of)
                .map(found -> found.stream()
                        .filter(speech -> speech.kept() == null)
                        .map(MeetingSpeech::uuid)
                        .collect(Collectors.toSet()))
                .chain(open -> keepEach(
                        author,
                        of.stream()
                                .filter(meeting -> open.contains(meeting.uuid()))
                                .toList()));
    }

    private Uni<Void> keepEach(Author author, List<Meeting> of) {
        return reader.figures(author.organization(), of).chain(figures -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (Meeting meeting : of) {
                SpeechFigures measured = figures.get(meeting.uuid());
                if (measured != null) {
                    all = all.chain(() -> keep(author, meeting, measured));
                }
            }
            return all;
        });
    }

    private Uni<Void> keep(Author author, Meeting meeting, SpeechFigures figures) {
        var mutation = new Mutation<>(author, "keepMeetingMetrics", meeting.uuid(), null, MeetingSpeech.class);
        OffsetDateTime now = OffsetDateTime.now(clock);
        return mutations
                .run(
                        mutation,
                        speeches.documents(),
                        meeting.uuid(),
                        () -> next(author.organization(), meeting, speech -> speech.keeping(figures, now)))
                .replaceWithVoid();
    }

    Uni<Outcome<Transcript>> swap(Caller caller, SpeechInput.Swap input) {
        UUID id = GlobalId.uuid(input.transcript(), Transcript.TYPE).orElse(NONE);
        var mutation =
                new Mutation<>(caller.author(), "swapSpeakers", input, input.clientMutationId(), Transcript.class);
        var swap = new SpeakerSwap(input.first(), input.second(), caller.name(), OffsetDateTime.now(clock));
        return mutations.run(mutation, transcripts.documents(), id, () -> transcripts
                .find(caller, MeetingPermissions.WRITE, id)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such transcript, or you may not see it.", "transcript")))
                .map(transcript -> swapped(transcript, swap, input.expectedVersion())));
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
