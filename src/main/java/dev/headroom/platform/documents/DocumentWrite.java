package dev.headroom.platform.documents;

import dev.headroom.platform.changes.ChangeKind;

/** A document that is about to be written: as its next version, over the one it was made from (0 for a new one). */
public record DocumentWrite<T>(T value, int overVersion) {

    public static <T> DocumentWrite<T> insert(T value) {
        return new DocumentWrite<>(value, 0);
    }

    public static <T> DocumentWrite<T> replace(T value, int overVersion) {
        return new DocumentWrite<>(value, overVersion);
    }

    ChangeKind kind() {
        return overVersion == 0 ? ChangeKind.CREATED : ChangeKind.CHANGED;
    }
}
