package dev.headroom.accountplan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.accountplan.template.PlanQuestion;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.platform.merge.Difference;
import dev.headroom.platform.merge.MergeConflict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Says in a person's words what differs between versions of a plan, and where two edits of it contradict. */
final class PlanPhrases {

    private static final Map<String, String> ITEMS = Map.of(
            "collaborators", "the collaborator",
            "answers", "the answer to",
            "perceivedValues", "the perceived value",
            "competitors", "the competitor",
            "objectives", "the objective",
            "measures", "the measure",
            "actions", "the action",
            "risks", "the risk",
            "reviews", "the review of");

    /** Where splitting a field's name into words does not say it well. */
    private static final Map<String, String> FIELDS = Map.of(
            "from", "first day",
            "to", "last day",
            "dueOn", "due date",
            "baselineOn", "day of the baseline",
            "raisedOn", "day it was raised",
            "reviewEveryDays", "days between reviews",
            "saidBy", "who said it",
            "saidByContact", "contact who said it",
            "saidOn", "day it was said",
            "dropReason", "why it was dropped");

    /** What an item is called by: the first of these it has. */
    private static final List<String> TITLES =
            List.of("title", "question", "source", "vendorUuid", "memberUuid", "heldOn");

    private final Map<UUID, String> names;
    private final PlanTemplate template;
    private final List<JsonNode> trees;

    /**
     * Prepares to speak of some versions of one plan.
     *
     * @param names of everything they name
     * @param trees the versions, the one in front whose titles are to be used
     */
    PlanPhrases(Map<UUID, String> names, PlanTemplate template, JsonNode... trees) {
        this.names = names;
        this.template = template;
        this.trees = List.of(trees);
    }

    PlanChange change(Difference difference) {
        PlanPlace place = PlanPlace.of(difference.path());
        return new PlanChange(place.text(), what(place), value(difference.before()), value(difference.after()));
    }

    /** Names both values, so that whoever reads it can decide without looking further. */
    String clash(MergeConflict conflict) {
        String theirs = value(conflict.theirs());
        String mine = value(conflict.mine());
        return "Somebody else changed this, too: " + what(PlanPlace.of(conflict.path())) + ". "
                + (theirs == null ? "They took it away" : "They wrote \"" + theirs + "\"") + ", and "
                + (mine == null ? "you took it away" : "you wrote \"" + mine + "\"")
                + ": decide, then send it on the current version.";
    }

    /** Says both statements whole; of the versions, theirs comes first and mine second. */
    String statements(PlanPlace.Holder item) {
        return "Somebody else changed this, too: " + what(PlanPlace.of(item)) + ". Words belong to who said them. They"
                + " have " + statement(item.path().in(trees.get(0))) + ", and you have "
                + statement(item.path().in(trees.get(1)))
                + ": decide, then send words and who said them on the current version.";
    }

    private String statement(@Nullable JsonNode item) {
        if (item == null) {
            return "nothing";
        }
        String who = joined(leaves(item.path("said")).filter(leaf -> !leaf.isNull()));
        return "\"" + object(item) + "\"" + (who.isEmpty() ? "" : " (" + who + ")");
    }

    private String what(PlanPlace place) {
        String items = "";
        for (PlanPlace.Holder holder : place.holders()) {
            String item = item(holder);
            items = items.isEmpty() ? item : item + " of " + items;
        }
        String field = FIELDS.getOrDefault(place.field(), words(place.field()));
        return items.isEmpty() || field.isEmpty() ? items + field : items + ": " + field;
    }

    private String item(PlanPlace.Holder holder) {
        String noun = ITEMS.getOrDefault(holder.list(), words(holder.list()));
        return trees.stream()
                .map(tree -> holder.path().in(tree))
                .filter(Objects::nonNull)
                .findFirst()
                .map(item -> noun + " \"" + title(item) + "\"")
                .orElse(noun);
    }

    private String title(JsonNode item) {
        return TITLES.stream()
                .filter(item::has)
                .findFirst()
                .map(field -> field.equals("question")
                        ? question(item.get(field).asText())
                        : known(item.get(field).asText()))
                .orElse("");
    }

    private @Nullable String value(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isObject()) {
            return object(node);
        }
        return node.isArray() ? joined(leaves(node)) : known(node.asText());
    }

    private String object(JsonNode node) {
        if (node.has("text")) {
            return node.get("text").asText();
        }
        if (node.has("answer")) {
            return node.get("answer").asText();
        }
        if (node.has("role")) {
            return node.get("role").asText();
        }
        if (node.has("value")) {
            return node.get("value").asText() + ", because: "
                    + node.path("reason").asText();
        }
        boolean isItem = node.has("uuid");
        return isItem ? title(node) : joined(leaves(node));
    }

    private String joined(Stream<JsonNode> leaves) {
        return leaves.map(leaf -> known(leaf.asText())).collect(Collectors.joining(" "));
    }

    private static Stream<JsonNode> leaves(JsonNode node) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false).flatMap(PlanPhrases::leaves)
                : Stream.of(node);
    }

    /** The question behind a key; what customers are asked about our value is no question of the template. */
    private String question(String key) {
        return template.sections().stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.key().equals(key))
                .map(PlanQuestion::text)
                .findFirst()
                .orElse(key);
    }

    /** The name of what an id stands for, and any other text as it is. */
    private String known(String text) {
        return isUuid(text) ? names.getOrDefault(UUID.fromString(text), "what is not shown") : text;
    }

    private static boolean isUuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
