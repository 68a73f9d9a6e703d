package dev.headroom.meeting;

import dev.headroom.access.Caller;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
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

    /** What no document has for its id. */
    private static final UUID NO_MEETING = new UUID(0, 0);

    private final DocumentMutations mutations;
    private final Meetings meetings;
    private final SideReader sides;

    MeetingMergeService(DocumentMutations mutations, Meetings meetings, SideReader sides) {
        this.mutations = mutations;
        this.meetings = meetings;
        this.sides = sides;
    }

    /**
     * The first takes the second in before the second points to it: whatever is cut off between, nothing is out of
     * reach, and the same call again goes on.
     */
    Uni<Outcome<Meeting>> merge(Caller caller, MeetingInput.Merge input) {
        var mutation = mutation(caller, input, input.clientMutationId());
        UUID first = uuid(input.first());
        UUID second = uuid(input.second());
        return mutations
                .run(mutation, meetings.documents(), first, () -> both(caller, first, second)
                        .chain(merge -> absorbed(caller, merge)))
                .call(outcome -> outcome.userErrors().isEmpty()
                        ? close(caller, first, second)
                        : Uni.createFrom().voidItem());
    }

    private Uni<MeetingMerge> both(Caller caller, UUID first, UUID second) {
        return find(caller, first, "first")
                .chain(one -> find(caller, second, "second").map(other -> new MeetingMerge(one, other)));
    }

    private Uni<DocumentWrite<Meeting>> absorbed(Caller caller, MeetingMerge merge) {
        merge.requireOneCall();
        return sides.sided(caller.organization(), merge.next())
                .map(next -> DocumentWrite.over(next, next.version() - 1));
    }

    private Uni<Void> close(Caller caller, UUID first, UUID second) {
        return both(caller, first, second)
                .chain(merge -> merge.isClosed()
                        ? Uni.createFrom().voidItem()
                        : write(caller, second, () -> both(caller, first, second)
                                .map(MeetingMerge::closed)))
                .chain(() -> both(caller, first, second))
                // Somebody may have changed the second until it was closed; from then on nobody can.
                .chain(merge -> merge.isComplete()
                        ? Uni.createFrom().voidItem()
                        : write(caller, first, () -> both(caller, first, second)
                                .map(late -> DocumentWrite.over(
                                        late.next(), late.next().version() - 1))));
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

    private Uni<Meeting> find(Caller caller, UUID id, String field) {
        return meetings.find(caller, MeetingPermissions.WRITE, id)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such meeting, or you may not see it.", field)));
    }

    private static UUID uuid(String id) {
        return GlobalId.uuid(id, Meeting.TYPE).orElse(NO_MEETING);
    }

    private static Mutation<Meeting> mutation(Caller caller, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), "mergeMeetings", input, key, Meeting.class);
    }
}
