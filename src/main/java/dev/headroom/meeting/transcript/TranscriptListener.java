package dev.headroom.meeting.transcript;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Who works with transcripts once they are stored, such as to find what was promised. Each declares a bean.
 *
 * <p>All of them are told soon after a transcript is stored. If one fails, or the process dies before all are done, all
 * are told again later, until each has succeeded in one round: to be told twice must be as good as once.
 */
@FunctionalInterface
public interface TranscriptListener {

    Uni<Void> stored(UUID organization, Transcript transcript);
}
