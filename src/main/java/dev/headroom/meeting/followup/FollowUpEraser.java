package dev.headroom.meeting.followup;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.PersonEraser;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.mutations.Mutation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes people out of follow-ups: out of what was written and sent, and out of the list of who got it. */
@ApplicationScoped
class FollowUpEraser implements PersonEraser {

    private final FollowUps followUps;
    private final DocumentMutations mutations;

    FollowUpEraser(FollowUps followUps, DocumentMutations mutations) {
        this.followUps = followUps;
        this.mutations = mutations;
    }

    @Override
    public String documents() {
        return "follow-ups";
    }

    @Override
    public Uni<Integer> erase(Author author, Meeting meeting, ErasedPeople people) {
        UUID id = meeting.uuid();
        return followUps.find(author.organization(), id).chain(found -> {
            boolean named = found.filter(present ->
                            !new PersonlessFollowUp(people).of(present).equals(present))
                    .isPresent();
            return named ? erase(author, id, people) : Uni.createFrom().item(0);
        });
    }

    private Uni<Integer> erase(Author author, UUID id, ErasedPeople people) {
        var mutation = new Mutation<>(author, "eraseFromFollowUp", id, null, FollowUp.class);
        return mutations
                .run(mutation, followUps.documents(), id, () -> followUps
                        .find(author.organization(), id)
                        .map(found -> found.orElseThrow(() -> new NotFound("There is no such follow-up.")))
                        .map(present -> DocumentWrite.over(
                                new PersonlessFollowUp(people).of(present).asNext(), present.version())))
                .invoke(outcome -> {
                    if (!outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("a follow-up was not cleaned: " + outcome.userErrors());
                    }
                })
                .replaceWith(1);
    }
}
