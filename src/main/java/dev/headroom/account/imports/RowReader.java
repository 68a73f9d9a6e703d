package dev.headroom.account.imports;

import java.util.List;

/** Makes a row that may be stored of the cells of a file's row, by the rules of one import. */
public interface RowReader<R> {

    /** The names of the columns, in their order. */
    List<String> header();

    /** Throws {@link RejectedCell} for a row that can't be stored. Called by one thread at a time. */
    R read(List<String> cells);
}
