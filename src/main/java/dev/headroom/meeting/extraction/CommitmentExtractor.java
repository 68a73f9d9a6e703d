package dev.headroom.meeting.extraction;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Finds what was promised, asked and decided in a conversation: the likeliest first, bounded. */
public interface CommitmentExtractor {

    Extractor kind();

    /** Whether it is configured. */
    default boolean isOn() {
        return true;
    }

    Uni<List<Candidate>> extract(Conversation conversation);
}
