package dev.headroom.accountplan;

import static dev.headroom.accountplan.Samples.action;
import static dev.headroom.accountplan.Samples.day;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.id;
import static dev.headroom.accountplan.Samples.moved;
import static dev.headroom.accountplan.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state of an action, and where it can and can't go from there. */
class ActionLifeTest {

    private static final Map<ActionState, Set<ActionState>> ALLOWED = Map.of(
            ActionState.OPEN, Set.of(ActionState.IN_PROGRESS, ActionState.DONE, ActionState.DROPPED),
            ActionState.IN_PROGRESS, Set.of(ActionState.OPEN, ActionState.DONE, ActionState.DROPPED),
            ActionState.DONE, Set.of(ActionState.IN_PROGRESS),
            ActionState.DROPPED, Set.of(ActionState.OPEN));

    @TestFactory
    Stream<DynamicTest> actionGoesWhereItsStateAllowsAndNowhereElse() {
        return Stream.of(ActionState.values()).flatMap(from -> Stream.of(ActionState.values())
                .map(to -> DynamicTest.dynamicTest(from + " to " + to, () -> {
                    if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
                        assertThat(state(moved(in(from), 7, to, "2026-02-03"))).isEqualTo(to);
                    } else {
                        assertThatThrownBy(() -> moved(in(from), 7, to, "2026-02-03"))
                                .isInstanceOf(BadInput.class)
                                .hasMessageContaining("The action is " + from + " and can't be moved to " + to);
                    }
                })));
    }

    @Test
    void droppingNeedsAReason() {
        assertThatThrownBy(() -> in(ActionState.OPEN).moveAction(id(7), ActionState.DROPPED, " ", on("2026-02-03")))
                .isInstanceOfSatisfying(
                        BadInput.class, refusal -> assertThat(refusal.field()).containsExactly("reason"));
        PlanAction dropped = in(ActionState.DROPPED).getActions().get(0);
        assertThat(dropped.getDropReason()).isEqualTo("Not needed.");
        assertThat(moved(in(ActionState.DROPPED), 7, ActionState.OPEN, "2026-02-03")
                        .getActions()
                        .get(0)
                        .getDropReason())
                .isNull();
    }

    @Test
    void timesAreKept() {
        AccountPlan begun = moved(in(ActionState.OPEN), 7, ActionState.IN_PROGRESS, "2026-02-03");
        PlanAction done =
                moved(begun, 7, ActionState.DONE, "2026-02-05").getActions().get(0);
        assertThat(done.getCreatedAt()).isEqualTo(on("2026-02-01").at());
        assertThat(done.getStartedAt()).isEqualTo(on("2026-02-03").at());
        assertThat(done.getEndedAt()).isEqualTo(on("2026-02-05").at());
    }

    @Test
    void whatIsDueTodayIsLateTomorrow() {
        PlanAction action = in(ActionState.OPEN).getActions().get(0);
        assertThat(action.lateOn(day("2026-03-01"))).isFalse();
        assertThat(action.lateOn(day("2026-03-02"))).isTrue();
        assertThat(in(ActionState.DONE).getActions().get(0).lateOn(day("2026-03-02")))
                .isFalse();
    }

    @Test
    void actionMovesWhileThePlanIsDecidedOnAndNotWhenItIsOver() {
        AccountPlan submitted = in(ActionState.OPEN).submit(null, on("2026-02-02"));
        assertThat(state(moved(submitted, 7, ActionState.DONE, "2026-02-03"))).isEqualTo(ActionState.DONE);
        AccountPlan closed = in(ActionState.OPEN).close(null, on("2026-02-02"));
        assertThatThrownBy(() -> moved(closed, 7, ActionState.DONE, "2026-02-03"))
                .hasMessageContaining("CLOSED");
    }

    @Test
    void actionThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> moved(draft(), 7, ActionState.DONE, "2026-02-03"))
                .isInstanceOf(BadInput.class);
    }

    private static ActionState state(AccountPlan plan) {
        return plan.getActions().get(0).getState();
    }

    private static AccountPlan in(ActionState state) {
        AccountPlan open = Samples.withActions(draft(), "2026-02-01", action(7, "2026-03-01"));
        return state == ActionState.OPEN ? open : moved(open, 7, state, "2026-02-02");
    }
}
