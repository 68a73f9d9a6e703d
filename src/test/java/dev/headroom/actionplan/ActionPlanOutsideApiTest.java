package dev.headroom.actionplan;

import static dev.headroom.actionplan.ActWorld.today;
import static dev.headroom.actionplan.PlanSamples.INTERNAL_TASK;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.support.Graphql;
import dev.headroom.support.TestOrganization.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a plan a partner's application is told: what both sides see, and nobody's address. */
@QuarkusTest
class ActionPlanOutsideApiTest {

    private static final String INTERNAL = "Get the discount approved";
    private static final String EVERYTHING = """
            query Everything($id: ID!) {
              actionPlan(id: $id) {
                stageClaim { reason } stageGap
                participants { name email }
                tasks(first: 50) { nodes { id title } }
                dependencies(first: 50) { nodes { fromId toId } }
                progress(first: 50) { nodes { taskId reason } }
                trail(first: 50) { verified nodes { sentence details targetId } }
                schedule {
                  criticalPathIds
                  conflicts { targetId predecessorId sentence }
                  tasks(first: 50) { nodes { task { title } } }
                  milestones { dates { slip { causeId chainIds sentence } } }
                }
                forecast { tasks(first: 50) { nodes { targetId title } } }
              }
            }
            """;

    private ActWorld world;
    private Client application;

    @BeforeEach
    void prepare() {
        world = new ActWorld();
        application = world.organization.application();
        application.grant("action-plan:read", null);
        world.run(world.rep, "ClaimActionPlanStage", "stage", "PAPER", "reason", "Feels so")
                .body("userErrors", empty());
        // Work of ours that nobody outside knows of makes the plan late.
        world.change(
                        "putTasks",
                        List.of(Map.of(
                                "id",
                                INTERNAL_TASK.toString(),
                                "workdays",
                                200,
                                "constraint",
                                ConstraintKind.MUST_FINISH_ON.name(),
                                "constraintOn",
                                today().plusDays(30).toString())))
                .body("userErrors", empty());
    }

    private String everything(Graphql reader) {
        return reader.run(EVERYTHING, "id", world.planId())
                .body("data.actionPlan.schedule", notNullValue())
                .body("data.actionPlan.trail.verified", is(true))
                .extract()
                .asString();
    }

    @Test
    void internalTasksStageClaimsAndAddressesAreForMembers() {
        assertThat(everything(world.rep.graphql()))
                .contains(INTERNAL, INTERNAL_TASK.toString(), "bea@customer.example", "Feels so");

        assertThat(everything(application.graphql()))
                .contains("Name the need", "Bea", "a task of the seller's side", "stays inside the seller's")
                .doesNotContain(INTERNAL, INTERNAL_TASK.toString(), "bea@customer.example", "Feels so");
        application
                .graphql()
                .run(
                        "query Q($id: ID!) { actionPlan(id: $id) { stageGap participants { email } } }",
                        "id",
                        world.planId())
                .body("data.actionPlan.stageGap", nullValue())
                .body("data.actionPlan.participants[0].email", nullValue());
    }

    @Test
    void rankingNamesNoInternalTask() {
        String ranking = "{ actionPlansAtRisk(first: 5) { nodes { terms { reason } chase { title why } } } }";

        assertThat(world.rep.graphql().run(ranking).extract().asString()).contains(INTERNAL);
        assertThat(application.graphql().run(ranking).extract().asString())
                .containsIgnoringCase("a task of the seller's side")
                .doesNotContain(INTERNAL);
    }

    @Test
    void pictureAndRecordAreThoseOfBothSides() {
        String chart = "/charts/action-plan/" + world.planId() + ".svg";
        String record = "/action-plans/" + world.planId() + "/trail.json";

        assertThat(read(world.rep.token(), chart).asString()).contains(INTERNAL);
        assertThat(read(application.graphql().token(), chart).asString())
                .contains("Name the need")
                .doesNotContain(INTERNAL);
        assertThat(read(world.rep.token(), record + "?for=seller").statusCode()).isEqualTo(200);
        assertThat(read(application.graphql().token(), record + "?for=seller").statusCode())
                .isEqualTo(403);
        assertThat(read(application.graphql().token(), record).statusCode()).isEqualTo(200);
    }

    private static Response read(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }
}
