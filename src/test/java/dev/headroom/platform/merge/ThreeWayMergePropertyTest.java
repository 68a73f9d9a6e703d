package dev.headroom.platform.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.platform.merge.RandomDocuments.Three;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The laws of differences and of the merge, each on 10,000 documents. */
class ThreeWayMergePropertyTest {

    private static final int CASES = 10_000;

    @Provide
    Arbitrary<Three> three() {
        return RandomDocuments.three();
    }

    @Property(tries = CASES)
    void differencesSayWhatStoodWhereAndMakeTheOneDocumentTheOther(@ForAll("three") Three three) {
        List<Difference> differences = Differences.between(three.mine(), three.theirs());

        assertThat(Differences.apply(three.mine(), differences)).isEqualTo(three.theirs());
        assertThat(differences).extracting(Difference::path).doesNotHaveDuplicates();
        assertThat(differences)
                .noneMatch(difference -> same(difference.before(), difference.after()))
                .allMatch(difference ->
                        same(difference.before(), difference.path().in(three.mine())))
                .allMatch(
                        difference -> same(difference.after(), difference.path().in(three.theirs())));
    }

    @Property(tries = CASES)
    void changesOfOneSideAreTheMerge(@ForAll("three") Three three) {
        assertThat(ThreeWayMerge.merge(three.base(), three.base(), three.theirs()))
                .isEqualTo(new Merged(three.theirs(), List.of()));
        assertThat(ThreeWayMerge.merge(three.base(), three.mine(), three.base()))
                .isEqualTo(new Merged(three.mine(), List.of()));
    }

    @Property(tries = CASES)
    void sameChangesOnBothSidesAreNoConflict(@ForAll("three") Three three) {
        assertThat(ThreeWayMerge.merge(three.base(), three.mine(), three.mine()))
                .isEqualTo(new Merged(three.mine(), List.of()));
    }

    @Property(tries = CASES)
    void conflictsAreTheSameFromBothSides(@ForAll("three") Three three) {
        Merged one = three.merged();
        Merged other = three.swapped().merged();

        assertThat(one.conflicts())
                .containsExactlyInAnyOrderElementsOf(other.conflicts().stream()
                        .map(conflict ->
                                new MergeConflict(conflict.path(), conflict.base(), conflict.theirs(), conflict.mine()))
                        .toList());
    }

    @Property(tries = CASES)
    void nothingIsLostButMineInAConflictAndNothingIsMadeUp(@ForAll("three") Three three) {
        Merged merged = three.merged();

        List<Difference> lostOfMine = Differences.between(three.base(), three.mine()).stream()
                .filter(difference -> merged.conflicts().stream()
                        .noneMatch(conflict -> difference.path().isWithin(conflict.path())
                                || conflict.path().isWithin(difference.path())))
                .filter(difference -> !isKept(difference, merged.value(), three))
                .toList();
        List<Difference> lostOfTheirs = Differences.between(three.base(), three.theirs()).stream()
                .filter(difference -> !isKept(difference, merged.value(), three.swapped()))
                .toList();

        assertThat(lostOfMine).isEmpty();
        assertThat(lostOfTheirs).isEmpty();
        assertThat(Differences.between(three.theirs(), merged.value()))
                .filteredOn(difference -> !isOrder(difference))
                .isSubsetOf(Differences.between(three.theirs(), three.mine()));
    }

    @Property(tries = CASES)
    void editsOfDifferentPlacesNeverConflictAndCommuteUpToTheOrderOfInsertions(@ForAll("three") Three three) {
        Three apart = new Three(three.base(), three.mine(), apartFromMine(three));

        Merged one = apart.merged();
        Merged other = apart.swapped().merged();

        assertThat(one.conflicts()).isEmpty();
        assertThat(other.conflicts()).isEmpty();
        assertThat(Differences.between(one.value(), other.value()))
                .allMatch(difference -> isOrder(difference)
                        && ofBase(difference, difference.before(), three)
                                .equals(ofBase(difference, difference.after(), three)));
    }

    /** Their edits of places that mine leave alone. */
    private static JsonNode apartFromMine(Three three) {
        List<DocumentPath> mine = Differences.between(three.base(), three.mine()).stream()
                .map(Difference::path)
                .toList();
        List<Difference> apart = Differences.between(three.base(), three.theirs()).stream()
                .filter(difference -> mine.stream()
                        .noneMatch(path -> path.isWithin(difference.path())
                                || difference.path().isWithin(path)))
                .toList();
        return Differences.apply(three.base(), apart);
    }

    /** Of an order only the items that were there before and still are: where new ones stand is not promised. */
    private static boolean isKept(Difference difference, JsonNode merged, Three three) {
        JsonNode found = difference.path().in(merged);
        if (!isOrder(difference)) {
            return same(found, difference.after());
        }
        List<String> before = common(difference, difference.before(), three);
        List<String> after = common(difference, difference.after(), three);
        return before.equals(after) || after.equals(common(difference, found, three));
    }

    private static boolean isOrder(Difference difference) {
        List<Step> steps = difference.path().steps();
        return steps.get(steps.size() - 1) instanceof Step.Order;
    }

    private static List<String> common(Difference order, @Nullable JsonNode keys, Three three) {
        List<String> common = ofBase(order, keys, three);
        common.retainAll(keysIn(three.mine(), order.path()));
        common.retainAll(keysIn(three.theirs(), order.path()));
        return common;
    }

    private static List<String> ofBase(Difference order, @Nullable JsonNode keys, Three three) {
        List<String> kept = texts(keys);
        kept.retainAll(keysIn(three.base(), order.path()));
        return kept;
    }

    private static Set<String> keysIn(JsonNode document, DocumentPath order) {
        return texts(order.in(document)).stream().collect(Collectors.toSet());
    }

    private static List<String> texts(@Nullable JsonNode keys) {
        List<String> texts = new ArrayList<>();
        if (keys != null) {
            keys.forEach(key -> texts.add(key.textValue()));
        }
        return texts;
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one == null ? other == null : one.equals(other);
    }
}
