package dev.headroom.actionplan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.platform.merge.Difference;
import dev.headroom.platform.merge.MergeConflict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in a person's words what an edit changed in a plan, and where two edits of it contradict. */
final class ActionPlanPhrases {

    private static final Map<String, String> FIELDS = Map.of(
            "targetOn", "target date",
            "workdays", "working days",
            "constraintOn", "day of the constraint",
            "stepType", "kind of step",
            "closedDays", "closed days",
            "sellerStage", "stage of ours");

    private static final Map<String, String> ITEMS = Map.of(
            "calendars", "calendar",
            "participants", "participant",
            "milestones", "milestone",
            "outcomes", "outcome",
            "tasks", "task",
            "dependencies", "dependency",
            "gates", "stage gate",
            "guestDomains", "domain of guests");

    /** A line is read in a list; the whole text stands in the plan. */
    private static final int LONGEST_TEXT = 80;

    private final Map<String, String> names = new HashMap<>();

    /** Prepares to speak of some versions of one plan; the one in front names what several have. */
    ActionPlanPhrases(ActionPlanContent... versions) {
        Arrays.stream(versions).forEach(this::name);
    }

    private void name(ActionPlanContent content) {
        content.participants().forEach(item -> names.putIfAbsent(item.uuid().toString(), item.called()));
        content.tasks().forEach(item -> names.putIfAbsent(item.uuid().toString(), item.title()));
        for (Milestone milestone : content.milestones()) {
            names.putIfAbsent(milestone.uuid().toString(), milestone.title());
            milestone.outcomes().forEach(item -> names.putIfAbsent(item.uuid().toString(), item.criterion()));
        }
        content.dependencies().forEach(this::name);
    }

    private void name(TaskDependency link) {
        String from = names.getOrDefault(link.fromUuid().toString(), "what is gone");
        String to = names.getOrDefault(link.toUuid().toString(), "what is gone");
        names.putIfAbsent(link.uuid().toString(), to + " after " + from);
    }

    String line(Difference difference) {
        ActionPlanPlace place = ActionPlanPlace.of(difference.path());
        JsonNode before = difference.before();
        JsonNode after = difference.after();
        if (place.field().isEmpty()) {
            return capitalized(item(place)) + (after == null ? " removed" : " added");
        }
        return capitalized(what(place)) + changed(text(before), text(after));
    }

    private static String changed(@Nullable String before, @Nullable String after) {
        if (before == null) {
            return " set to " + after;
        }
        return after == null ? " taken away, was " + before : " " + before + " to " + after;
    }

    /** Names both values, so that whoever reads it can decide without looking further. */
    String clash(MergeConflict conflict) {
        String theirs = text(conflict.theirs());
        String mine = text(conflict.mine());
        return "Somebody else changed this, too: " + what(ActionPlanPlace.of(conflict.path())) + ". "
                + (theirs == null ? "They took it away" : "They wrote \"" + theirs + "\"") + ", and "
                + (mine == null ? "you took it away" : "you wrote \"" + mine + "\"")
                + ": decide, then send it on the current version.";
    }

    private String what(ActionPlanPlace place) {
        String field = FIELDS.getOrDefault(place.field(), words(place.field()));
        if (place.list() == null) {
            return field;
        }
        return field.isEmpty() ? item(place) : item(place) + ": " + field;
    }

    private String item(ActionPlanPlace place) {
        String list = String.valueOf(place.list());
        String key = String.valueOf(place.key());
        return ITEMS.getOrDefault(list, words(list)) + " \"" + shortened(names.getOrDefault(key, key)) + "\"";
    }

    private @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            return node.isEmpty() ? null : String.join(", ", texts(node));
        }
        if (node.isObject()) {
            JsonNode id = node.path("uuid");
            return id.isMissingNode() ? String.join(" ", texts(node)) : names.getOrDefault(id.asText(), "an item");
        }
        return shortened(names.getOrDefault(node.asText(), node.asText()));
    }

    private List<String> texts(JsonNode items) {
        return items.valueStream().map(this::text).map(String::valueOf).toList();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_TEXT ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
