package dev.headroom.actionplan.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The record as it is printed: for people, who know neither our constants nor dates as computers write them. */
class TrailPageTest {

    private static final OffsetDateTime EXPORTED = OffsetDateTime.parse("2026-03-05T16:45:00Z");

    @Test
    void whatWasChangedSinceIsNotCalledSigned() {
        ActionPlan agreed = PlanSamples.agreed();
        ActionPlan moved = agreed.edited(
                agreed.content().withTarget(LocalDate.of(2026, 7, 14)),
                agreed.sellerSide(),
                List.of("Target"),
                false,
                PlanSamples.seller());

        TrailPage page = TrailPage.of(SharedTrail.of(moved, List.of(), Map.of(), false, EXPORTED));

        assertThat(page.state())
                .isEqualTo("Both sides have signed this plan. It was changed since, and the buyer's side has not signed"
                        + " the change. Agreed was Tue 30 Jun 2026 as the target date, now it is Tue 14 Jul 2026,"
                        + " which the buyer's side has not signed.");
    }

    private static TrailPage page() {
        ActionPlan draft = PlanSamples.draft();
        ActionPlan noted = PlanSamples.progress(draft, Side.SELLER).note(PlanSamples.id(80), "Discount up to 10 %");
        ActionPlan offered =
                PlanSamples.agreement(noted, Side.SELLER).offer(plan -> PlanSamples.allDue(plan, PlanSamples.DUE));
        ActionPlan agreed = PlanSamples.agreement(offered, Side.BUYER)
                .accept(Objects.requireNonNull(offered.getOffer()).hash());
        ActionPlan proposed = PlanSamples.agreement(agreed, Side.BUYER)
                .propose(PlanSamples.id(81), null, PlanSamples.TARGET, LocalDate.of(2026, 7, 14), "Holidays");
        var entries = List.of(draft.latest(), noted.latest(), offered.latest(), agreed.latest(), proposed.latest());
        return TrailPage.of(SharedTrail.of(proposed, entries, Map.of(), false, EXPORTED));
    }

    @Test
    void daysTimesSidesAndStateAreWords() {
        TrailPage page = page();

        assertThat(page.state()).isEqualTo("Both sides have signed this plan.");
        assertThat(page.exportedAt()).isEqualTo("Thu 5 Mar 2026, 16:45");
        assertThat(page.zone()).isNotEmpty();
        TrailPage.Signed signed = page.baselines().get(0);
        assertThat(signed.targetOn()).isEqualTo("Tue 30 Jun 2026");
        assertThat(signed.seller()).isEqualTo("SELLER (the seller's side), Mon 2 Mar 2026, 09:00");
        assertThat(page.lines().get(4).sentence()).contains("Tue 14 Jul 2026");
        assertThat(page.lines().get(4).who()).contains("(the buyer's side)");
        assertThat(page.toString()).doesNotContainPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    @Test
    void whatStaysInsideIsCountedAndSaysNothing() {
        TrailPage.Line internal = page().lines().get(1);

        assertThat(internal.number()).isEqualTo(2);
        assertThat(internal.sentence()).isNull();
        assertThat(internal.who()).isNull();
        assertThat(internal.hash()).isNotEmpty();
    }
}
