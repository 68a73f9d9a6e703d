package dev.headroom.platform.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a CSV file at the ends of its records while it arrives, in constant memory. The first record, the header, is a
 * piece of its own.
 *
 * <p>It understands just enough of RFC 4180 to know where a record ends: quotes, and line ends as LF, CRLF or CR. A
 * record
 * that grows beyond the limit is counted but not kept, so that one unclosed quote can't fill the memory with the rest
 * of the file.
 */
public final class RecordScanner {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final int largestPiece;
    private final int longestRecord;
    private final List<Cut> cuts = new ArrayList<>();

    private byte[] kept = new byte[1024];
    private int length;
    private int recordStart;

    private int marksSeen;
    private Place place = Place.FIELD_START;
    private boolean afterReturn;
    private boolean headerSeen;
    private boolean dropping;

    private long line = 1;
    private long pieceLine = 1;
    private long recordLine = 1;
    private long quoteLine = 1;

    /** Where in a record the next byte stands. */
    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    /** A piece closes with the record that fills it, so it may be larger by one record. */
    public RecordScanner(int largestPiece, int longestRecord) {
        this.largestPiece = largestPiece;
        this.longestRecord = longestRecord;
    }

    /** Reads on; what can be cut off by now waits in {@link #take()}. */
    public void accept(byte[] bytes, int from, int to) {
        for (int index = from; index < to; index++) {
            byte next = bytes[index];
            if (marksSeen < BYTE_ORDER_MARK.length) {
                skipMark(next);
            } else {
                scan(next);
            }
        }
    }

    /** The file is complete: what is left becomes the last piece. */
    public void finish() {
        if (marksSeen < BYTE_ORDER_MARK.length) {
            replayMark();
        }
        if (afterReturn) {
            afterReturn = false;
            endLine();
        }
        if (place == Place.QUOTED) {
            drop();
        }
        if (dropping || length > recordStart) {
            endRecord();
        }
        cut(length);
    }

    public boolean hasCuts() {
        return !cuts.isEmpty();
    }

    /** What has been cut off since the last call. */
    public List<Cut> take() {
        List<Cut> taken = List.copyOf(cuts);
        cuts.clear();
        return taken;
    }

    private void skipMark(byte next) {
        if (next == BYTE_ORDER_MARK[marksSeen]) {
            marksSeen++;
        } else {
            replayMark();
            scan(next);
        }
    }

    /** What looked like the beginning of a mark was none. */
    private void replayMark() {
        int seen = marksSeen;
        marksSeen = BYTE_ORDER_MARK.length;
        for (int index = 0; index < seen; index++) {
            scan(BYTE_ORDER_MARK[index]);
        }
    }

    private void scan(byte next) {
        if (afterReturn) {
            afterReturn = false;
            if (next != '\n') {
                endLine();
            }
        }
        keep(next);
        if (next == '\n') {
            endLine();
        } else if (next == '\r') {
            afterReturn = true;
        } else {
            place = place(next);
        }
    }

    private Place place(byte next) {
        return switch (place) {
            case FIELD_START -> next == '"' ? openQuote() : next == ',' ? Place.FIELD_START : Place.PLAIN;
            case PLAIN -> next == ',' ? Place.FIELD_START : Place.PLAIN;
            case QUOTED -> next == '"' ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
            case QUOTE_IN_QUOTED -> next == '"' ? Place.QUOTED : next == ',' ? Place.FIELD_START : Place.PLAIN;
        };
    }

    private Place openQuote() {
        quoteLine = line;
        return Place.QUOTED;
    }

    private void keep(byte next) {
        if (dropping) {
            return;
        }
        if (length - recordStart == longestRecord) {
            drop();
            return;
        }
        if (length == kept.length) {
            kept = Arrays.copyOf(kept, 2 * length);
        }
        kept[length++] = next;
    }

    private void drop() {
        length = recordStart;
        dropping = true;
    }

    private void endLine() {
        line++;
        if (place != Place.QUOTED) {
            endRecord();
        }
    }

    private void endRecord() {
        if (dropping) {
            endDropped();
        } else if (!headerSeen && isBlank()) {
            length = recordStart;
            pieceLine = line;
        } else if (!headerSeen) {
            headerSeen = true;
            cut(length);
            pieceLine = line;
        } else if (length > largestPiece) {
            cut(recordStart);
        }
        recordStart = length;
        recordLine = line;
        place = Place.FIELD_START;
    }

    private void endDropped() {
        cut(recordStart);
        cuts.add(new Cut.Dropped(recordLine, dropReason()));
        dropping = false;
        headerSeen = true;
        pieceLine = line;
    }

    private String dropReason() {
        return place == Place.QUOTED
                ? "The quote opened in line " + quoteLine + " is never closed: close it, or double it if it is text."
                : "The row is longer than " + longestRecord
                        + " bytes: look for a quote that is not closed, or shorten it.";
    }

    private boolean isBlank() {
        return length - recordStart <= 2
                && (length == recordStart || kept[recordStart] == '\r' || kept[recordStart] == '\n');
    }

    /** Cuts the first bytes off; the record after them, if any, begins the next piece. */
    private void cut(int to) {
        if (to == 0) {
            return;
        }
        cuts.add(new Cut.Piece(pieceLine, Arrays.copyOf(kept, to)));
        System.arraycopy(kept, to, kept, 0, length - to);
        length -= to;
        recordStart = Math.max(0, recordStart - to);
        pieceLine = recordLine;
    }
}
