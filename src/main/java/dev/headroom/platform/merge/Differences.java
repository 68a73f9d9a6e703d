package dev.headroom.platform.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what makes one document another, as small as it can be said, and does it again to a document.
 *
 * <p>Objects are compared field by field. Lists are compared item by item when a key tells all their items apart, as it
 * does for lists of different texts, too; then the order is a difference of its own. Any other list is one value.
 */
public final class Differences {

    /** 1 and 1.0 are the same, whatever they were read from. */
    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private final DocumentShape shape;
    private final List<Difference> found = new ArrayList<>();

    private Differences(DocumentShape shape) {
        this.shape = shape;
    }

    public static List<Difference> between(JsonNode before, JsonNode after) {
        return between(before, after, DocumentShape.PLAIN);
    }

    /** In the order of the document before, then what is new. */
    public static List<Difference> between(JsonNode before, JsonNode after, DocumentShape shape) {
        return at(DocumentPath.ROOT, before, after, shape);
    }

    static List<Difference> at(
            DocumentPath path, @Nullable JsonNode before, @Nullable JsonNode after, DocumentShape shape) {
        Differences differences = new Differences(shape);
        differences.collect(path, before, after);
        return List.copyOf(differences.found);
    }

    /** Makes a document after from a document before; neither is changed. */
    public static JsonNode apply(JsonNode document, List<Difference> differences) {
        JsonNode result = document.deepCopy();
        for (Difference difference : differences) {
            JsonNode after = difference.after();
            result = difference.path().write(result, after == null ? null : after.deepCopy());
        }
        return result;
    }

    private void collect(DocumentPath path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (shape.leavesOut(path) || (before == null && after == null)) {
            return;
        }
        if (before == null || after == null) {
            found.add(new Difference(path, before, after));
        } else if (before.isObject() && after.isObject() && !shape.keepsWhole(path)) {
            collectFields(path, before, after);
        } else {
            collectValues(path, before, after);
        }
    }

    private void collectFields(DocumentPath path, JsonNode before, JsonNode after) {
        for (String name : FieldNames.of(before, after)) {
            collect(path.then(new Step.Field(name)), before.get(name), after.get(name));
        }
    }

    private void collectValues(DocumentPath path, JsonNode before, JsonNode after) {
        ListKey key = shape.listKey(path, before, after);
        if (key != null) {
            collectItems(path, key, before, after);
        } else if (!before.equals(NUMBERS_BY_VALUE, after)) {
            found.add(new Difference(path, before, after));
        }
    }

    private void collectItems(DocumentPath path, ListKey key, JsonNode before, JsonNode after) {
        Map<String, JsonNode> was = key.index(before);
        Map<String, JsonNode> is = key.index(after);
        Set<String> all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        all.forEach(item -> collect(path.then(new Step.Item(key, item)), was.get(item), is.get(item)));

        List<String> withoutMoves = all.stream().filter(is::containsKey).toList();
        Step order = new Step.Order(key);
        if (!withoutMoves.equals(List.copyOf(is.keySet()))) {
            found.add(new Difference(path.then(order), order.read(before), order.read(after)));
        }
    }
}
