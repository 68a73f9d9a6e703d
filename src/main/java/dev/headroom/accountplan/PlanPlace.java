package dev.headroom.accountplan;

import dev.headroom.platform.merge.DocumentPath;
import dev.headroom.platform.merge.DocumentShape;
import dev.headroom.platform.merge.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a stored plan, in the words of the schema.
 *
 * @param holders the items it is inside of, outermost first
 * @param field the field there, as inputs call it; empty when the place is the item itself
 * @param bookkeeping whether nobody writes there: stamps, counters and the record of the plan's life
 */
record PlanPlace(List<Holder> holders, String field, boolean bookkeeping) {

    /** What in a stored plan belongs together although it is several fields, and what tells collaborators apart. */
    static final DocumentShape SHAPE = DocumentShape.PLAIN
            .keyedBy("content.collaborators", "memberUuid")
            .keepingWhole(
                    "content.actions[].aim",
                    "content.perceivedValues[].amount",
                    "content.objectives[].measures[].claim");

    private static final Set<String> BOOKKEEPING = Set.of(
            "version",
            "created",
            "revision",
            "moves",
            "approvals",
            "updated",
            "strategyUpdated",
            "answeredAt",
            "promisedOn",
            "createdAt",
            "startedAt",
            "endedAt");

    /** Lists of what somebody at the customer said: their words mean something only with who said them, and when. */
    private static final Set<String> STATEMENTS = Set.of("answers", "perceivedValues");

    /** Where the schema does not call a field as it is stored. */
    private static final Map<String, String> SCHEMA_NAMES = Map.of(
            "said.name", "saidBy",
            "said.contactUuid", "saidByContact",
            "said.on", "saidOn",
            "progress.state", "state",
            "progress.reason", "dropReason");

    /** An item of one of the plan's lists. */
    record Holder(String list, String key, DocumentPath path) {}

    static PlanPlace of(DocumentPath path) {
        List<Holder> holders = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean bookkeeping = false;
        for (int index = 0; index < path.steps().size(); index++) {
            Step step = path.steps().get(index);
            if (step instanceof Step.Field field) {
                names.add(field.name());
                bookkeeping |= BOOKKEEPING.contains(field.name());
            } else if (step instanceof Step.Item item) {
                var place = new DocumentPath(path.steps().subList(0, index + 1));
                holders.add(new Holder(names.get(names.size() - 1), item.value(), place));
                names.clear();
            } else {
                bookkeeping = true;
            }
        }
        return new PlanPlace(List.copyOf(holders), schemaName(names), bookkeeping);
    }

    /** The innermost item; null for a field of the plan itself. */
    @Nullable
    Holder holder() {
        return holders.isEmpty() ? null : holders.get(holders.size() - 1);
    }

    /** Whether it is a part of what somebody said. */
    boolean inStatement() {
        Holder holder = holder();
        return holder != null && STATEMENTS.contains(holder.list()) && !field.isEmpty() && !bookkeeping;
    }

    /** The item as a place of its own. */
    static PlanPlace of(Holder holder) {
        return of(holder.path());
    }

    /** The place as clients read it: joined by dots, such as actions.<id>.dueOn. */
    String text() {
        Stream<String> items = holders.stream().flatMap(holder -> Stream.of(holder.list(), holder.key()));
        return Stream.concat(items, field.isEmpty() ? Stream.of() : Stream.of(field))
                .collect(Collectors.joining("."));
    }

    private static String schemaName(List<String> names) {
        List<String> inside = names.stream()
                .filter(name -> !name.equals("content") && !name.equals("life"))
                .toList();
        String stored = String.join(".", inside);
        String name = SCHEMA_NAMES.getOrDefault(stored, inside.isEmpty() ? "" : inside.get(inside.size() - 1));
        return name.endsWith("Uuid") ? name.substring(0, name.length() - "Uuid".length()) : name;
    }
}
