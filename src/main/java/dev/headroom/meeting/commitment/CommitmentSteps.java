package dev.headroom.meeting.commitment;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.Meetings;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps that people of the organization take with commitments. Each speaks for their side, so that each needs the
 * permission to confirm, which no application holds.
 */
@ApplicationScoped
class CommitmentSteps {

    /** What no document has for its id. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final Access access;
    private final DocumentMutations mutations;
    private final Commitments commitments;
    private final Meetings meetings;
    private final CommitmentOwners owners;
    private final Clock clock;

    CommitmentSteps(
            Access access,
            DocumentMutations mutations,
            Commitments commitments,
            Meetings meetings,
            CommitmentOwners owners,
            Clock clock) {
        this.access = access;
        this.mutations = mutations;
        this.commitments = commitments;
        this.meetings = meetings;
        this.owners = owners;
        this.clock = clock;
    }

    Uni<Outcome<Commitment>> confirm(Caller caller, CommitmentInput.Confirm input) {
        return confirm(caller, "confirmCommitment", input, input.clientMutationId, meetings(caller));
    }

    /** The same as part of another mutation, which has a key of its own for it, and read the meetings. */
    Uni<Outcome<Commitment>> confirm(
            Caller caller,
            String name,
            CommitmentInput.Confirm input,
            @Nullable String key,
            Function<UUID, Uni<Optional<Meeting>>> meetings) {
        var mutation = mutation(caller, name, input, key);
        return write(caller, mutation, input.id, input.expectedVersion, commitment -> {
            var edit = new CommitmentEdit(input);
            return owner(caller, commitment, edit, meetings)
                    .map(owner -> commitment.stepped(
                            step(caller, CommitmentState.CONFIRMED, input.note),
                            edit.changed(commitment.wording(), owner)));
        });
    }

    /** Whom the input names by id, or else the present owner as they are known by now; empty for nobody with an id. */
    private Uni<Optional<CommitmentOwners.Found>> owner(
            Caller caller,
            Commitment commitment,
            CommitmentEdit edit,
            Function<UUID, Uni<Optional<Meeting>>> meetings) {
        return meeting(commitment, meetings).chain(meeting -> edit.ownerId()
                .map(id -> owners.find(caller, commitment.accountUuid(), meeting.orElse(null), id)
                        .map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(() -> meeting.filter(known -> edit.keepsOwner())
                        .flatMap(known -> Optional.ofNullable(commitment.getOwner())
                                .flatMap(owner -> CommitmentOwners.asKnown(known, owner))))));
    }

    private static Uni<Optional<Meeting>> meeting(
            Commitment commitment, Function<UUID, Uni<Optional<Meeting>>> meetings) {
        UUID meeting = commitment.origin().meetingUuid();
        return meeting == null ? Uni.createFrom().item(Optional.empty()) : meetings.apply(meeting);
    }

    /** Finds meetings for the caller, each of them once however many commitments are of it. */
    Function<UUID, Uni<Optional<Meeting>>> meetings(Caller caller) {
        Map<UUID, Uni<Optional<Meeting>>> asked = new ConcurrentHashMap<>();
        return id -> asked.computeIfAbsent(id, meeting -> meetings.find(caller, MeetingPermissions.CONFIRM, meeting)
                .memoize()
                .indefinitely());
    }

    Uni<Outcome<Commitment>> refuse(Caller caller, CommitmentInput.Refuse input) {
        var mutation = mutation(caller, "refuseCommitment", input, input.clientMutationId());
        return step(caller, mutation, input.id(), input.expectedVersion(), CommitmentState.REFUSED, input::note);
    }

    Uni<Outcome<Commitment>> breakOne(Caller caller, CommitmentInput.Break input) {
        var mutation = mutation(caller, "breakCommitment", input, input.clientMutationId());
        return step(
                caller,
                mutation,
                input.id(),
                input.expectedVersion(),
                CommitmentState.BROKEN,
                () -> required(input.note(), "Say how you know that it will not be kept."));
    }

    Uni<Outcome<Commitment>> withdraw(Caller caller, CommitmentInput.Withdraw input) {
        var mutation = mutation(caller, "withdrawCommitment", input, input.clientMutationId());
        return step(
                caller,
                mutation,
                input.id(),
                input.expectedVersion(),
                CommitmentState.WITHDRAWN,
                () -> required(input.note(), "Say why it is owed no longer."));
    }

    private Uni<Outcome<Commitment>> step(
            Caller caller,
            Mutation<Commitment> mutation,
            String id,
            int expectedVersion,
            CommitmentState to,
            Supplier<@Nullable String> note) {
        return write(caller, mutation, id, expectedVersion, commitment -> Uni.createFrom()
                .item(() -> commitment.stepped(step(caller, to, note.get()))));
    }

    private static String required(String note, String sentence) {
        if (note.isBlank()) {
            throw new BadInput(sentence, "note");
        }
        return note;
    }

    Uni<Outcome<Commitment>> complete(Caller caller, CommitmentInput.Complete input) {
        var mutation = mutation(caller, "completeCommitment", input, input.clientMutationId());
        return write(caller, mutation, input.id(), input.expectedVersion(), commitment -> Uni.createFrom()
                .item(() -> commitment.done(
                        step(caller, CommitmentState.DONE, input.note()),
                        doneOn(commitment, input.doneOn(), OffsetDateTime.now(clock)))));
    }

    /** The day it was done: today where it was said, if the input does not name another one. */
    static LocalDate doneOn(Commitment commitment, @Nullable LocalDate given, OffsetDateTime now) {
        LocalDate said = commitment.getSaidOn();
        LocalDate today = now.atZoneSameInstant(commitment.origin().zoneId()).toLocalDate();
        LocalDate usual = today.isBefore(said) ? said : today;
        LocalDate on = given == null ? usual : given;
        if (on.isAfter(furthestToday(now))) {
            throw new BadInput("The day is in the future: say that it was done once it was.", "doneOn");
        }
        if (on.isBefore(said)) {
            throw new BadInput("It was said on " + said + " and can't have been done before.", "doneOn");
        }
        return on;
    }

    /** Somewhere it may be tomorrow already. */
    static LocalDate furthestToday(OffsetDateTime now) {
        return now.withOffsetSameInstant(ZoneOffset.ofHours(14)).toLocalDate();
    }

    /** Makes the next version of one that the caller may confirm, from the version they saw. */
    private Uni<Outcome<Commitment>> write(
            Caller caller,
            Mutation<Commitment> mutation,
            String id,
            int expectedVersion,
            Function<Commitment, Uni<Commitment>> change) {
        UUID uuid = GlobalId.uuid(id, Commitment.TYPE).orElse(NOTHING);
        return mutations.run(mutation, commitments.documents(), uuid, () -> present(caller, uuid)
                .chain(present -> {
                    if (present.version() != expectedVersion) {
                        throw new Conflict(present, present.version(), expectedVersion);
                    }
                    return change.apply(present).map(changed -> DocumentWrite.replace(changed, present.version()));
                }));
    }

    private Uni<Commitment> present(Caller caller, UUID uuid) {
        access.require(caller, MeetingPermissions.CONFIRM);
        return commitments
                .find(caller, MeetingPermissions.CONFIRM, uuid)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such commitment, or you may not see it.", "id")));
    }

    private CommitmentStep step(Caller caller, CommitmentState to, @Nullable String note) {
        return CommitmentStep.of(to, CommitmentActor.member(caller), OffsetDateTime.now(clock), note);
    }

    private static Mutation<Commitment> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, Commitment.class);
    }
}
