package dev.headroom.actionplan.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.outlook.PlanOutlookTest;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Since when nothing was heard of the buyer's side. */
class SilenceTest {

    private static final LocalDate MONDAY = PlanSamples.TODAY;
    private static final LocalDate TWO_WEEKS_LATER = MONDAY.plusDays(14);
    private static final OffsetDateTime INVITED = OffsetDateTime.parse("2026-03-04T09:00:00Z");

    private static Optional<Silence> of(ActionPlan plan, BuyerEngagement engagement) {
        var request = PlanOutlookTest.outlook(plan, TWO_WEEKS_LATER).schedule().request();
        return Silence.of(
                plan, engagement, Objects.requireNonNull(request.calendars().get(Side.BUYER)), TWO_WEEKS_LATER);
    }

    @Test
    void weekendsAreNoSilence() {
        ActionPlan agreed = PlanSamples.agreed();

        assertThat(of(agreed, BuyerEngagement.of(agreed))).contains(new Silence(MONDAY, 10));
    }

    @Test
    void whoNeverDidAnythingIsSilentSinceTheyWereAskedFirst() {
        var invited = new BuyerEngagement(null, null, 0, INVITED);

        assertThat(of(PlanSamples.draft(), invited)).contains(new Silence(INVITED.toLocalDate(), 8));
        assertThat(of(PlanSamples.offered(), invited)).contains(new Silence(MONDAY, 10));
    }

    @Test
    void visitEndsIt() {
        var visited = new BuyerEngagement(null, INVITED.plusDays(7), 1, INVITED);

        assertThat(of(PlanSamples.offered(), visited)).map(Silence::workdays).contains(3);
    }

    @Test
    void whomNobodyAskedIsNotSilent() {
        ActionPlan draft = PlanSamples.draft();

        assertThat(of(draft, BuyerEngagement.of(draft))).isEmpty();
    }
}
