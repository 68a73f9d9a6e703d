package dev.headroom.meeting.commitment;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.PersonEraser;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.mutations.Mutation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes people out of commitments, and leaves what the ledger counts. */
@ApplicationScoped
class CommitmentEraser implements PersonEraser {

    private final DocumentMutations mutations;
    private final Commitments commitments;

    CommitmentEraser(DocumentMutations mutations, Commitments commitments) {
        this.mutations = mutations;
        this.commitments = commitments;
    }

    @Override
    public String documents() {
        return "commitments";
    }

    @Override
    public Uni<Integer> erase(Author author, Meeting meeting, ErasedPeople people) {
        return commitments.ofMeeting(author.organization(), meeting).chain(found -> Multi.createFrom()
                .iterable(found)
                .filter(commitment -> new PersonlessCommitment(people, commitment).next() != commitment)
                .onItem()
                .transformToUniAndConcatenate(commitment -> erase(author, commitment.uuid(), people))
                .collect()
                .asList()
                .map(List::size));
    }

    private Uni<Void> erase(Author author, UUID id, ErasedPeople people) {
        var mutation = new Mutation<>(author, "erasePersonInCommitment", id, null, Commitment.class);
        return mutations
                .run(mutation, commitments.documents(), id, () -> commitments
                        .documents()
                        .find(author.organization(), id)
                        .map(present -> present.orElseThrow())
                        .map(present -> DocumentWrite.over(
                                new PersonlessCommitment(people, present).next(), present.version())))
                .replaceWithVoid();
    }
}
