package dev.headroom.meeting.privacy;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.transcript.Transcript;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All of a meeting that an export holds.
 *
 * @param files of transcripts as they were sent, by the transcripts' ids; those that are gone or too long are left out
 * @param analyses what was made of it, each by its type ("commitments", "recap")
 */
record VconFacts(
        Meeting meeting,
        List<Transcript> transcripts,
        Map<UUID, byte[]> files,
        Map<String, JsonObject> analyses,
        OffsetDateTime createdAt) {}
