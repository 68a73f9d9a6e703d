package dev.headroom.accountplan.relationship;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.platform.errors.Conflict.Clash;
import dev.headroom.platform.merge.MergeConflict;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words what two people changed otherwise, at the place in the input of the one who comes second. */
final class RelationshipClash {

    /** As {@link dev.headroom.platform.merge.DocumentPath#text()} writes a place: list, key, and perhaps a field. */
    private static final Pattern PLACE = Pattern.compile("(\\w+)\\[([^]]*)](?:\\.(\\w+).*)?");

    /** Enough to tell two notes on a line apart. */
    private static final int LONGEST_VALUE = 80;

    private final RelationshipInput.Change input;

    RelationshipClash(RelationshipInput.Change input) {
        this.input = input;
    }

    Clash of(MergeConflict conflict) {
        Matcher place = PLACE.matcher(conflict.path().text());
        if (!place.matches()) {
            return new Clash(List.of("expectedVersion"), sentence("the map", conflict));
        }
        String field = place.group(3);
        Stream<String> item = item(place.group(1), place.group(2), conflict.mine() == null && field == null);
        return field == null
                ? new Clash(item.toList(), itemSentence(conflict))
                : new Clash(Stream.concat(item, Stream.of(field)).toList(), sentence(field, conflict));
    }

    private static String sentence(String what, MergeConflict conflict) {
        return "You set " + what + " to " + text(conflict.mine()) + ", and somebody else set it to "
                + text(conflict.theirs()) + " meanwhile: decide, and send it with the current version.";
    }

    private static String itemSentence(MergeConflict conflict) {
        return conflict.mine() == null
                ? "You take this away, and somebody else changed it meanwhile to " + text(conflict.theirs())
                        + ": decide, and send it with the current version."
                : "You change this to " + text(conflict.mine())
                        + ", and somebody else took it away meanwhile: decide, and send it with the current version.";
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "nothing";
        }
        String text = value.isValueNode() ? value.asText() : said(value);
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    /** What an item says, in the names and values that a client sends. */
    private static String said(JsonNode item) {
        String said = item.properties().stream()
                .filter(field -> field.getValue().isValueNode()
                        && !field.getValue().isNull()
                        && !field.getKey().endsWith("Uuid"))
                .map(field -> field.getKey() + " " + field.getValue().asText())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "something else" : said;
    }

    /** Where in the input the item is put or removed. */
    private Stream<String> item(String list, String key, boolean removed) {
        return switch (list) {
            case "teamLinks" ->
                removed
                        ? at(
                                "removeTeamLinks",
                                input.removeTeamLinks(),
                                key,
                                each -> link(each.contact(), each.member()))
                        : at("putTeamLinks", input.putTeamLinks(), key, each -> link(each.contact, each.member));
            case "edges" ->
                removed
                        ? at("removeEdges", input.removeEdges(), key, each -> edge(each.from(), each.to(), each.kind()))
                        : at("putEdges", input.putEdges(), key, each -> edge(each.from, each.to, each.kind));
            default -> stakeholder(key, removed);
        };
    }

    private Stream<String> stakeholder(String key, boolean removed) {
        if (removed) {
            return at("removeStakeholders", input.removeStakeholders(), key, each -> contact(each.contact()));
        }
        List<String> put = at("putStakeholders", input.putStakeholders(), key, each -> contact(each.contact))
                .toList();
        return put.size() > 1 ? put.stream() : at("addNotes", input.addNotes(), key, each -> contact(each.contact()));
    }

    private static <T> Stream<String> at(
            String name, @Nullable List<@Nullable T> items, String key, Function<T, String> keyOf) {
        List<@Nullable T> all = items == null ? List.of() : items;
        return Stream.concat(
                Stream.of(name),
                IntStream.range(0, all.size())
                        .filter(index -> key.equals(keyOf.apply(Objects.requireNonNull(all.get(index)))))
                        .mapToObj(Integer::toString)
                        .limit(1));
    }

    private static String contact(String id) {
        return RelationshipEdit.contact(id).toString();
    }

    private static String link(String contact, String member) {
        return contact(contact) + "/" + RelationshipEdit.member(member);
    }

    private static String edge(String from, String to, InfluenceKind kind) {
        return contact(from) + "/" + contact(to) + "/" + kind;
    }
}
