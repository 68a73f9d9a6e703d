package dev.headroom.platform.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;

/** What becomes of two people's changes to one document. */
class ThreeWayMergeTest {

    private static Merged merge(String base, String mine, String theirs) {
        return merge(base, mine, theirs, DocumentShape.PLAIN);
    }

    private static Merged merge(String base, String mine, String theirs, DocumentShape shape) {
        return ThreeWayMerge.merge(Json.of(base), Json.of(mine), Json.of(theirs), shape);
    }

    private static void assertMerged(Merged merged, String value, String... conflicts) {
        assertThat(merged.value()).isEqualTo(Json.of(value));
        assertThat(merged.conflicts().stream()
                        .map(found -> found.path().text() + ": " + found.base() + " -> " + found.mine() + " or "
                                + found.theirs()))
                .containsExactly(conflicts);
    }

    @Test
    void editsOfDifferentFieldsBothStay() {
        assertMerged(
                merge("{a: 1, b: {c: 1, d: 1}}", "{a: 2, b: {c: 1, d: 1}}", "{a: 1, b: {c: 1, d: 2}, e: 3}"),
                "{a: 2, b: {c: 1, d: 2}, e: 3}");
        assertMerged(merge("{b: {c: 1, d: 1}}", "{b: {c: 2, d: 1}}", "{b: {c: 1}}"), "{b: {c: 2}}");
    }

    @Test
    void editsOfOneFieldAreAConflictThatNamesBoth() {
        assertMerged(
                merge("{goal: 'a', x: 1}", "{goal: 'b', x: 2}", "{goal: 'c', x: 1}"),
                "{goal: 'c', x: 2}",
                "goal: \"a\" -> \"b\" or \"c\"");
    }

    @Test
    void sameEditIsNoConflict() {
        assertMerged(merge("{a: 1, b: 1}", "{a: 2}", "{a: 2}"), "{a: 2}");
    }

    @Test
    void clearedAndTakenAwayAreDifferentEdits() {
        assertMerged(merge("{a: 1}", "{a: null}", "{}"), "{}", "a: 1 -> null or null");
        assertMerged(merge("{a: 1}", "{}", "{a: null}"), "{a: null}", "a: 1 -> null or null");
    }

    @Test
    void sameFieldNewOnBothSidesIsAConflict() {
        assertMerged(merge("{}", "{a: {b: 1}}", "{a: {c: 1}}"), "{a: {c: 1}}", "a: null -> {\"b\":1} or {\"c\":1}");
    }

    @Test
    void editsOfDifferentItemsBothStay() {
        assertMerged(
                merge(
                        "{actions: [{id: 'a', state: 'OPEN'}, {id: 'b', state: 'OPEN', due: 1}]}",
                        "{actions: [{id: 'a', state: 'DONE'}, {id: 'b', state: 'OPEN', due: 2}]}",
                        "{actions: [{id: 'a', state: 'OPEN'}, {id: 'b', state: 'DONE', due: 1}]}"),
                "{actions: [{id: 'a', state: 'DONE'}, {id: 'b', state: 'DONE', due: 2}]}");
    }

    @Test
    void removalOfAnEditedItemIsAConflictFromBothSides() {
        String base = "[{id: 'a', title: 'x'}, {id: 'b'}]";
        String removed = "[{id: 'b'}]";
        String edited = "[{id: 'a', title: 'y'}, {id: 'b'}]";
        String item = "{\"id\":\"a\",\"title\":\"x\"} -> ";
        String changed = "{\"id\":\"a\",\"title\":\"y\"}";

        assertMerged(merge(base, removed, edited), edited, "[a]: " + item + "null or " + changed);
        assertMerged(merge(base, edited, removed), removed, "[a]: " + item + changed + " or null");
    }

    @Test
    void removalOfAnUntouchedItemStays() {
        assertMerged(
                merge("[{id: 'a'}, {id: 'b'}]", "[{id: 'b'}]", "[{id: 'a'}, {id: 'b', c: 1}]"), "[{id: 'b', c: 1}]");
    }

    @Test
    void newItemsOfBothSidesStayTheirsFirst() {
        assertMerged(merge("['a', 'b']", "['a', 'b', 'm']", "['a', 'b', 't']"), "['a', 'b', 't', 'm']");
        assertMerged(merge("['a', 'b']", "['m', 'a', 'b']", "['t', 'a', 'b']"), "['t', 'm', 'a', 'b']");
        assertMerged(
                merge("['a', 'b']", "['a', 'm1', 'm2', 'b', 'm3']", "['a', 't', 'b']"),
                "['a', 't', 'm1', 'm2', 'b', 'm3']");
        assertMerged(merge("[]", "['m']", "['t']"), "['t', 'm']");
    }

