package dev.headroom.meeting;

import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Keeps words of meetings in a place of its own, beside transcripts, and lets go of them when their time is over. Each
 * such place declares a bean.
 */
@FunctionalInterface
public interface KeptWords {

    /** Deletes the words that came in before a time; answers how many pieces. */
    Uni<Integer> forgetBefore(UUID organization, OffsetDateTime before);
}
