package dev.headroom.actionplan.guest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.Act;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.ViewedPlan;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Target and forecast in one sentence for somebody outside. */
class ForecastSentenceTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 15);

    private static ForecastSentence sentence(ViewedPlan viewed) {
        return sentence(viewed.plan());
    }

    private static ForecastSentence sentence(ActionPlan plan) {
        return new ForecastSentence(shared(plan));
    }

    private static SharedPlan shared(ActionPlan plan) {
        Participant buyer = plan.content().participant(ViewedPlan.id("buyer")).orElseThrow();
        return new SharedPlan(plan, ViewedPlan.schedule(plan), ViewedPlan.TODAY, buyer, "Harbour Staffing");
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

    @Test
    void targetThatOneSideMovedIsNotCalledAgreed() {
        ActionPlan signed = new ViewedPlan("Pilot", FRIDAY)
                .milestone("Start")
                .task("Order", "Start", "buyer", 8)
                .accepted("Start", FRIDAY)
                .plan();

        assertThat(sentence(signed).text()).startsWith("On Fri 15 Jan 2027, as agreed, ");
        assertThat(sentence(retargeted(signed, FRIDAY.plusDays(7))).text())
                .startsWith("On Fri 22 Jan 2027, with 7 working days to spare.")
                .endsWith(" Agreed was Fri 15 Jan 2027, now it is Fri 22 Jan 2027, which your side has not signed.")
                .doesNotContain("as agreed");
        assertThat(sentence(retargeted(signed, FRIDAY.minusDays(7))).text())
                .contains("late: ")
                .endsWith("Agreed was Fri 15 Jan 2027, now it is Fri 8 Jan 2027, which your side has not signed.");
    }

    @Test
    void planThatWasChangedSinceIsNotCalledSigned() {
        ActionPlan signed = new ViewedPlan("Pilot", FRIDAY)
                .milestone("Start")
                .accepted("Start", FRIDAY)
                .plan();

        assertThat(Words.of(shared(signed))).isEqualTo("Both sides have signed this plan.");
        assertThat(Words.of(shared(retargeted(signed, FRIDAY.plusDays(7)))))
                .isEqualTo("Both sides have signed this plan. It was changed since, and your side has not signed the"
                        + " change.");
    }

    private static ActionPlan retargeted(ActionPlan plan, LocalDate day) {
        Act act = new Act(Side.SELLER, null, "Sam Seller", ViewedPlan.CHANGED);
        return plan.edited(plan.content().withTarget(day), plan.sellerSide(), List.of("Target"), false, act);
    }
}
