package dev.headroom.account.imports;

/** A row that was read, and the line of the file it begins in. */
public record NumberedRow<R>(long line, R row) {}
