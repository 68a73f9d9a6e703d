package dev.headroom.meeting.commitment;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.Account;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.DueKind;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets people write down a commitment that no extractor found. */
@ApplicationScoped
class CommitmentAddition {

    private static final UUID NOTHING = new UUID(0, 0);

    private final Access access;
    private final Sql sql;
    private final DocumentMutations mutations;
    private final Commitments commitments;
    private final Meetings meetings;
    private final CommitmentOwners owners;
    private final Clock clock;

    CommitmentAddition(
            Access access,
            Sql sql,
            DocumentMutations mutations,
            Commitments commitments,
            Meetings meetings,
            CommitmentOwners owners,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.commitments = commitments;
        this.meetings = meetings;
        this.owners = owners;
        this.clock = clock;
    }

    /** Where it was said: in a meeting with the account, or elsewhere. */
    private record Place(UUID account, @Nullable Meeting meeting) {}

    Uni<Outcome<Commitment>> add(Caller caller, CommitmentInput.Add input) {
        var mutation =
                new Mutation<>(caller.author(), "addCommitment", input, input.clientMutationId(), Commitment.class);
        return Uni.createFrom()
                .item(() -> NewId.from(input.id(), mutation))
                .chain(id -> mutations.run(mutation, commitments.documents(), id, () -> added(caller, id, input)
                        .map(DocumentWrite::insert)))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, Commitment.class));
    }

    private Uni<Commitment> added(Caller caller, UUID id, CommitmentInput.Add input) {
        access.require(caller, MeetingPermissions.CONFIRM);
        if (input.owner() != null && input.ownerName() != null) {
            throw new BadInput("The owner is named twice: send owner or ownerName.", "ownerName");
        }
        return place(caller, input)
                .chain(place -> owner(caller, place, input).map(owner -> added(caller, id, input, place, owner)));
    }

    private Uni<Place> place(Caller caller, CommitmentInput.Add input) {
        Optional<UUID> account = Optional.ofNullable(input.account())
                .map(given -> GlobalId.uuid(given, Account.TYPE).orElse(NOTHING));
        if (input.meeting() != null) {
            UUID meeting = GlobalId.uuid(input.meeting(), Meeting.TYPE).orElse(NOTHING);
            return meetings.find(caller, MeetingPermissions.CONFIRM, meeting).map(found -> found.filter(
                            present -> account.isEmpty() || account.get().equals(present.accountUuid()))
                    .map(present -> new Place(present.accountUuid(), present))
                    .orElseThrow(() -> new NotFound(
                            "There is no such meeting with the account, or you may not see it.", "meeting")));
        }
        UUID wanted =
                account.orElseThrow(() -> new BadInput("It belongs to a meeting or an account: name one.", "meeting"));
        return sql.reading(
                        caller.organization(),
                        () -> access.requireAccount(caller, MeetingPermissions.CONFIRM, wanted, "account"))
                .replaceWith(new Place(wanted, null));
    }

    private Uni<Optional<CommitmentOwners.Found>> owner(Caller caller, Place place, CommitmentInput.Add input) {
        if (input.owner() != null) {
            return owners.find(caller, place.account(), place.meeting(), input.owner())
                    .map(Optional::of);
        }
        return Uni.createFrom().item(() -> Optional.ofNullable(input.ownerName())
                .map(name -> CommitmentOwners.Found.of(CommitmentOwner.named(name))));
    }

    private Commitment added(
            Caller caller, UUID id, CommitmentInput.Add input, Place place, Optional<CommitmentOwners.Found> owner) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        var wording = new CommitmentWording(
                input.text(),
                input.kind() == null ? CommitmentKind.PROMISE : input.kind(),
                side(input.side(), owner),
                owner.map(CommitmentOwners.Found::owner).orElse(null),
                input.dueOn() == null ? null : new Due(input.dueOn(), DueKind.EXPLICIT, null));
        Meeting meeting = place.meeting();
        var origin = CommitmentOrigin.written(meeting, saidOn(input.saidOn(), meeting, now));
        wording.requireDueFrom(origin.saidOn());
        var step = CommitmentStep.of(CommitmentState.CONFIRMED, CommitmentActor.member(caller), now, null);
        return Commitment.begin(id, place.account(), origin, wording, step);
    }

    private static MeetingSide side(@Nullable MeetingSide given, Optional<CommitmentOwners.Found> owner) {
        MeetingSide told = owner.map(CommitmentOwners.Found::side).orElse(MeetingSide.UNKNOWN);
        if (given != null) {
            CommitmentEdit.requireSame(given, told);
            return given;
        }
        if (told == MeetingSide.UNKNOWN) {
            throw new BadInput("Nothing tells whose it is: say which side.", "side");
        }
        return told;
    }

    private static LocalDate saidOn(@Nullable LocalDate given, @Nullable Meeting meeting, OffsetDateTime now) {
        if (given != null && given.isAfter(CommitmentSteps.furthestToday(now))) {
            throw new BadInput("The day is in the future: a promise is written down once it was made.", "saidOn");
        }
        LocalDate usual = meeting == null ? now.toLocalDate() : Suggestions.day(meeting);
        return given == null ? usual : given;
    }
}
