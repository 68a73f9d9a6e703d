package dev.headroom.platform.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to have changed, and how it reads. */
class DifferencesTest {

    private static List<String> between(String before, String after, DocumentShape shape) {
        return Differences.between(Json.of(before), Json.of(after), shape).stream()
                .map(found -> found.path().text() + ": " + found.before() + " -> " + found.after())
                .toList();
    }

    private static List<String> between(String before, String after) {
        return between(before, after, DocumentShape.PLAIN);
    }

    @Test
    void fieldsAreNamedFromTheOutside() {
        assertThat(between("{name: 'a', plan: {goal: 'x', due: 1}}", "{name: 'b', plan: {goal: 'y', due: 1}}"))
                .containsExactly("name: \"a\" -> \"b\"", "plan.goal: \"x\" -> \"y\"");
    }

    @Test
    void nothingAndNullAreDifferent() {
        assertThat(between("{a: null, b: null}", "{b: 1, c: null}"))
                .containsExactly("a: null -> null", "b: null -> 1", "c: null -> null");
        assertThat(Differences.between(Json.of("{a: null}"), Json.of("{}"))
                        .get(0)
                        .after())
                .isNull();
        assertThat(Differences.between(Json.of("{}"), Json.of("{a: null}"))
                        .get(0)
                        .after())
                .isEqualTo(Json.of("null"));
    }

    @Test
    void itemsAreNamedByTheirIdWhereverTheyStand() {
        assertThat(between(
                        "{objectives: [{id: 'o1', title: 'a'}, {id: 'o2', title: 'b'}]}",
                        "{objectives: [{id: 'o2', title: 'c'}, {id: 'o3', title: 'd'}]}"))
                .containsExactly(
                        "objectives[o1]: {\"id\":\"o1\",\"title\":\"a\"} -> null",
                        "objectives[o2].title: \"b\" -> \"c\"",
                        "objectives[o3]: null -> {\"id\":\"o3\",\"title\":\"d\"}");
    }

    @Test
    void uuidNamesItemsToo() {
        assertThat(between("{risks: [{uuid: 'r', level: 1}]}", "{risks: [{uuid: 'r', level: 2}]}"))
                .containsExactly("risks[r].level: 1 -> 2");
    }

    @Test
    void newItemAtTheEndIsNoMove() {
        assertThat(between("{tags: ['a', 'b']}", "{tags: ['b', 'c']}"))
                .containsExactly("tags[a]: \"a\" -> null", "tags[c]: null -> \"c\"");
    }

    @Test
    void moveIsADifferenceOfTheOrder() {
        assertThat(between("{tags: ['a', 'b']}", "{tags: ['b', 'a']}"))
                .containsExactly("tags.order: [\"a\",\"b\"] -> [\"b\",\"a\"]");
        assertThat(between("[{id: 1}, {id: 2}]", "[{id: 3}, {id: 1}, {id: 2}]"))
                .containsExactly("[3]: null -> {\"id\":3}", "order: [\"1\",\"2\"] -> [\"3\",\"1\",\"2\"]");
    }

    @Test
    void listWithoutKeysIsOneValue() {
        assertThat(between("{series: [1, 2]}", "{series: [2, 1]}")).containsExactly("series: [1,2] -> [2,1]");
        assertThat(between("{tags: ['a', 'a']}", "{tags: ['a']}")).containsExactly("tags: [\"a\",\"a\"] -> [\"a\"]");
        assertThat(between("{list: [{id: 'x'}, {id: 'x'}]}", "{list: [{id: 'x'}]}"))
                .containsExactly("list: [{\"id\":\"x\"},{\"id\":\"x\"}] -> [{\"id\":\"x\"}]");
        assertThat(between("{list: [{id: null}]}", "{list: [{id: 'x'}]}"))
                .containsExactly("list: [{\"id\":null}] -> [{\"id\":\"x\"}]");
        assertThat(between("{list: [{id: 'x'}]}", "{list: ['x']}"))
                .containsExactly("list: [{\"id\":\"x\"}] -> [\"x\"]");
    }

