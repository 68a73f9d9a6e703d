package dev.headroom.actionplan.schedule;

import static dev.headroom.actionplan.schedule.PlanBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is refused when a plan is written, and in which words. */
class ScheduleRulesTest {

    private static PlanBuilder plan() {
        return PlanBuilder.on(day(3, 1)).task("Draft", 2).task("Review", 3).task("Sign", 0);
    }

    private static void check(PlanBuilder plan) {
        ScheduleRequest request = plan.request();
        ScheduleRules.check(request.nodes(), request.links(), plan::name, "input", "dependencies");
    }

    private static void assertRefused(PlanBuilder plan, String sentence) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> check(plan))
                .withMessage(sentence)
                .satisfies(refusal -> assertThat(refusal.field()).containsExactly("input", "dependencies"));
    }

    @Test
    void soundPlanPasses() {
        assertThatCode(() -> check(
                        plan().link("Draft", "Review").link("Review", "Sign").link("Draft", "Sign")))
                .doesNotThrowAnyException();
    }

    @Test
    void twoKindsOfDependencyBetweenTwoTasksPass() {
        PlanBuilder plan = plan().link("Draft", "Review", DependencyKind.START_TO_START, 1, LagUnit.WORKDAY)
                .link("Draft", "Review", DependencyKind.FINISH_TO_FINISH, 1, LagUnit.WORKDAY);

        assertThatCode(() -> check(plan)).doesNotThrowAnyException();
    }

    @Test
    void circleIsRefusedNamingTheDependencyThatClosesIt() {
        PlanBuilder plan = plan().link("Draft", "Review")
                .link("Review", "Sign")
                .link("Sign", "Draft", DependencyKind.START_TO_START, -2, LagUnit.CALENDAR);

        assertRefused(
                plan,
                "The dependency of “Draft” on “Sign” (start to start, minus 2 calendar days) closes a circle:"
                        + " “Draft” → “Review” → “Sign” → “Draft”. Leave it out or turn it round.");
    }

    @Test
    void circleIsFoundBehindAndBeforeTasksThatAreNotOnIt() {
        PlanBuilder plan = plan().task("Before", 1)
                .task("After", 1)
                .link("Before", "Draft")
                .link("Sign", "After")
                .link("Review", "Draft")
                .link("Draft", "Review")
                .link("Review", "Sign");

        assertRefused(
                plan,
                "The dependency of “Review” on “Draft” (finish to start) closes a circle: “Review” → “Draft” →"
                        + " “Review”. Leave it out or turn it round.");
    }

    @Test
    void longCircleIsCutShort() {
        PlanBuilder plan = PlanBuilder.on(day(3, 1));
        for (int index = 0; index < 500; index++) {
            plan.task("Task " + index, 1);
        }
        for (int index = 0; index < 500; index++) {
            plan.link("Task " + index, "Task " + (index + 1) % 500);
        }

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> check(plan))
                .withMessageStartingWith("The dependency of “Task 0” on “Task 499” (finish to start) closes a circle:"
                        + " “Task 0” → “Task 1” → ")
                .withMessageEndingWith("“Task 7” → … → “Task 0”. Leave it out or turn it round.");
    }

    @Test
    void dependencyOnItselfIsRefused() {
        assertRefused(plan().link("Draft", "Draft"), "“Draft” depends on itself: leave that dependency out.");
    }

    @Test
    void dependencyOnAnUnknownTaskIsRefused() {
        PlanBuilder plan = plan().link("Lost", "Draft");

        assertRefused(
                plan,
                "A dependency leads from the task " + plan.id("Lost")
                        + ", which is not in the plan: add the task or leave the dependency out.");
    }

    @Test
    void sameDependencyTwiceIsRefused() {
        assertRefused(
                plan().link("Draft", "Review")
                        .link("Draft", "Review", DependencyKind.FINISH_TO_START, 3, LagUnit.WORKDAY),
                "The dependency of “Review” on “Draft” (finish to start, plus 3 working days) comes twice: keep one.");
    }

    @Test
    void sameTaskTwiceIsRefused() {
        ScheduleNode node = RandomPlans.plain(new UUID(1, 1), Side.BUYER, 1);

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> ScheduleRules.check(List.of(node, node), List.of(), any -> "Sign"))
                .withMessage("“Sign” comes twice: give each task an id of its own.");
    }

    @Test
    void impossibleDurationsLagsAndDaysAreRefused() {
        assertRefused(
                plan().task("Endless", 2_601),
                "“Endless” takes 2601 working days: give 0 for a milestone, or 1 to 2600.");
        assertRefused(
                plan().task("Undone", -1), "“Undone” takes -1 working days: give 0 for a milestone, or 1 to 2600.");
        assertRefused(
                plan().link("Draft", "Sign", DependencyKind.FINISH_TO_START, Integer.MIN_VALUE, LagUnit.CALENDAR),
                "The dependency of “Sign” on “Draft” (finish to start, minus 2147483648 calendar days) has too long a"
                        + " lag: give at most 3660 days either way.");
        assertRefused(
                plan().pin("Sign", LocalDate.of(10_000, 1, 1)),
                "The date +10000-01-01 is outside of the years 1900 to 9999: correct it.");
        assertRefused(
                plan().fact("Sign", LocalDate.MIN, null),
                "The date -999999999-01-01 is outside of the years 1900 to 9999: correct it.");
    }

    @Test
    void endBeforeTheStartIsRefused() {
        assertRefused(
                plan().fact("Draft", day(3, 5), day(3, 4)),
                "“Draft” ends on 4 March 2027, before it starts on 5 March 2027: correct one of them.");
    }

    @Test
    void constraintAndItsDayBelongTogether() {
        assertRefused(
                plan().constrain("Draft", ConstraintKind.NO_EARLIER_THAN, null),
                "“Draft” is constrained to NO_EARLIER_THAN without a day: add the day.");
        assertRefused(
                plan().constrain("Draft", ConstraintKind.AS_SOON_AS_POSSIBLE, day(3, 1)),
                "“Draft” has a day for its constraint, but AS_SOON_AS_POSSIBLE has none: leave the day out.");
    }

    @Test
    void everyCircleOfRandomPlansIsFound() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ScheduleRequest request = RandomPlans.plan(random, 12);
            List<ScheduleLink> links = new ArrayList<>(request.links());
            ScheduleLink one = links.get(random.nextInt(links.size()));
            ScheduleLink back = new ScheduleLink(new UUID(0, 0), one.to(), one.from(), one.kind(), 0, LagUnit.WORKDAY);
            links.add(random.nextInt(links.size()), back);

            assertThatExceptionOfType(BadInput.class)
                    .isThrownBy(() -> ScheduleRules.check(request.nodes(), links, UUID::toString))
                    .withMessageContaining("closes a circle");
        }
    }
}
