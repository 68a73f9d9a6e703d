package dev.headroom.meeting.commitment;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.PersonEraser;
import dev.headroom.meeting.PersonSelector;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWalk;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.mutations.Mutation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes people out of commitments, and leaves what the ledger counts. */
@ApplicationScoped
class CommitmentEraser implements PersonEraser {

    private static final Map<String, String> BY_HAND = Map.of("origin.extractor", Extractor.HUMAN.name());
    private static final int BATCH = 100;

    private final DocumentMutations mutations;
    private final Commitments commitments;
    private final DocumentWalk walk;

    CommitmentEraser(DocumentMutations mutations, Commitments commitments, DocumentWalk walk) {
        this.mutations = mutations;
        this.commitments = commitments;
        this.walk = walk;
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

    /** Of those that were never of a meeting, which people record by hand. */
    @Override
    public Uni<Integer> eraseOutsideMeetings(Author author, PersonSelector person, ErasedPeople people) {
        return walk.pages(commitments.documents(), author.organization(), BY_HAND, BATCH)
                .onItem()
                .<Commitment>disjoint()
                .filter(commitment -> commitment.origin().meetingUuid() == null)
                .filter(commitment -> {
                    ErasedPeople named = in(commitment, person, people);
                    return new PersonlessCommitment(named, commitment).next() != commitment;
                })
                .onItem()
                .transformToUniAndConcatenate(
                        commitment -> erase(author, commitment.uuid(), in(commitment, person, people)))
                .collect()
                .asList()
                .map(List::size);
    }

    /** Whoever owns a commitment as a contact has a name in it, whatever else is known of them. */
    private static ErasedPeople in(Commitment commitment, PersonSelector person, ErasedPeople people) {
        CommitmentOwner owner = commitment.getOwner();
        return owner != null && person.contact() != null && person.contact().equals(owner.contactUuid())
                ? people.called(owner.name())
                : people;
    }

    private Uni<UUID> erase(Author author, UUID id, ErasedPeople people) {
        var mutation = new Mutation<>(author, "erasePersonInCommitment", id, null, Commitment.class);
        return mutations
                .run(mutation, commitments.documents(), id, () -> commitments
                        .documents()
                        .find(author.organization(), id)
                        .map(present -> present.orElseThrow())
                        .map(present -> DocumentWrite.over(
                                new PersonlessCommitment(people, present).next(), present.version())))
                .invoke(outcome -> {
                    if (!outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("a commitment was not cleaned: " + outcome.userErrors());
                    }
                })
                .replaceWith(id);
    }
}
