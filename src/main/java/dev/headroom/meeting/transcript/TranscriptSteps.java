package dev.headroom.meeting.transcript;

import dev.headroom.meeting.Attendance;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.ErrorCode;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What follows once a file is kept: its document is written, and those who work with transcripts are told. Both may be
 * done twice; the file says until when they are not known to be done.
 */
@ApplicationScoped
class TranscriptSteps {

    private static final Logger LOG = Logger.getLogger(TranscriptSteps.class);

    private final Transcripts transcripts;
    private final TranscriptFiles files;
    private final DocumentMutations mutations;
    private final Attendance attendance;
    private final List<TranscriptListener> listeners;
    private final Clock clock;

    TranscriptSteps(
            Transcripts transcripts,
            TranscriptFiles files,
            DocumentMutations mutations,
            Attendance attendance,
            @All List<TranscriptListener> listeners,
            Clock clock) {
        this.transcripts = transcripts;
        this.files = files;
        this.mutations = mutations;
        this.attendance = attendance;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** The file's document: as it is if there is one, else as the file reads. */
    Uni<Transcript> store(TranscriptFile file, ReadTranscript read) {
        UUID organization = file.author().organization();
        return transcripts.documents().find(organization, file.id()).chain(present -> present.map(
                        found -> Uni.createFrom().item(found))
                .orElseGet(() -> insert(file, read)));
    }

    private Uni<Transcript> insert(TranscriptFile file, ReadTranscript read) {
        Transcript transcript = Transcript.of(file, read, OffsetDateTime.now(clock));
        var mutation = new Mutation<>(file.author(), "storeTranscript", file.sha256(), null, Transcript.class);
        return mutations
                // Some megabytes become a document on the thread that writes it.
                .run(mutation, transcripts.documents(), file.id(), () -> Uni.createFrom()
                        .item(DocumentWrite.insert(transcript))
                        .emitOn(Infrastructure.getDefaultWorkerPool()))
                .chain(outcome -> stored(file, outcome));
    }

    private Uni<Transcript> stored(TranscriptFile file, Outcome<Transcript> outcome) {
        Transcript written = outcome.value();
        if (written != null && outcome.userErrors().isEmpty()) {
            return Uni.createFrom().item(written);
        }
        if (outcome.userErrors().stream().allMatch(error -> error.code() == ErrorCode.ALREADY_EXISTS)) {
            return transcripts
                    .documents()
                    .find(file.author().organization(), file.id())
                    .map(found -> found.orElseThrow());
        }
        throw new IllegalStateException("a transcript was refused: " + outcome.userErrors());
    }

    /** Has a stored transcript begin at another time. */
    Uni<Transcript> startAt(Author author, UUID id, OffsetDateTime time) {
        var documents = transcripts.documents();
        var mutation = new Mutation<>(author, "correctTranscriptStart", id, null, Transcript.class);
        return mutations
                .run(mutation, documents, id, () -> documents
                        .find(author.organization(), id)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(found -> found.orElseThrow())
                        .map(present -> DocumentWrite.over(present.startingAt(time), present.version())))
                .map(outcome -> {
                    Transcript written = outcome.value();
                    if (written == null || !outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("a start is not corrected: " + outcome.userErrors());
                    }
                    return written;
                });
    }

    /** Tells everybody, without anybody waiting for it. */
    void tellBehind(UUID organization, Transcript transcript) {
        tell(organization, transcript)
                .subscribe()
                .with(
                        told -> {},
                        failure -> LOG.warnf(failure, "Transcript %s will be told of once more", transcript.uuid()));
    }

    /**
     * Lets the meeting know who spoke, for whoever is told to find it there, then tells everybody in turn; the file is
     * done with when all have succeeded and it stands recorded whom we met.
     */
    Uni<Void> tell(UUID organization, Transcript transcript) {
        return attendance
                .attach(
                        organization,
                        transcript.meetingUuid(),
                        () -> transcripts.labels(organization, transcript.uuid()))
                .onItem()
                .transformToMulti(attended -> Multi.createFrom().iterable(listeners))
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.stored(organization, transcript))
                .collect()
                .last()
                .chain(() -> attendance.met(organization, transcript.meetingUuid()))
                .chain(() -> files.told(organization, transcript.uuid(), OffsetDateTime.now(clock)));
    }
}
