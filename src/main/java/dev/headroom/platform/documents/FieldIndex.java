package dev.headroom.platform.documents;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * An index that a {@link StoredForm} wants, on fields of its records within an organization.
 *
 * @param fields by their paths, those that are asked for one value first
 * @param latestFirst whether what is found is listed by its moment, and not by its id
 */
public record FieldIndex(List<String> fields, boolean latestFirst) {

    public FieldIndex {
        fields = List.copyOf(fields);
    }

    /** For lists in the order of ids, and for single documents. */
    public static FieldIndex on(String... fields) {
        return new FieldIndex(List.of(fields), false);
    }

    /** For {@link DocumentLists#latest}. */
    public static FieldIndex latest(String... fields) {
        return new FieldIndex(List.of(fields), true);
    }

    Bson keys() {
        List<String> within = Stream.concat(Stream.of("org"), fields.stream().map(field -> "fields." + field))
                .toList();
        Bson order = latestFirst ? Indexes.descending("at", "_id") : Indexes.ascending("_id");
        return Indexes.compoundIndex(Indexes.ascending(within), order);
    }
}
