package dev.headroom.meeting.transcript;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.PersonEraser;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.mutations.Mutation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes people out of transcripts: their words and labels, and their names in what others said. Times and the number of
 * segments stay, so that metrics do. The raw file is forgotten, as it can't be cleaned without becoming another. It
 * comes first: who reads a transcript looks whether it is still the same before writing what they made of it, and the
 * others clean what was written before. Only a whole erasure between that look and the writing, some milliseconds,
 * misses what is written.
 */
@ApplicationScoped
@Priority(TranscriptEraser.BEFORE_OTHERS)
class TranscriptEraser implements PersonEraser {

    static final int BEFORE_OTHERS = 100;

    private final Transcripts transcripts;
    private final TranscriptFiles files;
    private final DocumentMutations mutations;
    private final Workers workers;

    TranscriptEraser(Transcripts transcripts, TranscriptFiles files, DocumentMutations mutations, Workers workers) {
        this.transcripts = transcripts;
        this.files = files;
        this.mutations = mutations;
        this.workers = workers;
    }

    @Override
    public String documents() {
        return "transcripts";
    }

    @Override
    public Uni<Integer> erase(Author author, Meeting meeting, ErasedPeople people) {
        return transcripts
                .ofMeeting(author.organization(), meeting)
                .chain(found -> workers.compute(() -> naming(found, people)))
                .onItem()
                .<UUID>disjoint()
                .onItem()
                .transformToUniAndConcatenate(transcript -> erase(author, transcript, people))
                .collect()
                .asList()
                .map(List::size);
    }

    private static List<UUID> naming(List<Transcript> found, ErasedPeople people) {
        return found.stream()
                .filter(transcript -> names(transcript, people))
                .map(Transcript::uuid)
                .toList();
    }

    private Uni<UUID> erase(Author author, UUID id, ErasedPeople people) {
        var mutation = new Mutation<>(author, "erasePerson", id, null, Transcript.class);
        var documents = transcripts.documents();
        // The raw file first: whoever is asked again after a failure still finds what is left in the document.
        return files.forget(author.organization(), id)
                .chain(() -> mutations.run(mutation, documents, id, () -> documents
                        .find(author.organization(), id)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(found -> found.orElseThrow())
                        .map(present -> DocumentWrite.over(without(present, people), present.version()))))
                .invoke(outcome -> {
                    if (!outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("a transcript was not cleaned: " + outcome.userErrors());
                    }
                })
                .replaceWith(id);
    }

    private static boolean names(Transcript transcript, ErasedPeople people) {
        return transcript.segments().stream()
                        .anyMatch(segment -> isTheirs(transcript.speaker(segment), people)
                                || isTheirs(segment.speaker(), people)
                                || !people.without(segment.text()).equals(segment.text()))
                || transcript.swaps().stream().anyMatch(swap -> people.isNamed(swap.by()));
    }

    /** Exchanges of labels are carried out for good, or the labels they name would have to stay. */
    static Transcript without(Transcript transcript, ErasedPeople people) {
        return transcript.with(
                transcript.segments().stream()
                        .map(segment -> without(segment, transcript.speaker(segment), people))
                        .toList(),
                List.of());
    }

    private static Segment without(Segment segment, @Nullable String speaker, ErasedPeople people) {
        boolean theirs = isTheirs(speaker, people);
        return new Segment(
                segment.seq(),
                segment.startMs(),
                segment.endMs(),
                theirs ? people.pseudonym() : speaker,
                theirs ? ErasedPeople.MARK : people.without(segment.text()),
                segment.language(),
                segment.cueIds());
    }

    private static boolean isTheirs(@Nullable String label, ErasedPeople people) {
        return label != null
                && (people.speaksAs(label) || !people.without(label).equals(label));
    }
}
