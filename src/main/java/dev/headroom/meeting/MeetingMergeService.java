package dev.headroom.meeting;

import dev.headroom.access.Caller;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes one meeting of two, for those who may write the meetings of their account: two documents, each in its turn. */
@ApplicationScoped
class MeetingMergeService {

    private final DocumentMutations mutations;
    private final Meetings meetings;
    private final SideReader sides;
    private final MeetingTouches touches;

    MeetingMergeService(DocumentMutations mutations, Meetings meetings, SideReader sides, MeetingTouches touches) {
        this.mutations = mutations;
        this.meetings = meetings;
        this.sides = sides;
        this.touches = touches;
    }

    /**
     * The first takes the second in before the second points to it: whatever is cut off between, nothing is out of
     * reach, and the same call again goes on.
     */
    Uni<Outcome<Meeting>> merge(Caller caller, MeetingInput.Merge input) {
        var mutation = mutation(caller, input, input.clientMutationId());
        UUID first = Meetings.uuid(input.first());
        UUID second = Meetings.uuid(input.second());
        return mutations
                .run(mutation, meetings.documents(), first, () -> both(caller, first, second)
                        .chain(merge -> absorbed(caller, merge)))
                .chain(outcome -> outcome.userErrors().isEmpty()
                        ? close(caller, first, second).replaceWith(outcome)
                        : Uni.createFrom().item(outcome))
                .onFailure(BadInput.class)
                .recoverWithItem(refusal -> Outcome.refused((BadInput) refusal, Meeting.class));
    }

    private Uni<MeetingMerge> both(Caller caller, UUID first, UUID second) {
        return meetings.require(caller, MeetingPermissions.WRITE, first, "first")
                .chain(one -> meetings.require(caller, MeetingPermissions.WRITE, second, "second")
                        .map(other -> new MeetingMerge(one, other)));
    }

    private Uni<DocumentWrite<Meeting>> absorbed(Caller caller, MeetingMerge merge) {
        merge.requireOneCall();
        return meetings.holding(caller.organization(), merge.second())
                .invoke(merge::requireNoOther)
                .chain(() -> sides.sided(caller.organization(), merge.next()))
                .map(next -> DocumentWrite.over(next, next.version() - 1));
    }

    private Uni<Void> close(Caller caller, UUID first, UUID second) {
        return both(caller, first, second)
                .chain(merge -> merge.isClosed() ? Uni.createFrom().voidItem() : closed(caller, first, second))
                .chain(() -> both(caller, first, second))
                .chain(merge -> merge.isLost() ? giveBack(caller, merge) : finish(caller, merge));
    }

    /** Refused when another meeting was faster; what became of it is looked at afterwards. */
    private Uni<Void> closed(Caller caller, UUID first, UUID second) {
        return mutations
                .run(mutation(caller, second, null), meetings.documents(), second, () -> both(caller, first, second)
                        .map(MeetingMerge::closed))
                .replaceWithVoid();
    }

    /** Two meetings took the second in at once; it is a part of the one that closed it first. */
    private Uni<Void> giveBack(Caller caller, MeetingMerge lost) {
        UUID first = lost.first().uuid();
        UUID second = lost.second().uuid();
        Uni<Void> left = lost.isHeld()
                ? write(caller, first, () -> both(caller, first, second)
                        .map(now ->
                                DocumentWrite.over(now.givenBack(), now.first().version())))
                : Uni.createFrom().voidItem();
        return left.chain(() -> Uni.createFrom().failure(MeetingMerge.elsewhere()));
    }

    private Uni<Void> finish(Caller caller, MeetingMerge merge) {
        if (!merge.isClosed()) {
            throw new IllegalStateException("a merge is not whole: the second meeting is still open");
        }
        UUID first = merge.first().uuid();
        UUID second = merge.second().uuid();
        // Somebody may have changed the second until it was closed; from then on nobody can.
        Uni<Void> whole = merge.isComplete()
                ? Uni.createFrom().voidItem()
                : write(caller, first, () -> both(caller, first, second)
                        .map(late ->
                                DocumentWrite.over(late.next(), late.first().version())));
        return whole.chain(() -> meetings.find(caller.organization(), first))
                .chain(found -> touches.tookPlace(caller.organization(), found.orElse(null)));
    }

    private Uni<Void> write(Caller caller, UUID id, Supplier<Uni<DocumentWrite<Meeting>>> work) {
        return mutations
                .run(mutation(caller, id, null), meetings.documents(), id, work)
                .invoke(outcome -> {
                    if (!outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("a merge is not whole: " + outcome.userErrors());
                    }
                })
                .replaceWithVoid();
    }

    private static Mutation<Meeting> mutation(Caller caller, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), "mergeMeetings", input, key, Meeting.class);
    }
}
