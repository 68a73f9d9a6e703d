package dev.headroom.platform.documents;

import java.time.OffsetDateTime;

/** The form of documents that are each of a moment: {@link DocumentLists#latest} lists them by it. */
public interface TimedForm<T> extends StoredForm<T> {

    /** The moment, kept in milliseconds. */
    OffsetDateTime at(T value);
}
