package dev.headroom.actionplan.guest.page;

import static dev.headroom.actionplan.PlanSamples.BUYER;
import static dev.headroom.actionplan.PlanSamples.DUE;
import static dev.headroom.actionplan.PlanSamples.TARGET;
import static dev.headroom.actionplan.PlanSamples.agreed;
import static dev.headroom.actionplan.PlanSamples.agreement;
import static dev.headroom.actionplan.PlanSamples.allDue;
import static dev.headroom.actionplan.PlanSamples.id;
import static dev.headroom.actionplan.PlanSamples.seller;
import static dev.headroom.actionplan.PlanSamples.task;
import static dev.headroom.actionplan.PlanSamples.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.outlook.PlanOutlookTest;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is new since the buyer's side signed last, as it is told before they sign again. */
class OfferViewTest {

    private static final String WORDS = "What the plan says was changed: ";

    /** The changes of an offer of other content with other days, after both sides signed once. */
    private static List<String> changes(ActionPlanContent content, LocalDate due) {
        ActionPlan agreed = agreed();
        ActionPlan offered = agreement(
                        agreed.edited(content, agreed.sellerSide(), List.of("All"), false, seller()), Side.SELLER)
                .offer(plan -> allDue(plan, due));
        var schedule = PlanOutlookTest.outlook(offered, PlanSamples.TODAY).schedule();
        var buyer = offered.content().participant(BUYER).orElseThrow();
        SharedPlan shared = new SharedPlan(offered, schedule, PlanSamples.TODAY, buyer, "Harbour Staffing");
        return OfferView.of(shared, new Forms("/p", Typed.NOTHING))
                .orElseThrow()
                .changes();
    }

    @Test
    void wordsAndDatesAreBothTold() {
        assertThat(changes(titled("Larger pilot").withTarget(TARGET.plusDays(7)), DUE.plusDays(1)))
                .hasSize(6)
                .first()
                .asString()
                .startsWith(WORDS)
                .doesNotContain("The dates stay");
    }

    @Test
    void wordsAloneAreToldWithWhatStays() {
        assertThat(changes(titled("Larger pilot"), DUE))
                .singleElement()
                .asString()
                .startsWith(WORDS)
                .contains("The dates stay as you signed them.");
    }

    @Test
    void datesAndNewTasksAloneAreNoOtherWords() {
        ActionPlanContent content = PlanSamples.content();
        List<Task> tasks = new ArrayList<>(content.tasks());
        tasks.add(task(id(35), PlanSamples.START, "Train the team", BUYER, false));
        ActionPlanContent grown = new ActionPlanContent(
                content.title(),
                content.outcome(),
                TARGET.plusDays(7),
                content.calendars(),
                content.participants(),
                content.milestones(),
                tasks,
                content.dependencies());

        assertThat(changes(grown, DUE))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("The target date moves"))
                .anyMatch(line -> line.startsWith("\"Train the team\" is new"));
    }
}
