package dev.headroom.platform.documents;

import dev.headroom.platform.changes.ChangeKind;

/**
 * A document that is about to be written: as its next version, over the one it was made from (0 when there was none).
 *
 * @param guarded whether the caller named the version they saw, and hears of a conflict when it is another one
 */
public record DocumentWrite<T>(T value, int overVersion, boolean guarded) {

    public static <T> DocumentWrite<T> insert(T value) {
        return new DocumentWrite<>(value, 0, false);
    }

    public static <T> DocumentWrite<T> replace(T value, int overVersion) {
        return new DocumentWrite<>(value, overVersion, true);
    }

    /** For a change that can be made on any version: when another one came in between, it is made again over that. */
    public static <T> DocumentWrite<T> over(T value, int overVersion) {
        return new DocumentWrite<>(value, overVersion, false);
    }

    /** Whether the change is made again, when the document is at another version by now. */
    boolean repeatable() {
        return overVersion > 0 && !guarded;
    }

    ChangeKind kind() {
        return overVersion == 0 ? ChangeKind.CREATED : ChangeKind.CHANGED;
    }
}
