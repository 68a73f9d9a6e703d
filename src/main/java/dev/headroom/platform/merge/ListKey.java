package dev.headroom.platform.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tells the items of a list apart, wherever in the list they stand: the values of these fields. Without fields the
 * item is a text and its own key, which makes a list of different texts a set with an order.
 */
public record ListKey(List<String> fields) {

    static final ListKey ITSELF = new ListKey(List.of());

    public ListKey {
        fields = List.copyOf(fields);
    }

    /** Whether these are lists, every item has the key, and no two of one list have the same. */
    boolean tellsApart(JsonNode... lists) {
        for (JsonNode list : lists) {
            if (!list.isArray() || index(list).size() < list.size()) {
                return false;
            }
        }
        return true;
    }

    /** The items by key, in their order; those without a key are left out. */
    Map<String, JsonNode> index(JsonNode list) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : list) {
            String key = of(item);
            if (key != null) {
                items.put(key, item);
            }
        }
        return items;
    }

    /** Null when the item lacks the key. */
    @Nullable
    String of(JsonNode item) {
        if (fields.isEmpty()) {
            return item.textValue();
        }
        String key = null;
        for (String field : fields) {
            JsonNode value = item.path(field);
            if (!value.isValueNode() || value.isNull()) {
                return null;
            }
            key = key == null ? value.asText() : key + "/" + value.asText();
        }
        return key;
    }
}
