package dev.headroom.actionplan.outlook;

import static dev.headroom.actionplan.ActWorld.today;
import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.actionplan.ActWorld;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is computed about a plan, over HTTP, and its slip as a measure. */
@QuarkusTest
class ActionPlanOutlookApiTest {

    @Inject
    SlipMeasure measure;

    private ActWorld world;

    @BeforeEach
    void prepare() {
        world = new ActWorld();
    }

    private JsonPath forecast(Person who) {
        return who.graphql()
                .run(Operation.read("mobile/ActionPlanForecast"), "id", world.planId())
                .extract()
                .jsonPath()
                .setRootPath("data.node.forecast");
    }

    private Map<String, Object> buyersTask(JsonPath forecast) {
        return forecast.getMap("tasks.nodes.find { it.targetId == '" + BUYER_TASK + "' }");
    }

    @Test
    void scheduleTellsTheDatesOfEveryTaskAndWhatHoldsIt() {
        JsonPath schedule = world.schedule(world.rep);

        assertThat(schedule.getString("asOf")).isEqualTo(today().toString());
        assertThat(schedule.getBoolean("feasible")).isTrue();
        assertThat(schedule.getInt("floatDays")).isPositive();
        assertThat(schedule.getList("tasks.nodes")).hasSize(5);
        assertThat(schedule.getList("tasks.nodes.dates.dueOn")).doesNotContainNull();
        assertThat(schedule.getString("tasks.nodes[2].heldBy.title")).isEqualTo("Need agreed");
        assertThat(schedule.getList("criticalPathIds")).isNotEmpty();
    }

    @Test
    void tasksArePaged() {
        JsonPath first = world.rep
                .graphql()
                .run(Operation.read("mobile/ActionPlanSchedule"), "id", world.planId(), "first", 2)
                .extract()
                .jsonPath();

        assertThat(first.getList("data.node.schedule.tasks.nodes")).hasSize(2);
        assertThat(first.getBoolean("data.node.schedule.tasks.pageInfo.hasNextPage"))
                .isTrue();
    }

    @Test
    void planWhoseDatesLeaveEveryCalendarDoesNotSpoilItsList() {
        UUID endless = world.insert(PlanSamples.endless());

        JsonPath both = world.rep
                .graphql()
                .run(
                        "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ActionPlan { schedule { finishOn } } } }",
                        "ids",
                        List.of(GlobalId.of("ActionPlan", endless), world.planId()))
                .extract()
                .jsonPath();

        assertThat(both.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(both.getString("data.nodes[1].schedule.finishOn")).isNotNull();
    }

    @Test
    void slipIsMeasuredFromWhatBothSigned() {
        world.agree();

        JsonPath schedule = world.schedule(world.rep);

        assertThat(schedule.getList("tasks.nodes[0..3].dates.acceptedOn")).doesNotContainNull();
        assertThat(schedule.getString("tasks.nodes[4].dates.acceptedOn")).isNull();
        assertThat(schedule.getInt("tasks.nodes[0].dates.slip.workdays")).isNegative();
    }

    @Test
    void forecastIsTheSameAllDayAndSaysThatLittleIsKnown() {
        JsonPath forecast = forecast(world.rep);

        assertThat(forecast(world.rep).getMap("")).isEqualTo(forecast.getMap(""));
        assertThat(forecast.getInt("runs")).isEqualTo(1_000);
        assertThat(LocalDate.parse(forecast.getString("p80On")))
                .isAfterOrEqualTo(LocalDate.parse(forecast.getString("p50On")));
        assertThat(forecast.getDouble("onTime")).isBetween(0.0, 1.0);
        assertThat(buyersTask(forecast)).containsEntry("basis", "PRIOR").containsEntry("samples", 0);
    }

    @Test
    void forecastLearnsFromWhatTheSamePersonTookBefore() {
        for (int plan = 0; plan < 6; plan++) {
            world.insertFinished(world.account, 30);
        }

        Map<String, Object> task = buyersTask(forecast(world.rep));

        assertThat(task).containsEntry("basis", "OWNER_AND_STEP").containsEntry("samples", 6);
        assertThat(task).containsEntry("sentence", "What Bea took for STEP before, from 6 finished tasks.");
    }

    @Test
    void forecastLearnsNothingFromAccountsTheCallerDoesNotSee() {
        UUID elsewhere = world.organization.account("Elsewhere", world.stranger.id());
        for (int plan = 0; plan < 6; plan++) {
            world.insertFinished(elsewhere, 30);
        }

        assertThat(buyersTask(forecast(world.rep))).containsEntry("basis", "PRIOR");
        assertThat(buyersTask(forecast(world.organization.admin()))).containsEntry("basis", "OWNER_AND_STEP");
    }

    private Map<MeasureRequest, BigDecimal> slip(Person who, LocalDate asOf) {
        var caller = new Caller(world.organization.id(), Caller.Kind.REP, who.id(), "Rep", null, Set.of());
        var request = new MeasureRequest(
                Set.of(world.account), today().minusDays(90), today().plusDays(90), asOf, null, null);
        return measure.values(caller, Set.of(request)).await().atMost(Duration.ofSeconds(20));
    }

    @Test
    void slipOfAgreedPlansIsAMeasureAndUnknownOtherwise() {
        assertThat(slip(world.rep, today())).as("nothing is signed").isEmpty();

        world.agree();

        assertThat(slip(world.rep, today()).values()).hasSize(1).allMatch(days -> days.signum() <= 0);
        assertThat(slip(world.rep, today().minusDays(1)))
                .as("the past is not kept")
                .isEmpty();
        assertThat(slip(world.stranger, today())).as("not their account").isEmpty();
    }

    @Test
    void slipIsOfferedToObjectives() {
        String sources = world.rep
                .graphql()
                .run("{ measureSources { name unit higherIsBetter } }")
                .extract()
                .asString();

        assertThat(sources).contains("ACTION_PLAN_SLIP");
    }
}
