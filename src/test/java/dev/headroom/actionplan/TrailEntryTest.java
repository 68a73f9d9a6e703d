package dev.headroom.actionplan;

import static dev.headroom.actionplan.PlanSamples.agreed;
import static dev.headroom.actionplan.PlanSamples.draft;
import static dev.headroom.actionplan.PlanSamples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.schedule.Side;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chain of a trail finds out. */
class TrailEntryTest {

    private static final TrailEntry FIRST = draft().latest();
    private static final TrailEntry NOTE =
            progress(draft(), Side.SELLER).note(PlanSamples.id(80), "Ours").latest();

    @Test
    void everyAcceptedChangeIsTheNextEntryOfTheChain() {
        ActionPlan plan = agreed();

        assertThat(FIRST.follows("")).isTrue();
        assertThat(plan.latest().number()).isEqualTo(plan.version()).isEqualTo(3);
        assertThat(plan.latest().follows(PlanSamples.offered().latest().hash())).isTrue();
    }

    static Stream<TrailEntry> forgeries() {
        TrailEntry e = NOTE;
        Act other = new Act(Side.BUYER, null, "Bea", e.act().at());
        return Stream.of(
                forged(e, 3, e.action(), e.sentence(), e.details(), true, e.act(), e.previousHash(), e.hash()),
                forged(e, 2, TrailAction.CLOSED, e.sentence(), e.details(), true, e.act(), e.previousHash(), e.hash()),
                forged(e, 2, e.action(), "Nothing", e.details(), true, e.act(), e.previousHash(), e.hash()),
                forged(e, 2, e.action(), e.sentence(), List.of("More"), true, e.act(), e.previousHash(), e.hash()),
                forged(e, 2, e.action(), e.sentence(), e.details(), false, e.act(), e.previousHash(), e.hash()),
                forged(e, 2, e.action(), e.sentence(), e.details(), true, other, e.previousHash(), e.hash()),
                forged(e, 2, e.action(), e.sentence(), e.details(), true, e.act(), "", e.hash()),
                forged(e, 2, e.action(), e.sentence(), e.details(), true, e.act(), e.previousHash(), FIRST.hash()));
    }

    private static TrailEntry forged(
            TrailEntry e,
            int number,
            TrailAction action,
            String sentence,
            List<String> details,
            boolean internal,
            Act act,
            String previousHash,
            String hash) {
        return new TrailEntry(
                number,
                action,
                e.target(),
                sentence,
                details,
                internal,
                act,
                e.salt(),
                previousHash,
                e.bodyHash(),
                hash);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void anyTamperingIsFound(TrailEntry forged) {
        assertThat(NOTE.follows(FIRST.hash())).isTrue();
        assertThat(forged.follows(FIRST.hash())).isFalse();
    }

    @Test
    void entryLeftOutIsFound() {
        TrailEntry third = agreed().latest();

        assertThat(third.follows(FIRST.hash())).isFalse();
    }

    @Test
    void sameInternalNoteHasAnotherFingerprintEachTimeSoThatNobodyGuessesIt() {
        TrailEntry again =
                progress(draft(), Side.SELLER).note(PlanSamples.id(80), "Ours").latest();

        assertThat(NOTE.salt()).isNotNull();
        assertThat(again.bodyHash()).isNotEqualTo(NOTE.bodyHash());
        assertThat(FIRST.salt()).isNull();
    }
}
