package dev.headroom.meeting.speech;

import dev.headroom.meeting.Meeting;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Tells what came of meetings. Speech is measured below what follows from it, so whoever knows declares a bean of this
 * type.
 */
public interface OutcomeSource {

    /** The outcomes that are recorded, by the meetings' ids. */
    Uni<Map<UUID, AgreedOutcome>> outcomes(UUID organization, Collection<Meeting> meetings);
}
