package dev.headroom.platform.documents;

import java.util.Map;
import java.util.UUID;

/**
 * How one kind of record is kept as a document. A feature declares a bean of this type and has its collection: created,
 * indexed and swept with the others.
 */
public interface StoredForm<T> {

    String collection();

    /** The type's name in the schema and in the change log. */
    String entityType();

    Class<T> type();

    UUID id(T value);

    UUID account(T value);

    int version(T value);

    /** The form that is written now; read forms are brought up to it. */
    default int schemaVersion() {
        return 1;
    }

    /** Brings the fields of an older form up to the present one. */
    default Map<String, Object> upcast(int schemaVersion, Map<String, Object> fields) {
        return fields;
    }
}
