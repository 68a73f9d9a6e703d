package dev.headroom.platform.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Null when the document belongs to the organization and to none of its accounts. */
    @Nullable
    UUID account(T value);

    int version(T value);

    /** What its lists ask for beside the account and the id. */
    default List<FieldIndex> indexes() {
        return List.of();
    }

    /** What no two documents of an organization may share beside their ids; null when this one shares nothing. */
    default @Nullable UniqueKey uniqueKey(T value) {
        return null;
    }

    /** What is stored of the value as a call's answer, for who calls again; less, where the whole is large. */
    default T answer(T value) {
        return value;
    }

    /** Whether every version can be read as it was, from the first one that is written while this holds. */
    default boolean keepsVersions() {
        return false;
    }

    /** The form that is written now; read forms are brought up to it. */
    default int schemaVersion() {
        return 1;
    }

    /** Brings the fields of an older form up to the present one. */
    default Map<String, Object> upcast(int schemaVersion, Map<String, Object> fields) {
        return fields;
    }
}
