package dev.headroom.platform.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;

import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What one field of a document must be for the document to be listed. Days are stored as text that sorts like them, so
 * that they can be compared, too.
 */
public record FieldCondition(String field, Test test, List<String> values) {

    /** How the field is compared. */
    public enum Test {
        ANY_OF,

        /** A field without a value is not below anything. */
        BELOW,

        /** A field without a value is not below anything, either. */
        NOT_BELOW,

        /** A field without a value does not count. */
        NOT_ABOVE
    }

    public FieldCondition {
        values = List.copyOf(values);
    }

    public static FieldCondition is(String field, String value) {
        return new FieldCondition(field, Test.ANY_OF, List.of(value));
    }

    public static FieldCondition anyOf(String field, List<String> values) {
        return new FieldCondition(field, Test.ANY_OF, values);
    }

    public static FieldCondition below(String field, Object value) {
        return new FieldCondition(field, Test.BELOW, List.of(value.toString()));
    }

    public static FieldCondition notBelow(String field, Object value) {
        return new FieldCondition(field, Test.NOT_BELOW, List.of(value.toString()));
    }

    public static FieldCondition notAbove(String field, Object value) {
        return new FieldCondition(field, Test.NOT_ABOVE, List.of(value.toString()));
    }

    /** What all of any of these sets of conditions hold for; everything, for a set without any. */
    static Bson filter(List<List<FieldCondition>> anyOf) {
        return or(anyOf.stream().map(FieldCondition::all).toList());
    }

    private static Bson all(List<FieldCondition> conditions) {
        return conditions.isEmpty()
                ? new Document()
                : and(conditions.stream().map(FieldCondition::filter).toList());
    }

    private Bson filter() {
        String stored = "fields." + field;
        return switch (test) {
            case ANY_OF -> in(stored, values);
            case BELOW -> lt(stored, values.get(0));
            case NOT_BELOW -> not(lt(stored, values.get(0)));
            case NOT_ABOVE -> lte(stored, values.get(0));
        };
    }
}
