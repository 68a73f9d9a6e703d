package dev.headroom.meeting.transcript;

import dev.headroom.meeting.Meeting;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.identity.Uuids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in transcripts, whoever brings them: reads the file, keeps it, and writes what it says. */
@ApplicationScoped
public class TranscriptIntake {

    private final TranscriptFiles files;
    private final TranscriptSteps steps;
    private final TranscriptConfig config;
    private final Workers workers;
    private final Clock clock;

    TranscriptIntake(
            TranscriptFiles files, TranscriptSteps steps, TranscriptConfig config, Workers workers, Clock clock) {
        this.files = files;
        this.steps = steps;
        this.config = config;
        this.workers = workers;
        this.clock = clock;
    }

    /** A transcript that was taken in; not fresh when the meeting had the same file already. */
    public record Taken(Transcript transcript, boolean fresh) {}

    /**
     * Takes a file in for a meeting that its bringer was let through to. The same bytes again change nothing but when
     * the recording began, if another time is told. When the
     * answer is there, the transcript is stored; those who work with it are told behind it.
     *
     * @param startedAt when the recording began, that is, offset 0; null when the bringer does not know
     */
    public Uni<Taken> take(
            Author author, Meeting meeting, byte[] bytes, TranscriptSource source, @Nullable OffsetDateTime startedAt) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return workers.compute(() -> TranscriptReader.read(bytes, config.limits()))
                .chain(read -> {
                    var file = TranscriptFile.of(Uuids.next(), author, meeting, source, startedAt, bytes);
                    return files.keep(file, bytes, now, now.plus(config.retryAfter()))
                            .chain(kept -> steps.store(file.as(kept.id()), read)
                                    .chain(transcript -> kept.fresh()
                                            ? told(author.organization(), transcript)
                                            : corrected(author, transcript, startedAt))
                                    .map(transcript -> new Taken(transcript, kept.fresh())));
                });
    }

    /**
     * Has a transcript that was changed told again to those who work with it, who may have made something else of it
     * before. When the answer is there, they will be told, whatever happens to this process.
     */
    public Uni<Void> tellAgain(UUID organization, Transcript transcript) {
        OffsetDateTime nextTry = OffsetDateTime.now(clock).plus(config.retryAfter());
        return files.untold(organization, transcript.uuid(), nextTry)
                .invoke(() -> steps.tellBehind(organization, transcript));
    }

    private Uni<Transcript> told(UUID organization, Transcript transcript) {
        steps.tellBehind(organization, transcript);
        return Uni.createFrom().item(transcript);
    }

    /** A file that is sent again with another beginning is sent to correct that. */
    private Uni<Transcript> corrected(Author author, Transcript present, @Nullable OffsetDateTime startedAt) {
        if (startedAt == null || !present.isToStartAt(startedAt)) {
            return Uni.createFrom().item(present);
        }
        return steps.startAt(author, present.uuid(), startedAt)
                .call(changed -> tellAgain(author.organization(), changed));
    }
}
