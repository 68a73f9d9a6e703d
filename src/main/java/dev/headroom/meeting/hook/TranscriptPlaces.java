package dev.headroom.meeting.hook;

import dev.headroom.meeting.hook.ProviderEvents.Claimed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds or makes the meeting that a transcript is of, and hands it the transcript. */
@ApplicationScoped
class TranscriptPlaces {

    /** The same event again makes the same meeting and the same transcript. */
    Uni<Placement> place(UUID organization, Claimed event, FetchedTranscript fetched) {
        return Uni.createFrom().item(Placement.unknown("Nothing tells which account the meeting was with: assign it."));
    }
}
