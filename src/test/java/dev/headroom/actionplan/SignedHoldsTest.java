package dev.headroom.actionplan;

import static dev.headroom.actionplan.EditSamples.FIRST_TASK;
import static dev.headroom.actionplan.EditSamples.MILESTONE;
import static dev.headroom.actionplan.EditSamples.SECOND_TASK;
import static dev.headroom.actionplan.EditSamples.SELLER;
import static dev.headroom.actionplan.EditSamples.changed;
import static dev.headroom.actionplan.EditSamples.dependency;
import static dev.headroom.actionplan.EditSamples.id;
import static dev.headroom.actionplan.EditSamples.milestone;
import static dev.headroom.actionplan.EditSamples.outcome;
import static dev.headroom.actionplan.EditSamples.plan;
import static dev.headroom.actionplan.EditSamples.signed;
import static dev.headroom.actionplan.EditSamples.task;
import static dev.headroom.actionplan.EditSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What both sides signed to wait for a hold point waits for it until both sign otherwise. */
class SignedHoldsTest {

    private static final int HOLD = 12;
    private static final int HOLD_TASK = 23;
    private static final int TO_FIRST = 41;
    private static final int TO_HOLD = 42;
    private static final int ADDED = 43;

    /** A hold point before the first task, which is before the second; it waits for a task of the other milestone. */
    private static ActionPlan held() {
        return changed(plan(), change -> {
            change.putMilestones = List.of(milestone(HOLD));
            change.putMilestones.get(0).holdPoint = Optional.of(true);
            change.putOutcomes = List.of(outcome(13, HOLD));
            change.putTasks = List.of(task(HOLD_TASK, SELLER));
            change.putDependencies =
                    List.of(dependency(TO_FIRST, HOLD, FIRST_TASK), dependency(TO_HOLD, HOLD_TASK, HOLD));
        });
    }

    private static void assertRefused(
            ActionPlan plan, String sentence, Consumer<ActionPlanInput.Change> edit, String... field) {
        assertThatThrownBy(() -> changed(plan, edit)).isInstanceOfSatisfying(BadInput.class, refusal -> {
            assertThat(refusal.sentence()).contains(sentence);
            assertThat(refusal.field()).containsExactly(field);
        });
    }

    @Test
    void whatWaitsForASignedHoldPointGoesOnWaiting() {
        assertRefused(
                signed(held()),
                "\"Task 20\" waits for the hold point \"Milestone 12\"",
                change -> change.remove = List.of(text(TO_FIRST)),
                "remove",
                "0");
        assertThat(changed(held(), change -> change.remove = List.of(text(TO_FIRST)))
                        .content()
                        .dependencies())
                .hasSize(3);
    }

    @Test
    void dependencyIsNotTurnedElsewhereEither() {
        assertRefused(
                signed(held()),
                "waits for the hold point",
                change -> change.putDependencies = List.of(dependency(TO_FIRST, HOLD_TASK, FIRST_TASK)));
    }

    @Test
    void whatComesAfterWhatWaitsIsHeldAsWell() {
        assertRefused(
                signed(held()),
                "\"Task 21\" waits for the hold point",
                change -> change.remove = List.of(text(EditSamples.DEPENDENCY)),
                "remove",
                "0");
    }

    @Test
    void whatASignedHoldPointWaitsForStays() {
        assertRefused(
                signed(held()),
                "the hold point \"Milestone 12\" waits for \"Task 23\"",
                change -> change.remove = List.of(text(TO_HOLD)),
                "remove",
                "0");
    }

    @Test
    void anotherDependencyThatHoldsAsWellTakesTheFirstOnesPlace() {
        ActionPlan changed = changed(signed(held()), change -> {
            change.remove = List.of(text(TO_FIRST));
            change.putDependencies = List.of(dependency(ADDED, HOLD, FIRST_TASK));
        });

        assertThat(changed.content().dependencies())
                .anyMatch(link -> link.uuid().equals(id(ADDED)));
    }

    @Test
    void dependenciesOfWhatNobodySignedAreFree() {
        ActionPlan signed = signed(changed(plan(), change -> change.putMilestones = List.of(milestone(MILESTONE))));

        assertThat(changed(signed, change -> change.remove = List.of(text(EditSamples.DEPENDENCY)))
                        .content()
                        .dependencies())
                .hasSize(1);
        ActionPlan grown = changed(signed(held()), change -> {
            change.putTasks = List.of(task(24, SELLER));
            change.putDependencies = List.of(dependency(ADDED, HOLD, 24));
        });
        assertThat(changed(grown, change -> change.remove = List.of(text(ADDED)))
                        .content()
                        .task(id(24)))
                .isPresent();
        assertThat(grown.content().task(id(SECOND_TASK))).isPresent();
    }
}
