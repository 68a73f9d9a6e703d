package dev.headroom.meeting.privacy;

import dev.headroom.meeting.KeptWords;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.speech.SpeechService;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.meeting.transcript.Transcripts;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.mutations.Mutation;
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
 * Deletes the words of transcripts whose time is over: first their meeting's numbers are measured for the last time,
 * then what was read of them goes, then the file. Any step may be done twice.
 */
@ApplicationScoped
class TranscriptExpiry {

    private static final Logger LOG = Logger.getLogger(TranscriptExpiry.class);

    static final String ACTOR = "service:privacy";

    private final TranscriptRetentions retentions;
    private final TranscriptAges ages;
    private final Meetings meetings;
    private final SpeechService speech;
    private final Transcripts transcripts;
    private final DocumentMutations mutations;
    private final List<KeptWords> kept;
    private final PrivacyConfig config;
    private final Clock clock;

    TranscriptExpiry(
            TranscriptRetentions retentions,
            TranscriptAges ages,
            Meetings meetings,
            SpeechService speech,
            Transcripts transcripts,
            DocumentMutations mutations,
            @All List<KeptWords> kept,
            PrivacyConfig config,
            Clock clock) {
        this.retentions = retentions;
        this.ages = ages;
        this.meetings = meetings;
        this.speech = speech;
        this.transcripts = transcripts;
        this.mutations = mutations;
        this.kept = List.copyOf(kept);
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> sweep(UUID organization) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return retentions
                .find(organization)
                .map(retention -> now.minusDays(retention.days()))
                .chain(before ->
                        forgetOld(organization, before, now).chain(() -> forgetElsewhere(organization, before)));
    }

    private Uni<Void> forgetOld(UUID organization, OffsetDateTime before, OffsetDateTime now) {
        return ages.olderThan(organization, before, config.atOnce())
                .onItem()
                .<TranscriptAges.Aged>disjoint()
                .onItem()
                .transformToUniAndConcatenate(old -> forgetOrWait(organization, old, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> forgetElsewhere(UUID organization, OffsetDateTime before) {
        return Multi.createFrom()
                .iterable(kept)
                .onItem()
                .transformToUniAndConcatenate(words -> words.forgetBefore(organization, before))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that fails must not keep the others. */
    private Uni<Void> forgetOrWait(UUID organization, TranscriptAges.Aged old, OffsetDateTime now) {
        return forget(organization, old, now)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The words of transcript %s wait for the next sweep to be deleted: %s",
                        old.transcript(), failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    private Uni<Void> forget(UUID organization, TranscriptAges.Aged old, OffsetDateTime now) {
        Author author = new Author(organization, ACTOR);
        return meetings.current(organization, old.meeting())
                .chain(found -> speech.keep(author, found.stream().toList()))
                .chain(() -> transcripts.documents().find(organization, old.transcript()))
                .chain(found -> found.filter(TranscriptExpiry::hasWords).isPresent()
                        ? withoutWords(author, old.transcript())
                        : Uni.createFrom().voidItem())
                .chain(() -> ages.forgotten(organization, old.transcript(), now));
    }

    static boolean hasWords(Transcript transcript) {
        return transcript.segments().stream()
                .anyMatch(segment -> !segment.text().isEmpty());
    }

    private Uni<Void> withoutWords(Author author, UUID id) {
        var documents = transcripts.documents();
        var mutation = new Mutation<>(author, "forgetTranscript", id, null, Transcript.class);
        return mutations
                .run(mutation, documents, id, () -> documents
                        .find(author.organization(), id)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(found -> found.orElseThrow())
                        .map(present -> DocumentWrite.over(
                                present.with(silent(present.segments()), present.swaps()), present.version())))
                .invoke(outcome -> {
                    if (!outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("words are not deleted: " + outcome.userErrors());
                    }
                })
                .replaceWithVoid();
    }

    /** Who spoke when is kept, what they said is not. */
    private static List<Segment> silent(List<Segment> segments) {
        return segments.stream()
                .map(segment -> new Segment(
                        segment.seq(),
                        segment.startMs(),
                        segment.endMs(),
                        segment.speaker(),
                        "",
                        segment.language(),
                        segment.cueIds()))
                .toList();
    }
}
