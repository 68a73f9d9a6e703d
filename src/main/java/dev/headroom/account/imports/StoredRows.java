package dev.headroom.account.imports;

import java.util.List;

/** What became of rows: how many changed something, how many said what was known, and which could not be stored. */
public record StoredRows(int accepted, int unchanged, List<ImportRejection> rejections) {

    public StoredRows {
        rejections = List.copyOf(rejections);
    }
}
