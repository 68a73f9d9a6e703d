package dev.headroom.meeting.commitment;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.commitment.CommitmentPayloads.ConfirmCommitmentsPayload;
import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import dev.headroom.platform.mutations.Written;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Confirms several suggestions with one tap, each by itself: one that somebody changed holds up no other. */
@ApplicationScoped
class ConfirmedAll {

    /** As many as one screen of suggestions lists. */
    private static final int MOST = 50;

    private static final String NAME = "confirmCommitments";

    private static final UUID KEYS = UUID.fromString("7d1f3a52-3c0e-5b6f-9a43-5f8f0f2f6c11");

    private final Access access;
    private final Mutations answers;
    private final CommitmentSteps steps;

    ConfirmedAll(Access access, Mutations answers, CommitmentSteps steps) {
        this.access = access;
        this.answers = answers;
        this.steps = steps;
    }

    Uni<ConfirmCommitmentsPayload> confirm(Caller caller, CommitmentInput.ConfirmAll input) {
        return Uni.createFrom()
                .item(() -> checked(caller, input))
                .chain(seen -> claimed(caller, input)
                        .chain(refusals -> refusals.isEmpty()
                                ? confirm(caller, seen, input.clientMutationId())
                                : Uni.createFrom().item(new ConfirmCommitmentsPayload(List.of(), refusals, null))))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> new ConfirmCommitmentsPayload(
                        List.of(),
                        Outcome.refused((DomainException) refusal, Commitment.class)
                                .userErrors(),
                        null));
    }

    private List<CommitmentInput.Seen> checked(Caller caller, CommitmentInput.ConfirmAll input) {
        access.require(caller, MeetingPermissions.CONFIRM);
        List<CommitmentInput.Seen> seen = input.commitments();
        if (seen.isEmpty() || seen.size() > MOST) {
            throw new BadInput("There are " + seen.size() + " commitments: send 1 to " + MOST + ".", "commitments");
        }
        if (seen.stream().map(CommitmentInput.Seen::id).distinct().count() < seen.size()) {
            throw new BadInput("A commitment is there twice: send each once.", "commitments");
        }
        return seen;
    }

    /** The key belongs to this list from now on, whatever becomes of each: why not, if it belongs to another one. */
    private Uni<List<UserError>> claimed(Caller caller, CommitmentInput.ConfirmAll input) {
        if (input.clientMutationId() == null) {
            return Uni.createFrom().item(List.of());
        }
        var claim = new Mutation<>(
                caller.author(), NAME, input, input.clientMutationId(), CommitmentInput.ConfirmAll.class);
        return answers.run(claim, () -> Uni.createFrom().item(Written.of(input)))
                .map(Outcome::userErrors);
    }

    private Uni<ConfirmCommitmentsPayload> confirm(
            Caller caller, List<CommitmentInput.Seen> seen, @Nullable String key) {
        var meetings = steps.meetings(caller);
        return Multi.createFrom()
                .iterable(seen)
                .onItem()
                .transformToUniAndConcatenate(one -> confirm(caller, one, key, meetings))
                .collect()
                .asList()
                .map(ConfirmedAll::payload);
    }

    private Uni<Outcome<Commitment>> confirm(
            Caller caller,
            CommitmentInput.Seen seen,
            @Nullable String key,
            Function<UUID, Uni<Optional<Meeting>>> meetings) {
        var input = new CommitmentInput.Confirm();
        input.id = seen.id();
        input.expectedVersion = seen.expectedVersion();
        String own = key == null
                ? null
                : Uuids.named(KEYS, key + "\u001f" + seen.id()).toString();
        return steps.confirm(caller, NAME, input, own, meetings);
    }

    private static ConfirmCommitmentsPayload payload(List<Outcome<Commitment>> outcomes) {
        List<Commitment> confirmed = new ArrayList<>();
        List<UserError> errors = new ArrayList<>();
        for (int index = 0; index < outcomes.size(); index++) {
            Outcome<Commitment> outcome = outcomes.get(index);
            String place = Integer.toString(index);
            if (outcome.userErrors().isEmpty() && outcome.value() != null) {
                confirmed.add(outcome.value());
            }
            outcome.userErrors()
                    .forEach(error -> errors.add(new UserError(
                            error.code(),
                            Stream.concat(Stream.of("commitments", place), error.field().stream())
                                    .toList(),
                            error.message())));
        }
        SyncVersion last = outcomes.stream()
                .map(Outcome::syncVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new ConfirmCommitmentsPayload(confirmed, errors, last);
    }
}
