package dev.headroom.meeting.followup;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Attendance;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.commitment.CommitmentService;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.Extractors;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.meeting.transcript.TranscriptListener;
import dev.headroom.meeting.transcript.Transcripts;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.errors.Unavailable;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The step from a transcript to suggestions and a draft. It runs when a transcript is stored, and again until it has
 * succeeded: whoever stores transcripts calls once more what failed, also after a crash. To read one twice suggests
 * nothing twice, and the follow-up says which ones were read. The transcript itself is safe before any of this begins.
 */
@ApplicationScoped
class FollowUpDrafting implements TranscriptListener {

    /** What no document has for its id. */
    private static final UUID NO_MEETING = new UUID(0, 0);

    /** Of one transcript that is changed each time: more changes in a row are no accident. */
    private static final int READINGS = 3;

    private final Meetings meetings;
    private final Attendance attendance;
    private final Transcripts transcripts;
    private final Extractors extractors;
    private final CommitmentService commitments;
    private final FollowUps followUps;
    private final DocumentMutations mutations;
    private final FollowUpClock clock;
    private final Workers workers;

    FollowUpDrafting(
            Meetings meetings,
            Attendance attendance,
            Transcripts transcripts,
            Extractors extractors,
            CommitmentService commitments,
            FollowUps followUps,
            DocumentMutations mutations,
            FollowUpClock clock,
            Workers workers) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.transcripts = transcripts;
        this.extractors = extractors;
        this.commitments = commitments;
        this.followUps = followUps;
        this.mutations = mutations;
        this.clock = clock;
        this.workers = workers;
    }

    @Override
    public Uni<Void> stored(UUID organization, Transcript transcript) {
        return attended(organization, transcript).chain(meeting -> followUps
                .find(organization, meeting.uuid())
                .chain(present -> present.filter(found -> found.hasRead(transcript.uuid(), transcript.version()))
                                .isPresent()
                        ? Uni.createFrom().voidItem()
                        : read(organization, meeting, transcript, READINGS)
                                .chain(read -> written(organization, meeting, List.of(read)))));
    }

    /** The meeting, or the one it turned out to be a part of, with everybody who speaks in the transcript. */
    private Uni<Meeting> attended(UUID organization, Transcript transcript) {
        return attendance.attach(
                organization, transcript.meetingUuid(), () -> transcripts.labels(organization, transcript.uuid()));
    }

    /** On worker threads: an hour of talk is some thousand segments. */
    private Uni<DraftedTranscript> read(UUID organization, Meeting meeting, Transcript transcript, int tries) {
        return nextMeeting(organization, meeting)
                .map(next -> new MeetingConversation(meeting, transcript, next.orElse(null)))
                .chain(said -> read(organization, said, tries));
    }

    private Uni<Optional<LocalDate>> nextMeeting(UUID organization, Meeting meeting) {
        UUID series = meeting.seriesUuid();
        return series == null
                ? Uni.createFrom().item(Optional.empty())
                : meetings.ofSeries(organization, meeting.accountUuid(), series)
                        .map(others -> MeetingConversation.nextAfter(meeting, others));
    }

    private Uni<DraftedTranscript> read(UUID organization, MeetingConversation said, int tries) {
        return workers.compute(said::conversation).chain(extractors::extract).chain(candidates -> asTheyAre(
                        organization, said)
                .chain(now ->
                        now.transcript().version().equals(said.transcript().version())
                                ? drafted(organization, said, now.meeting(), candidates)
                                : again(organization, now, tries)));
    }

    /** A transcript and its meeting, once more: a language model takes its time, and people are erased meanwhile. */
    private Uni<AsItIs> asTheyAre(UUID organization, MeetingConversation said) {
        return Uni.combine()
                .all()
                .unis(
                        meetings.current(organization, said.meeting().uuid()),
                        transcripts
                                .documents()
                                .find(organization, said.transcript().uuid()))
                .with((meeting, transcript) -> new AsItIs(meeting.orElseThrow(), transcript.orElseThrow()));
    }

    private record AsItIs(Meeting meeting, Transcript transcript) {}

    /** What was found in a transcript that was changed since is what may have been taken out of it. */
    private Uni<DraftedTranscript> again(UUID organization, AsItIs now, int tries) {
        if (tries <= 1) {
            throw new Unavailable("The transcript changes while it is read: draft the follow-up again after a pause.");
        }
        return read(organization, now.meeting(), now.transcript(), tries - 1);
    }

    private Uni<DraftedTranscript> drafted(
            UUID organization, MeetingConversation said, Meeting meeting, List<Candidate> candidates) {
        Transcript transcript = said.transcript();
        return suggest(organization, meeting, transcript, candidates)
                .chain(suggested -> workers.compute(() -> new DraftedTranscript(
                        transcript.uuid(),
                        said.spans(),
                        suggested,
                        transcript.storedAt(),
                        clock.now(),
                        transcript.version())));
    }

    private Uni<Integer> suggest(UUID organization, Meeting meeting, Transcript transcript, List<Candidate> found) {
        return commitments
                .suggest(organization, meeting, transcript.uuid(), found)
                .map(known -> (int) known.stream()
                        .filter(commitment ->
                                transcript.uuid().equals(commitment.origin().transcriptUuid()))
                        .count());
    }

    private Uni<Void> written(UUID organization, Meeting meeting, List<DraftedTranscript> read) {
        var author = new Author(organization, "service:followup");
        var mutation = new Mutation<>(author, "draftFollowUp", meeting.uuid(), null, FollowUp.class);
        return mutations
                .run(mutation, followUps.documents(), meeting.uuid(), () -> next(organization, meeting, read))
                .invoke(outcome -> {
                    if (!outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("a draft is refused: " + outcome.userErrors());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<DocumentWrite<FollowUp>> next(UUID organization, Meeting meeting, List<DraftedTranscript> read) {
        return followUps.find(organization, meeting.uuid()).map(found -> {
            FollowUp present = found.orElseGet(() -> begun(meeting, read));
            return DocumentWrite.over(
                    present.drafted(meeting, read), found.map(FollowUp::version).orElse(0));
        });
    }

    private FollowUp begun(Meeting meeting, List<DraftedTranscript> read) {
        OffsetDateTime now = clock.now();
        OffsetDateTime from = read.stream()
                .map(DraftedTranscript::storedAt)
                .min(OffsetDateTime::compareTo)
                .orElse(now);
        return FollowUp.begin(meeting, from, now);
    }

    /** For a person: reads all transcripts of the meeting again, or begins an empty follow-up. */
    Uni<Outcome<FollowUp>> draft(Caller caller, FollowUpInput.Draft input) {
        UUID id = GlobalId.uuid(input.meeting(), Meeting.TYPE).orElse(NO_MEETING);
        var mutation =
                new Mutation<>(caller.author(), "draftFollowUp", input, input.clientMutationId(), FollowUp.class);
        // Read once, however often the write is tried: extractors take their time, and their suggestions are written.
        Uni<List<DraftedTranscript>> reading = Uni.createFrom()
                .deferred(() -> seen(caller, id))
                .chain(meeting -> readAll(caller.organization(), meeting))
                .memoize()
                .indefinitely();
        return mutations.run(
                mutation,
                followUps.documents(),
                id,
                () -> reading.chain(
                        read -> seen(caller, id).chain(meeting -> next(caller.organization(), meeting, read))));
    }

    private Uni<Meeting> seen(Caller caller, UUID id) {
        return meetings.find(caller, MeetingPermissions.WRITE, id)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such meeting, or you may not see it.", "meeting")))
                .call(() -> requireMeant(caller, id));
    }

    /** A follow-up for its owner alone is neither changed nor shown by drafting it. */
    private Uni<Void> requireMeant(Caller caller, UUID id) {
        return followUps
                .find(caller.organization(), id)
                .invoke(found -> {
                    if (found.isPresent() && !FollowUps.isMeantFor(caller, found.get())) {
                        throw new NotFound("The meeting's follow-up is not for you to see: ask its owner.", "meeting");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<DraftedTranscript>> readAll(UUID organization, Meeting meeting) {
        return transcripts
                .ofMeeting(organization, meeting)
                .onItem()
                .<Transcript>disjoint()
                .onItem()
                .transformToUniAndConcatenate(transcript -> attended(organization, transcript)
                        .chain(attended -> read(organization, attended, transcript, READINGS)))
                .collect()
                .asList();
    }
}
