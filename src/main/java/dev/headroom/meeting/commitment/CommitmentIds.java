package dev.headroom.meeting.commitment;

import dev.headroom.meeting.extraction.Quote;
import dev.headroom.platform.identity.Uuids;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids that are made again from what they stand for, so that a suggestion that is made twice meets itself. They begin
 * with the moment it was said, as UUIDs of version 7 do, so that lists by id are in the order of what was said.
 */
final class CommitmentIds {

    private static final int TIME_BITS = 48;
    private static final long LAST_TIME = (1L << TIME_BITS) - 1;

    private CommitmentIds() {}

    /**
     * The id of a suggestion.
     *
     * @param repeated how many suggestions before it, of the same transcript, have the same quote
     */
    static UUID of(UUID transcript, Instant meetingStart, Quote quote, int repeated) {
        UUID named = Uuids.named(transcript, quote.segments() + "\u001f" + quote.text() + "\u001f" + repeated);
        Integer startMs = quote.startMs();
        return at(meetingStart.plusMillis(startMs == null ? 0 : startMs), named);
    }

    /** The same id with a moment in front. */
    static UUID at(Instant moment, UUID named) {
        long time = Math.max(0, Math.min(LAST_TIME, moment.toEpochMilli()));
        return new UUID(time << 16 | 0x7000 | named.getMostSignificantBits() & 0xFFF, named.getLeastSignificantBits());
    }
}
