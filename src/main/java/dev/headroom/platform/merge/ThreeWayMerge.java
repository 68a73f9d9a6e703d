package dev.headroom.platform.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts two people's changes to one document together: mine, made from a version that is not the last one any more, and
 * theirs, which is stored.
 *
 * <p>It goes as deep as all three are objects, or lists whose items one key tells apart. There a value only one side
 * changed is that side's; a value both changed to the same is no matter; a value both changed otherwise is a conflict,
 * and theirs stays. To take away what the other side changed is a conflict, too. New items of both sides stay, theirs
 * before mine where they follow the same item.
 */
public final class ThreeWayMerge {

    private final DocumentShape shape;
    private final List<MergeConflict> conflicts = new ArrayList<>();

    private ThreeWayMerge(DocumentShape shape) {
        this.shape = shape;
    }

    public static Merged merge(JsonNode base, JsonNode mine, JsonNode theirs) {
        return merge(base, mine, theirs, DocumentShape.PLAIN);
    }

    public static Merged merge(JsonNode base, JsonNode mine, JsonNode theirs, DocumentShape shape) {
        ThreeWayMerge merge = new ThreeWayMerge(shape);
        JsonNode value = merge.merged(DocumentPath.ROOT, base, mine, theirs);
        return new Merged(value == null ? theirs : value, merge.conflicts);
    }

    private @Nullable JsonNode merged(
            DocumentPath path, @Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs) {
        if (shape.leavesOut(path)) {
            return copy(theirs);
        }
        if (base == null || mine == null || theirs == null || shape.keepsWhole(path)) {
            return chosen(path, base, mine, theirs);
        }
        if (base.isObject() && mine.isObject() && theirs.isObject()) {
            return fields(path, base, mine, theirs);
        }
        ListKey key = shape.listKey(path, base, mine, theirs);
        return key == null ? chosen(path, base, mine, theirs) : items(path, key, base, mine, theirs);
    }

    private @Nullable JsonNode chosen(
            DocumentPath path, @Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs) {
        if (same(path, theirs, base)) {
            return copy(mine);
        }
        if (!same(path, mine, base) && !same(path, mine, theirs)) {
            conflicts.add(new MergeConflict(path, base, mine, theirs));
        }
        return copy(theirs);
    }

    private JsonNode fields(DocumentPath path, JsonNode base, JsonNode mine, JsonNode theirs) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (String name : FieldNames.of(theirs, mine)) {
            JsonNode value = merged(path.then(new Step.Field(name)), base.get(name), mine.get(name), theirs.get(name));
            if (value != null) {
                merged.set(name, value);
            }
        }
        return merged;
    }

    private JsonNode items(DocumentPath path, ListKey key, JsonNode base, JsonNode mine, JsonNode theirs) {
        Map<String, JsonNode> was = key.index(base);
        Map<String, JsonNode> my = key.index(mine);
        Map<String, JsonNode> their = key.index(theirs);
        Set<String> all = new LinkedHashSet<>(their.keySet());
        all.addAll(my.keySet());

        Map<String, JsonNode> kept = new LinkedHashMap<>();
        for (String item : all) {
            JsonNode value = merged(path.then(new Step.Item(key, item)), was.get(item), my.get(item), their.get(item));
            if (value != null) {
                kept.put(item, value);
            }
        }
        ItemOrder order = ItemOrder.merge(was.keySet(), my.keySet(), their.keySet(), kept.keySet());
        if (order.contested()) {
            Step step = new Step.Order(key);
            conflicts.add(new MergeConflict(path.then(step), step.read(base), step.read(mine), step.read(theirs)));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        order.keys().forEach(item -> list.add(kept.get(item)));
        return list;
    }

    private boolean same(DocumentPath path, @Nullable JsonNode one, @Nullable JsonNode other) {
        return (one != null && one.equals(other))
                || Differences.at(path, one, other, shape).isEmpty();
    }

    private static @Nullable JsonNode copy(@Nullable JsonNode value) {
        return value == null ? null : value.deepCopy();
    }
}
