package dev.headroom.accountplan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.access.people.Member;
import dev.headroom.platform.identity.GlobalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the field of an input that a refusal is about: a client that sent fifty edits must know which one to drop. */
record InputPlaces(JsonNode input) {

    /** The field that holds the id; empty when none does, and the whole input is meant. */
    List<String> naming(String id) {
        return find(input, id, List.of());
    }

    /** The field that holds the text inside one list of the input; the list when none does. */
    List<String> within(String list, String text) {
        List<String> found = find(input.path(list), text, List.of(list));
        return found.isEmpty() ? List.of(list) : found;
    }

    /** The field that changed a place of the plan. */
    List<String> of(PlanPlace place) {
        PlanPlace.Holder holder = place.holder();
        if (holder == null) {
            return List.of(place.field());
        }
        String name = holder.list().substring(0, 1).toUpperCase(Locale.ROOT)
                + holder.list().substring(1);
        boolean isMember = holder.list().equals("collaborators");
        String key = isMember ? GlobalId.of(Member.TYPE, UUID.fromString(holder.key())) : holder.key();
        int put = index(input.path("put" + name), isMember ? "member" : "id", key);
        if (put < 0) {
            String removals = isMember ? "removeCollaborators" : "remove";
            int removed = index(input.path(removals), null, key);
            return removed < 0 ? List.of("put" + name) : List.of(removals, Integer.toString(removed));
        }
        List<String> field = new ArrayList<>(List.of("put" + name, Integer.toString(put)));
        if (!place.field().isEmpty()) {
            field.add(place.field());
        }
        return field;
    }

    private static int index(JsonNode list, @Nullable String keyField, String key) {
        for (int index = 0; index < list.size(); index++) {
            JsonNode item = list.get(index);
            if (key.equals((keyField == null ? item : item.path(keyField)).asText())) {
                return index;
            }
        }
        return -1;
    }

    private static List<String> find(JsonNode node, String text, List<String> path) {
        if (text.equals(node.textValue())) {
            return path;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            List<String> found = find(field.getValue(), text, plus(path, field.getKey()));
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            List<String> found = find(node.get(index), text, plus(path, Integer.toString(index)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> plus(List<String> path, String part) {
        List<String> longer = new ArrayList<>(path);
        longer.add(part);
        return longer;
    }
}
