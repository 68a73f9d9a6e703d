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
        return taken(author, meeting, bytes, source, startedAt).chain(taken -> (taken.fresh()
                        ? told(author.organization(), taken.transcript())
                        : corrected(author, taken.transcript(), startedAt))
                .map(transcript -> new Taken(transcript, taken.fresh())));
    }

    /**
     * The same for who needs what a transcript leads to: when the answer is there, everybody was told. Whether somebody
     * was told before does not count, because a process that died may have told a part of them.
     */
    public Uni<Void> takeAndTell(
            Author author, Meeting meeting, byte[] bytes, TranscriptSource source, @Nullable OffsetDateTime startedAt) {
        return taken(author, meeting, bytes, source, startedAt)
                .chain(taken -> steps.tell(author.organization(), taken.transcript()));
    }

    private Uni<Taken> taken(
            Author author, Meeting meeting, byte[] bytes, TranscriptSource source, @Nullable OffsetDateTime startedAt) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return workers.compute(() -> TranscriptReader.read(bytes, config.limits()))
                .chain(read -> {
                    var file = TranscriptFile.of(Uuids.next(), author, meeting, source, startedAt, bytes);
                    return files.keep(file, bytes, now, now.plus(config.retryAfter()))
                            .chain(kept -> steps.store(file.as(kept.id()), read)
                                    .map(transcript -> new Taken(transcript, kept.fresh())));
                });
    }

    /**
     * Has a transcript that was changed told again to those who work with it, who may have made something else of it
     * before. When the answer is there, they will be told, whatever happens to this process.
     */
    public Uni<Void> tellAgain(UUID organization, Transcript transcript) {
        return untold(organization, transcript.uuid()).invoke(() -> steps.tellBehind(organization, transcript));
    }

    /** Called before a transcript is changed, so that it is told again also when the process dies right behind. */
    public Uni<Void> untold(UUID organization, UUID transcript) {
        OffsetDateTime nextTry = OffsetDateTime.now(clock).plus(config.retryAfter());
        return files.untold(organization, transcript, nextTry);
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
        return untold(author.organization(), present.uuid())
                .chain(() -> steps.startAt(author, present.uuid(), startedAt))
                .call(changed -> tellAgain(author.organization(), changed));
    }
}
