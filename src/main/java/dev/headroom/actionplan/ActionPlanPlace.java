package dev.headroom.actionplan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.platform.merge.DocumentPath;
import dev.headroom.platform.merge.DocumentShape;
import dev.headroom.platform.merge.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in a stored plan, in the words of its inputs.
 *
 * @param list the list that holds the item; null for a field of the plan itself
 * @param key what tells the item from the others of its list; null for a field of the plan itself
 * @param field the field there; empty when the place is the item itself
 * @param order whether it is the order of a list, in which nobody writes on purpose
 */
record ActionPlanPlace(@Nullable String list, @Nullable String key, String field, boolean order) {

    /** What two edits of a plan can both change; the rest is acts, each of which is made on the plan as it is. */
    static final DocumentShape EDITED = DocumentShape.PLAIN
            .keyedBy("content.calendars", "side")
            .keyedBy("sellerSide.gates", "stage")
            .keepingWhole("content.calendars[].workingDays", "content.calendars[].closedDays")
            .leavingOut(
                    "uuid",
                    "basis",
                    "agreement",
                    "progress",
                    "latest",
                    "version",
                    "sellerSide.stageClaim",
                    "sellerSide.notes");

    /** What the other side may read of it. */
    static final DocumentShape SHARED = EDITED.leavingOut("sellerSide");

    static ActionPlanPlace of(DocumentPath path) {
        String list = null;
        String key = null;
        boolean order = false;
        List<String> names = new ArrayList<>();
        for (Step step : path.steps()) {
            if (step instanceof Step.Field field) {
                names.add(field.name());
            } else if (step instanceof Step.Item item) {
                list = names.get(names.size() - 1);
                key = item.value();
                names.clear();
            } else {
                order = true;
            }
        }
        return new ActionPlanPlace(list, key, names.isEmpty() ? "" : inputName(names.get(names.size() - 1)), order);
    }

    /** The field of an input that changed this place. */
    List<String> in(JsonNode input) {
        if (list == null || key == null) {
            return List.of(field);
        }
        if (list.equals("gates") || list.equals("guestDomains")) {
            return List.of(list);
        }
        String puts = "put" + list.substring(0, 1).toUpperCase(Locale.ROOT) + list.substring(1);
        int put = index(input.path(puts), list.equals("calendars") ? "side" : "id", key);
        if (put < 0) {
            int removed = index(input.path("remove"), null, key);
            return removed < 0 ? List.of(puts) : List.of("remove", Integer.toString(removed));
        }
        return field.isEmpty() ? List.of(puts, Integer.toString(put)) : List.of(puts, Integer.toString(put), field);
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

    private static String inputName(String stored) {
        if (stored.equals("workingDays")) {
            return "week";
        }
        return stored.endsWith("Uuid") ? stored.substring(0, stored.length() - "Uuid".length()) : stored;
    }
}
