package dev.headroom.platform.csv;

/** What a {@link RecordScanner} takes off the stream: whole records, or word of one that it did not keep. */
public sealed interface Cut {

    /** The line it begins in, counted from 1. */
    long line();

    /** Whole records as they were sent, blank lines and quotes included. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of each piece would double the work
    record Piece(long line, byte[] content) implements Cut {}

    /** A record that was thrown away unread, and why. */
    record Dropped(long line, String reason) implements Cut {}
}
