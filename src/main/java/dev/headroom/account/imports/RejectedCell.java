package dev.headroom.account.imports;

/** A cell that keeps its row from being stored, and what to write instead. */
public final class RejectedCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;

    public RejectedCell(String column, String value, String reason) {
        // No stack trace: a file can have a million of them.
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    public ImportRejection at(long line) {
        return ImportRejection.of(line, column, value, String.valueOf(getMessage()));
    }
}
