package dev.headroom.meeting.commitment;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.work.NewWork;
import dev.headroom.account.work.Placement;
import dev.headroom.account.work.WorkPlace;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import dev.headroom.platform.mutations.Written;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Turns commitments into work. The plan is written first, under an id that this commitment and plan always make; then
 * the commitment, so that a retry after a crash in between finds the work and adds what is missing.
 */
@ApplicationScoped
class CommitmentWorkService {

    /** What no document has for its id. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final Access access;
    private final DocumentMutations mutations;
    private final Mutations answers;
    private final Commitments commitments;
    private final List<WorkPlace> places;

    CommitmentWorkService(
            Access access,
            DocumentMutations mutations,
            Mutations answers,
            Commitments commitments,
            @All List<WorkPlace> places) {
        this.access = access;
        this.mutations = mutations;
        this.answers = answers;
        this.commitments = commitments;
        this.places = places;
    }

    /** Ends a call that has nothing to write: with the commitment that is in the plan already, or with a refusal. */
    private static final class Unwritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Outcome<Commitment> outcome;

        Unwritten(Outcome<Commitment> outcome) {
            super("nothing to write", null, false, false);
            this.outcome = outcome;
        }
    }

    /** The key is looked up before a plan is touched, so that one key never brings work to two of them. */
    Uni<Outcome<Commitment>> turnIntoWork(Caller caller, CommitmentInput.TurnIntoWork input) {
        var mutation = new Mutation<>(
                caller.author(), "turnCommitmentIntoWork", input, input.clientMutationId(), Commitment.class);
        UUID id = GlobalId.uuid(input.commitment(), Commitment.TYPE).orElse(NOTHING);
        return mutations
                .run(mutation, commitments.documents(), id, () -> present(caller, id)
                        .chain(commitment -> placed(caller, commitment, input)))
                .onFailure(Unwritten.class)
                .recoverWithUni(ended -> answered(mutation, ((Unwritten) ended).outcome));
    }

    /** Without a write, the answer is kept under its key by itself. */
    private Uni<Outcome<Commitment>> answered(Mutation<Commitment> mutation, Outcome<Commitment> outcome) {
        Commitment there = outcome.value();
        return there == null
                ? Uni.createFrom().item(outcome)
                : answers.run(mutation, () -> Uni.createFrom().item(Written.of(there)));
    }

    private Uni<Commitment> present(Caller caller, UUID id) {
        access.require(caller, MeetingPermissions.WRITE);
        return commitments
                .find(caller, MeetingPermissions.WRITE, id)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such commitment, or you may not see it.", "commitment")));
    }

    private Uni<DocumentWrite<Commitment>> placed(
            Caller caller, Commitment commitment, CommitmentInput.TurnIntoWork input) {
        WorkPlace place = places.stream()
                .filter(candidate ->
                        GlobalId.uuid(input.plan(), candidate.type()).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such plan, or you may not see it.", "plan"));
        UUID plan = GlobalId.uuid(input.plan(), place.type()).orElse(NOTHING);
        requireRoom(commitment, plan);
        return place.place(caller, plan, work(commitment, plan, input)).map(placement -> {
            if (placement.isRefused()) {
                throw new Unwritten(refused(placement));
            }
            return linked(commitment, new CommitmentWork(place.type(), plan, placement.item()));
        });
    }

    private static void requireRoom(Commitment commitment, UUID plan) {
        if (!commitment.getState().isOpen()) {
            throw new BadInput(
                    "The commitment is " + commitment.getState()
                            + ": only what somebody confirmed and nobody settled becomes work.",
                    "commitment");
        }
        if (commitment.getSide() != MeetingSide.SELLER && commitment.getSide() != MeetingSide.BUYER) {
            throw new BadInput(
                    "The commitment is on the side " + commitment.getSide() + ", and a plan has work of ours and of the"
                            + " customer's only: say whose it is first, or withdraw it and add it again with its side.",
                    "commitment");
        }
        boolean there =
                commitment.work().stream().anyMatch(work -> work.planUuid().equals(plan));
        if (!there && commitment.work().size() >= Commitment.MOST_WORK) {
            throw new LimitExceeded(
                    "The commitment is in " + Commitment.MOST_WORK + " plans already: that is as many as may be.",
                    "plan");
        }
    }

    private static NewWork work(Commitment commitment, UUID plan, CommitmentInput.TurnIntoWork input) {
        CommitmentOwner owner = commitment.getOwner();
        boolean theirs = commitment.getSide() == MeetingSide.BUYER;
        boolean unseen = commitment.getState() == CommitmentState.CONFIRMED;
        return new NewWork(
                Uuids.named(commitment.uuid(), plan.toString()),
                commitment.accountUuid(),
                commitment.getId(),
                commitment.getText(),
                !theirs,
                input.dueOn() == null ? commitment.wording().dueOn().orElse(null) : input.dueOn(),
                owner == null ? null : new NewWork.Worker(owner.name(), owner.memberUuid(), owner.contactUuid()),
                input.milestone(),
                !theirs && (input.internal() == null ? unseen : input.internal()));
    }

    /** What the plan refuses is about the plan, wherever in it. */
    private static Outcome<Commitment> refused(Placement placement) {
        return new Outcome<>(
                null,
                placement.refusals().stream()
                        .map(error -> new UserError(error.code(), field(error), error.message()))
                        .toList(),
                null);
    }

    private static List<String> field(UserError error) {
        boolean own = error.field().size() == 1
                && List.of("milestone", "dueOn", "internal")
                        .contains(error.field().get(0));
        return own ? error.field() : List.of("plan");
    }

    private static DocumentWrite<Commitment> linked(Commitment commitment, CommitmentWork work) {
        if (commitment.work().contains(work)) {
            throw new Unwritten(Outcome.accepted(commitment, null));
        }
        return DocumentWrite.over(
                commitment.placed(Stream.concat(commitment.work().stream(), Stream.of(work))
                        .toList()),
                commitment.version());
    }
}
