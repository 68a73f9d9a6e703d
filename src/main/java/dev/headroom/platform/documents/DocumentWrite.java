package dev.headroom.platform.documents;

import dev.headroom.platform.changes.ChangeKind;

/**
 * A document that is about to be written: as its next version, over the one it was made from (0 when there was none).
 *
 * @param late what follows when the document is at another version by now
 */
public record DocumentWrite<T>(T value, int overVersion, Late late) {

    /** What follows when somebody else was faster. */
    enum Late {
        /** The id is taken. */
        ALREADY_EXISTS,

        /** The caller named the version they saw, and hears that it is another one. */
        CONFLICT,

        /** The change is made again over what is there now. */
        ONCE_MORE
    }

    public static <T> DocumentWrite<T> insert(T value) {
        return new DocumentWrite<>(value, 0, Late.ALREADY_EXISTS);
    }

    public static <T> DocumentWrite<T> replace(T value, int overVersion) {
        return new DocumentWrite<>(value, overVersion, Late.CONFLICT);
    }

    /** For a change that can be made on any version: when another one came in between, it is made again over that. */
    public static <T> DocumentWrite<T> over(T value, int overVersion) {
        return new DocumentWrite<>(value, overVersion, Late.ONCE_MORE);
    }

    ChangeKind kind() {
        return overVersion == 0 ? ChangeKind.CREATED : ChangeKind.CHANGED;
    }
}
