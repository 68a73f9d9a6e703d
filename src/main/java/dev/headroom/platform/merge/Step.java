package dev.headroom.platform.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a path through a document: how the place is written, read and changed in what holds it. */
public sealed interface Step {

    String text();

    /** The step without the item's key: the same for all items of a list. */
    default String pattern() {
        return text();
    }

    /** Null when nothing is there; a null that is written down is a node. */
    @Nullable
    JsonNode read(JsonNode holder);

    /** Null takes away what is there. */
    void write(JsonNode holder, @Nullable JsonNode value);

    /** A field of an object. */
    record Field(String name) implements Step {

        @Override
        public String text() {
            return "." + name;
        }

        @Override
        public @Nullable JsonNode read(JsonNode holder) {
            return holder.get(name);
        }

        @Override
        public void write(JsonNode holder, @Nullable JsonNode value) {
            ObjectNode object = (ObjectNode) holder;
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        }
    }

    /** An item of a list, found by its key; a new one goes to the end. */
    record Item(ListKey key, String value) implements Step {

        @Override
        public String text() {
            return "[" + value + "]";
        }

        @Override
        public String pattern() {
            return "[]";
        }

        @Override
        public @Nullable JsonNode read(JsonNode holder) {
            return holder.get(index(holder));
        }

        @Override
        public void write(JsonNode holder, @Nullable JsonNode item) {
            ArrayNode list = (ArrayNode) holder;
            int index = index(list);
            if (index >= 0) {
                list.remove(index);
            }
            if (item != null) {
                list.insert(index < 0 ? list.size() : index, item);
            }
        }

        private int index(JsonNode list) {
            for (int index = 0; list.isArray() && index < list.size(); index++) {
                if (value.equals(key.of(list.get(index)))) {
                    return index;
                }
            }
            return -1;
        }
    }

    /** The order of a list, as the list of its items' keys. Items that a new order does not name go to the end. */
    record Order(ListKey key) implements Step {

        @Override
        public String text() {
            return ".order";
        }

        @Override
        public @Nullable JsonNode read(JsonNode holder) {
            if (!holder.isArray()) {
                return null;
            }
            ArrayNode order = JsonNodeFactory.instance.arrayNode();
            key.index(holder).keySet().forEach(order::add);
            return order;
        }

        @Override
        public void write(JsonNode holder, @Nullable JsonNode order) {
            if (order == null) {
                return;
            }
            ArrayNode list = (ArrayNode) holder;
            Map<String, JsonNode> items = key.index(list);
            list.removeAll();
            for (JsonNode wanted : order) {
                JsonNode item = items.remove(wanted.textValue());
                if (item != null) {
                    list.add(item);
                }
            }
            list.addAll(items.values());
        }
    }
}
