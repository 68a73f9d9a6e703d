package dev.headroom.meeting.transcript;

import dev.headroom.meeting.Meeting;
import dev.headroom.platform.changes.Author;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file as it was sent: by whom, for which meeting, and when its recording began as far as the sender said. */
record TranscriptFile(
        UUID id,
        Author author,
        UUID account,
        UUID meeting,
        TranscriptSource source,
        @Nullable OffsetDateTime startsAt,
        int size,
        String sha256) {

    static TranscriptFile of(
            UUID id,
            Author author,
            Meeting meeting,
            TranscriptSource source,
            @Nullable OffsetDateTime startsAt,
            byte[] bytes) {
        return new TranscriptFile(
                id, author, meeting.accountUuid(), meeting.uuid(), source, startsAt, bytes.length, sha256(bytes));
    }

    /** The same file under the id it was kept by before. */
    TranscriptFile as(UUID keptId) {
        return new TranscriptFile(keptId, author, account, meeting, source, startsAt, size, sha256);
    }

    /** The SHA-256 of a content in hexadecimal. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
