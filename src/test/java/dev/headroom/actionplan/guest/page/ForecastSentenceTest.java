package dev.headroom.actionplan.guest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.ViewedPlan;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Target and forecast in one sentence for somebody outside. */
class ForecastSentenceTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 15);

    private static ForecastSentence sentence(ViewedPlan viewed) {
        ActionPlan plan = viewed.plan();
        Participant buyer = plan.content().participant(ViewedPlan.id("buyer")).orElseThrow();
        return new ForecastSentence(
                new SharedPlan(plan, ViewedPlan.schedule(plan), ViewedPlan.TODAY, buyer, "Harbour Staffing"));
    }

    @Test
    void planOnTimeSaysHowMuchRoomThereIs() {
        ForecastSentence forecast =
                sentence(new ViewedPlan("Pilot", FRIDAY).milestone("Start").task("Order", "Start", "buyer", 8));

        assertThat(forecast.text()).isEqualTo("On Fri 15 Jan 2027, as planned, with 2 working days to spare.");
        assertThat(forecast.isLate()).isFalse();
    }

    @Test
    void latePlanSaysHowLateAndWhoseWorkPushesIt() {
        ForecastSentence forecast = sentence(new ViewedPlan("Pilot", FRIDAY)
                .milestone("Start")
                .task("Order", "Start", "buyer", 12)
                .accepted("Order", FRIDAY)
                .accepted("Start", FRIDAY));

        assertThat(forecast.text())
                .startsWith("2 working days late: Tue 19 Jan 2027 instead of Fri 15 Jan 2027, because \"Order\" (your"
                        + " side) ");
        assertThat(forecast.isLate()).isTrue();
    }

    @Test
    void internalWorkIsCountedAndNeverNamed() {
        ForecastSentence forecast = sentence(new ViewedPlan("Pilot", FRIDAY)
                .milestone("Start")
                .internal("Beg for a discount", "Start", 8)
                .task("Order", "Start", "buyer", 4)
                .after("Beg for a discount", "Order")
                .accepted("Order", FRIDAY)
                .accepted("Start", FRIDAY));

        assertThat(forecast.text()).startsWith("2 working days late").doesNotContain("Beg", "discount");
    }
}