    @Test
    void newItemStaysBehindWhatItFollowedWhenTheOtherSideMovesItems() {
        assertMerged(merge("['a', 'b', 'c']", "['c', 'b', 'a']", "['a', 't', 'b', 'c']"), "['c', 'b', 'a', 't']");
        assertMerged(merge("['a', 'b', 'c']", "['a', 'b', 'm', 'c']", "['c', 'b', 'a']"), "['c', 'b', 'm', 'a']");
        assertMerged(merge("['a', 'b', 'c']", "['a', 'b', 'm', 'c']", "['a', 'c']"), "['a', 'm', 'c']");
    }

    @Test
    void movesOfBothSidesAreAConflict() {
        assertMerged(
                merge("{tags: ['a', 'b', 'c']}", "{tags: ['b', 'a', 'c', 'm']}", "{tags: ['a', 'c', 'b']}"),
                "{tags: ['a', 'c', 'm', 'b']}",
                "tags.order: [\"a\",\"b\",\"c\"] -> [\"b\",\"a\",\"c\",\"m\"] or [\"a\",\"c\",\"b\"]");
    }

    @Test
    void moveOfAnItemTheOtherSideRemovedIsNoConflict() {
        assertMerged(merge("['a', 'b', 'c']", "['c', 'a', 'b']", "['b', 'a']"), "['b', 'a']");
    }

    @Test
    void listsWithoutKeysAreOneValue() {
        assertMerged(merge("{s: [1, 2]}", "{s: [1, 2, 3]}", "{s: [1, 2]}"), "{s: [1, 2, 3]}");
        assertMerged(merge("{s: [1]}", "{s: [1, 2]}", "{s: [3]}"), "{s: [3]}", "s: [1] -> [1,2] or [3]");
    }

    @Test
    void listsWithDifferentKeysAreOneValue() {
        assertMerged(merge("[]", "[{id: 'a'}]", "['a']"), "['a']", ": [] -> [{\"id\":\"a\"}] or [\"a\"]");
    }

    @Test
    void whatIsLeftOutStaysAsStored() {
        DocumentShape shape = DocumentShape.PLAIN.leavingOut("version", "actions[].at");

        assertMerged(
                merge(
                        "{version: 3, a: 1, b: 1, actions: [{id: 'x', at: 1}, {id: 'y', at: 1, c: 1}]}",
                        "{version: 4, a: 2, b: 1, actions: [{id: 'y', at: 2, c: 2}]}",
                        "{version: 9, a: 1, b: 2, actions: [{id: 'x', at: 3}, {id: 'y', at: 3, c: 1}]}",
                        shape),
                "{version: 9, a: 2, b: 2, actions: [{id: 'y', at: 3, c: 2}]}");
    }

    @Test
    void declaredKeysMergeItemsWithoutIds() {
        DocumentShape shape = DocumentShape.PLAIN.keyedBy("links", "contact", "member");

        assertMerged(
                merge(
                        "{links: [{contact: 'c', member: 'm', now: 1, wanted: 1}]}",
                        "{links: [{contact: 'c', member: 'm', now: 2, wanted: 1}]}",
                        "{links: [{contact: 'c', member: 'm', now: 1, wanted: 2}, {contact: 'c', member: 'n'}]}",
                        shape),
                "{links: [{contact: 'c', member: 'm', now: 2, wanted: 2}, {contact: 'c', member: 'n'}]}");
    }

    @Test
    void whatIsKeptWholeIsNeverMixedFromBothSides() {
        DocumentShape shape = DocumentShape.PLAIN.keepingWhole("actions[].aim");
        String base = "{actions: [{id: 'x', due: 1, aim: {unit: 'a', offering: 'b'}}]}";
        String mine = "{actions: [{id: 'x', due: 1, aim: {unit: 'c', offering: 'b'}}]}";
        String theirs = "{actions: [{id: 'x', due: 2, aim: {unit: 'a', offering: 'd'}}]}";

        assertMerged(
                merge(base, mine, theirs, shape),
                theirs,
                "actions[x].aim: {\"unit\":\"a\",\"offering\":\"b\"} -> {\"unit\":\"c\",\"offering\":\"b\"} or"
                        + " {\"unit\":\"a\",\"offering\":\"d\"}");
        assertMerged(
                merge(base, mine, "{actions: [{id: 'x', due: 2, aim: {unit: 'a', offering: 'b'}}]}", shape),
                "{actions: [{id: 'x', due: 2, aim: {unit: 'c', offering: 'b'}}]}");
    }

    @Test
    void mergedDocumentSharesNothingWithTheSides() {
        var base = Json.of("{}");
        var mine = Json.of("{list: [{id: 'a'}]}");

        var merged = ThreeWayMerge.merge(base, mine, base).value();
        ((ArrayNode) mine.get("list")).removeAll();

        assertThat(merged).isEqualTo(Json.of("{list: [{id: 'a'}]}"));
    }
}
