package dev.headroom.actionplan.schedule;

import static dev.headroom.actionplan.schedule.PlanBuilder.day;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How late each task is and which task is to blame. Accepted were 5, 10 and 12 March 2027. */
class SlipsTest {

    private static PlanBuilder today(LocalDate today) {
        return PlanBuilder.on(today)
                .task("Propose", Side.SELLER, 5)
                .task("Review", Side.BUYER, 3)
                .task("Sign", Side.PARTNER, 2)
                .link("Propose", "Review")
                .link("Review", "Sign");
    }

    private static List<Slip> slips(PlanBuilder plan) {
        Map<UUID, LocalDate> accepted = new HashMap<>();
        accepted.put(plan.id("Propose"), day(3, 5));
        accepted.put(plan.id("Review"), day(3, 10));
        accepted.put(plan.id("Sign"), day(3, 12));
        return Slips.of(plan.request(), plan.plan(), accepted);
    }

    private static void assertBlamed(PlanBuilder plan, Slip slip, SlipKind kind, Side side, String... chain) {
        SlipCause cause = requireNonNull(slip.cause());
        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.side()).isEqualTo(side);
        assertThat(cause.chain().stream().map(plan::name)).containsExactly(chain);
        assertThat(plan.name(cause.node())).isEqualTo(chain[0]);
    }

    @Test
    void nothingIsLateOnTheDayOfAcceptance() {
        List<Slip> slips = slips(today(day(3, 1)));

        assertThat(slips).hasSize(3).allMatch(slip -> slip.workdaysLate() == 0 && slip.cause() == null);
    }

    @Test
    void taskNotStartedIsToBlameForAllThatFollows() {
        PlanBuilder plan = today(day(3, 10));
        List<Slip> slips = slips(plan);

        assertThat(slips).extracting(Slip::workdaysLate).containsExactly(7, 7, 7);
        assertThat(slips).extracting(Slip::forecast).containsExactly(day(3, 16), day(3, 19), day(3, 23));
        assertBlamed(plan, slips.get(0), SlipKind.NOT_STARTED, Side.SELLER, "Propose");
        assertBlamed(plan, slips.get(2), SlipKind.NOT_STARTED, Side.SELLER, "Propose", "Review", "Sign");
    }

    @Test
    void taskStartedLateIsToBlameAndNotTheOneBeforeThatWasOnTime() {
        PlanBuilder plan =
                today(day(3, 10)).fact("Propose", day(3, 1), day(3, 5)).fact("Review", day(3, 10), null);
        List<Slip> slips = slips(plan);

        assertThat(slips).extracting(Slip::workdaysLate).containsExactly(0, 2, 2);
        assertBlamed(plan, slips.get(1), SlipKind.STARTED_LATE, Side.BUYER, "Review");
        assertBlamed(plan, slips.get(2), SlipKind.STARTED_LATE, Side.BUYER, "Review", "Sign");
    }

    @Test
    void workThatTakesLongerIsItsOwnCause() {
        PlanBuilder plan =
                today(day(3, 15)).fact("Propose", day(3, 1), day(3, 5)).fact("Review", day(3, 8), null);
        List<Slip> slips = slips(plan);

        assertThat(slips).extracting(Slip::workdaysLate).containsExactly(0, 3, 3);
        assertBlamed(plan, slips.get(2), SlipKind.OWN_DURATION, Side.BUYER, "Review", "Sign");
    }

    @Test
    void lateFinishStaysTheCauseOfWhatItPushed() {
        PlanBuilder plan = today(day(3, 9)).fact("Propose", day(3, 1), day(3, 9));
        List<Slip> slips = slips(plan);

        assertThat(slips).extracting(Slip::workdaysLate).containsExactly(2, 2, 2);
        assertBlamed(plan, slips.get(2), SlipKind.FINISHED_LATE, Side.SELLER, "Propose", "Review", "Sign");
    }

    @Test
    void earlyIsNegative() {
        List<Slip> slips = slips(today(day(3, 3)).fact("Propose", day(3, 1), day(3, 3)));

        assertThat(slips).extracting(Slip::workdaysLate).containsExactly(-2, -2, -2);
        assertThat(slips).extracting(Slip::cause).containsOnlyNulls();
    }

    @Test
    void laterPinIsTheCause() {
        PlanBuilder plan = today(day(3, 1)).pin("Review", day(3, 17));
        List<Slip> slips = slips(plan);

        assertThat(slips).extracting(Slip::workdaysLate).containsExactly(0, 5, 5);
        assertBlamed(plan, slips.get(2), SlipKind.PIN, Side.BUYER, "Review", "Sign");
    }

    @Test
    void newConstraintIsTheCause() {
        PlanBuilder plan = today(day(3, 1)).constrain("Review", ConstraintKind.NO_EARLIER_THAN, day(3, 9));
        List<Slip> slips = slips(plan);

        assertThat(slips).extracting(Slip::workdaysLate).containsExactly(0, 1, 1);
        assertBlamed(plan, slips.get(2), SlipKind.CONSTRAINT, Side.BUYER, "Review", "Sign");
    }

    @Test
    void taskAddedAfterAcceptanceIsTheCause() {
        PlanBuilder plan =
                today(day(3, 1)).task("Security audit", Side.BUYER, 10).link("Security audit", "Sign");
        List<Slip> slips = slips(plan);

        assertThat(slips).extracting(Slip::workdaysLate).containsExactly(0, 0, 2);
        assertBlamed(plan, slips.get(2), SlipKind.ADDED, Side.BUYER, "Security audit", "Sign");
    }

    @Test
    void longerLagAfterATaskOnTimeIsTheTasksOwn() {
        PlanBuilder plan = today(day(3, 1)).link("Review", "Sign", DependencyKind.START_TO_START, 5, LagUnit.WORKDAY);
        List<Slip> slips = slips(plan);

        assertThat(slips).extracting(Slip::workdaysLate).containsExactly(0, 0, 2);
        assertBlamed(plan, slips.get(2), SlipKind.OWN_DURATION, Side.PARTNER, "Sign");
    }

    @Test
    void milestoneOverdueIsNotReached() {
        PlanBuilder plan = PlanBuilder.on(day(3, 10)).task("Go live", Side.BUYER, 0);

        List<Slip> slips = Slips.of(plan.request(), plan.plan(), Map.of(plan.id("Go live"), day(3, 8)));

        assertThat(slips).singleElement().satisfies(slip -> assertThat(slip.workdaysLate())
                .isEqualTo(2));
        assertBlamed(plan, slips.get(0), SlipKind.NOT_STARTED, Side.BUYER, "Go live");
    }
}
