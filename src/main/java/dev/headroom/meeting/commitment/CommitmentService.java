package dev.headroom.meeting.commitment;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the service itself and the customer do with commitments: suggest them, and answer them from a link. Who may is
 * for those who call this to check; members act through mutations.
 */
@ApplicationScoped
public class CommitmentService {

    private final DocumentMutations mutations;
    private final Commitments commitments;
    private final Workers workers;
    private final Clock clock;

    CommitmentService(DocumentMutations mutations, Commitments commitments, Workers workers, Clock clock) {
        this.mutations = mutations;
        this.commitments = commitments;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * What the customer says to one commitment.
     *
     * @param version the one they read
     * @param text their words for it; null when ours are right
     * @param dueOn their day; null when ours is right
     */
    public record BuyerAnswer(
            UUID commitment,
            int version,
            @Nullable String text,
            @Nullable LocalDate dueOn,
            @Nullable String note,
            @Nullable String key) {}

    /**
     * Suggests what was found in a transcript, worked out on a worker thread: each phrase is compared with hundreds.
     * The same transcript and quote again suggest nothing, nor does what is in the meeting already in almost the same
     * words, refused or not; so this may be called again after a crash.
     *
     * @return every commitment of the meeting
     */
    public Uni<List<Commitment>> suggest(
            UUID organization, Meeting meeting, UUID transcript, List<Candidate> candidates) {
        return Uni.combine()
                .all()
                .unis(commitments.ofMeeting(organization, meeting), commitments.refused(organization))
                .asTuple()
                .chain(known -> workers.compute(() -> {
                    var suggestions = new Suggestions(
                            organization, meeting, transcript, known.getItem2(), OffsetDateTime.now(clock));
                    return new Found(
                            suggestions.of(candidates, known.getItem1()),
                            suggestions.corrected(candidates, known.getItem1()));
                }))
                .chain(found ->
                        insert(organization, found.added()).chain(() -> correct(organization, found.corrected())))
                .chain(() -> commitments.ofMeeting(organization, meeting));
    }

    /** What one reading of a transcript brings: new suggestions, and next versions of present ones. */
    private record Found(List<Commitment> added, List<Commitment> corrected) {}

    /** A suggestion that somebody decides on meanwhile stays as they leave it. */
    private Uni<Void> correct(UUID organization, List<Commitment> corrected) {
        CommitmentActor actor = CommitmentActor.service(organization);
        return Multi.createFrom()
                .iterable(corrected)
                .onItem()
                .transformToUniAndConcatenate(commitment -> mutations.run(
                        mutation(actor, "correctSuggestion", commitment.uuid(), null),
                        commitments.documents(),
                        commitment.uuid(),
                        () -> Uni.createFrom().item(DocumentWrite.replace(commitment, commitment.version() - 1))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One by one; what another copy of the service added meanwhile is there and stays as it is. */
    private Uni<Void> insert(UUID organization, List<Commitment> added) {
        CommitmentActor actor = CommitmentActor.service(organization);
        return Multi.createFrom()
                .iterable(added)
                .onItem()
                .transformToUniAndConcatenate(commitment -> mutations.run(
                        mutation(actor, "suggestCommitment", commitment.uuid(), null),
                        commitments.documents(),
                        commitment.uuid(),
                        () -> Uni.createFrom().item(DocumentWrite.insert(commitment))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The customer confirms a commitment, in our words and by our day, or in theirs. */
    public Uni<Outcome<Commitment>> buyerConfirms(CommitmentActor actor, BuyerAnswer answer) {
        return answer(actor, "buyerConfirmsCommitment", answer, commitment -> {
            CommitmentWording wording = commitment.wording();
            String text = answer.text();
            LocalDate dueOn = answer.dueOn();
            CommitmentWording worded = text == null ? wording : wording.withText(text);
            CommitmentWording into = dueOn == null ? worded : worded.withDueOn(dueOn);
            return commitment.stepped(step(CommitmentState.BUYER_CONFIRMED, actor, answer.note()), into);
        });
    }

    /** The customer says that it was not agreed: it is owed no longer, and their note says why. */
    public Uni<Outcome<Commitment>> buyerRefuses(CommitmentActor actor, BuyerAnswer answer) {
        return answer(
                actor,
                "buyerRefusesCommitment",
                answer,
                commitment -> commitment.stepped(step(CommitmentState.WITHDRAWN, actor, answer.note())));
    }

    private Uni<Outcome<Commitment>> answer(
            CommitmentActor actor, String name, BuyerAnswer answer, UnaryOperator<Commitment> change) {
        return mutations.run(
                mutation(actor, name, answer, answer.key()),
                commitments.documents(),
                answer.commitment(),
                () -> commitments
                        .documents()
                        .find(actor.author().organization(), answer.commitment())
                        .map(found -> found.orElseThrow(() -> new NotFound("There is no such item any more.", "id")))
                        .map(present -> replaced(present, answer.version(), change)));
    }

    /** Over the version that whoever acts has read, and no other one. */
    static DocumentWrite<Commitment> replaced(
            Commitment present, int expectedVersion, UnaryOperator<Commitment> change) {
        if (present.version() != expectedVersion) {
            throw new Conflict(present, present.version(), expectedVersion);
        }
        return DocumentWrite.replace(change.apply(present), present.version());
    }

    private CommitmentStep step(CommitmentState to, CommitmentActor actor, @Nullable String note) {
        return CommitmentStep.of(to, actor, OffsetDateTime.now(clock), note);
    }

    private static Mutation<Commitment> mutation(
            CommitmentActor actor, String name, Object input, @Nullable String key) {
        return new Mutation<>(actor.author(), name, input, key, Commitment.class);
    }
}
