package dev.headroom.platform.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Documents of any shape and what two people make of them. A field's name mostly says what it holds, so that edits
 * meet; the same seed gives the same documents.
 */
final class RandomDocuments {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> FIELDS =
            List.of("title", "state", "weight", "plan", "items", "parts", "tags", "series", "free");
    private static final List<String> FREE = List.of("title", "weight", "plan", "items", "series");
    private static final List<String> KEYS = List.of("a", "b", "c", "d", "e");

    private final Random random;

    private RandomDocuments(long seed) {
        random = new Random(seed);
    }

    /** A document and what mine and theirs became of it. */
    record Three(JsonNode base, JsonNode mine, JsonNode theirs) {

        Three swapped() {
            return new Three(base, theirs, mine);
        }

        Merged merged() {
            return ThreeWayMerge.merge(base, mine, theirs);
        }
    }

    /** Up to two levels deep; jqwik shrinks the depth before it gives up. */
    static Arbitrary<Three> three() {
        return Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(7, 1), Tuple.of(1, 2))
                .flatMap(depth -> Arbitraries.longs().map(seed -> new RandomDocuments(seed).made(depth)));
    }

    private Three made(int depth) {
        JsonNode base = object(depth);
        JsonNode mine = edited(base, depth);
        return switch (random.nextInt(8)) {
            case 0 -> new Three(base, mine, object(depth));
            case 1 -> new Three(base, mine, edited(mine, depth));
            case 2 -> new Three(oneList(), oneList(), oneList());
            default -> new Three(base, mine, edited(base, depth));
        };
    }

    /** Three of these have some items in common, mostly in three orders. */
    private ObjectNode oneList() {
        return NODES.objectNode().set("tags", tags(3));
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        for (String field : FIELDS) {
            if (random.nextInt(5) < 2) {
                object.set(field, value(field, depth));
            }
        }
        return object;
    }

    private JsonNode value(String field, int depth) {
        return switch (field) {
            case "title", "state" -> text();
            case "weight" -> IntNode.valueOf(random.nextInt(4));
            case "plan" -> depth > 0 ? object(depth - 1) : text();
            case "items" -> items("id", depth);
            case "parts" -> items("uuid", depth);
            case "tags" -> tags(0);
            case "series" -> series();
            default -> value(any(FREE), depth);
        };
    }

    private JsonNode text() {
        return random.nextInt(5) == 0 ? NullNode.instance : TextNode.valueOf("text " + random.nextInt(4));
    }

    private ArrayNode items(String key, int depth) {
        ArrayNode list = NODES.arrayNode();
        keys(0).forEach(value -> list.add(item(key, value, depth)));
        return list;
    }

    private ObjectNode item(String key, String value, int depth) {
        ObjectNode item = depth > 0 ? object(depth - 1) : NODES.objectNode().set("title", text());
        return item.put(key, value);
    }

    private ArrayNode tags(int least) {
        ArrayNode list = NODES.arrayNode();
        keys(least).forEach(list::add);
        return list;
    }

    private ArrayNode series() {
        ArrayNode list = NODES.arrayNode();
        random.ints(random.nextInt(4), 0, 3).forEach(list::add);
        return list;
    }

    private List<String> keys(int least) {
        List<String> keys = new ArrayList<>(KEYS);
        Collections.shuffle(keys, random);
        return keys.subList(0, least + random.nextInt(keys.size() + 1 - least));
    }

    private JsonNode edited(JsonNode document, int depth) {
        ObjectNode edited = document.deepCopy();
        int edits = 1 + random.nextInt(5);
        for (int edit = 0; edit < edits; edit++) {
            String field = any(FIELDS);
            edited.set(field, edited(field, edited.get(field), depth));
            if (random.nextInt(8) == 0) {
                edited.remove(field);
            }
        }
        return edited;
    }

    private JsonNode edited(String field, JsonNode value, int depth) {
        if (value == null || random.nextInt(10) == 0) {
            return value(field, depth);
        }
        if (value.isObject() && depth > 0) {
            return edited(value, depth - 1);
        }
        return switch (field) {
            case "items" -> editedItems("id", value, depth);
            case "parts" -> editedItems("uuid", value, depth);
            case "tags" -> editedItems("", value, depth);
            default -> value(field, depth);
        };
    }

    private ArrayNode editedItems(String key, JsonNode list, int depth) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        if (!items.isEmpty() && random.nextInt(4) == 0) {
            items.remove(random.nextInt(items.size()));
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(items, random);
        }
        if (random.nextBoolean()) {
            insert(key, random.nextBoolean() ? "new" : any(KEYS), items, depth);
        }
        if (!items.isEmpty() && !key.isEmpty() && depth > 0) {
            int index = random.nextInt(items.size());
            items.set(index, edited(items.get(index), depth - 1));
        }
        return NODES.arrayNode().addAll(items);
    }

    private void insert(String key, String value, List<JsonNode> items, int depth) {
        JsonNode item = key.isEmpty() ? TextNode.valueOf(value) : item(key, value, depth);
        boolean there = items.stream()
                .anyMatch(
                        other -> other.equals(item) || other.path(key).asText().equals(value));
        if (!there) {
            items.add(random.nextInt(items.size() + 1), item);
        }
    }

    private <E> E any(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }
}