    @Test
    void declaredKeyTellsItemsApart() {
        DocumentShape shape = DocumentShape.PLAIN.keyedBy("maps[].edges", "from", "to");

        assertThat(between(
                        "{maps: [{id: 'm', edges: [{from: 'a', to: 'b', note: 1}, {from: 'a', to: 'c', note: 1}]}]}",
                        "{maps: [{id: 'm', edges: [{from: 'a', to: 'c', note: 2}]}]}",
                        shape))
                .containsExactly(
                        "maps[m].edges[a/b]: {\"from\":\"a\",\"to\":\"b\",\"note\":1} -> null",
                        "maps[m].edges[a/c].note: 1 -> 2");
    }

    @Test
    void whatIsLeftOutIsNotCompared() {
        DocumentShape shape = DocumentShape.PLAIN.leavingOut("version", "actions[].updatedAt");

        assertThat(between(
                        "{version: 1, actions: [{id: 'a', updatedAt: 1, state: 'OPEN', version: 1}]}",
                        "{version: 2, actions: [{id: 'a', updatedAt: 2, state: 'DONE', version: 2}]}",
                        shape))
                .containsExactly("actions[a].state: \"OPEN\" -> \"DONE\"", "actions[a].version: 1 -> 2");
    }

    @Test
    void numbersAreComparedByTheirValue() {
        assertThat(between("{a: 1, b: [1, 2]}", "{a: 1.0, b: [1.0, 2]}")).isEmpty();
        assertThat(between("{a: 1, b: '1'}", "{a: 2, b: 1}")).containsExactly("a: 1 -> 2", "b: \"1\" -> 1");
    }

    @Test
    void valueOfAnotherKindIsOneDifference() {
        assertThat(between("{a: {b: 1}}", "{a: [1]}")).containsExactly("a: {\"b\":1} -> [1]");
        assertThat(between("{}", "[]")).containsExactly(": {} -> []");
    }

    @Test
    void placeCanBeReadFromADocument() {
        DocumentPath path = Differences.between(Json.of("{a: [{id: 'x', b: 1}]}"), Json.of("{a: [{id: 'x', b: 2}]}"))
                .get(0)
                .path();

        assertThat(path.pattern()).isEqualTo("a[].b");
        assertThat(path.in(Json.of("{a: [{id: 'w', b: 8}, {id: 'x', b: 9}]}"))).isEqualTo(Json.of("9"));
        assertThat(path.in(Json.of("{a: [{id: 'w', b: 8}]}"))).isNull();
        assertThat(path.in(Json.of("{a: {id: 'x', b: 8}}"))).isNull();
        assertThat(path.in(Json.of("{}"))).isNull();
    }

    @Test
    void applyingLeavesTheDocumentAsItWas() {
        var document = Json.of("{tags: ['a'], list: [{id: 'x'}]}");
        var after = Json.of("{tags: ['b', 'a'], list: [{id: 'x', b: 1}]}");

        var applied = Differences.apply(document, Differences.between(document, after));

        assertThat(applied).isEqualTo(after);
        assertThat(document).isEqualTo(Json.of("{tags: ['a'], list: [{id: 'x'}]}"));
    }

    @Test
    void replacedItemStaysWhereItStands() {
        var path = new DocumentPath(List.of(new Step.Item(new ListKey(List.of("id")), "a")));
        var replaced = new Difference(path, null, Json.of("{id: 'a', b: 1}"));

        assertThat(Differences.apply(Json.of("[{id: 'a'}, {id: 'b'}]"), List.of(replaced)))
                .isEqualTo(Json.of("[{id: 'a', b: 1}, {id: 'b'}]"));
    }

    @Test
    void differenceOfAnotherDocumentIsNotApplied() {
        List<Difference> differences = Differences.between(Json.of("{a: {b: 1}}"), Json.of("{a: {b: 2}}"));

        assertThatThrownBy(() -> Differences.apply(Json.of("{}"), differences))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The document has no a");
    }
}
