package dev.headroom.actionplan;

import static dev.headroom.actionplan.ActionPlanWorld.change;
import static dev.headroom.actionplan.ActionPlanWorld.inDays;
import static dev.headroom.actionplan.ActionPlanWorld.named;
import static dev.headroom.actionplan.ActionPlanWorld.newId;
import static dev.headroom.actionplan.ActionPlanWorld.one;
import static dev.headroom.actionplan.ActionPlanWorld.read;
import static dev.headroom.actionplan.ActionPlanWorld.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits of one action plan made offline meet over HTTP: both are kept, or both values are named. */
@QuarkusTest
class ActionPlanMergeApiTest {

    private ActionPlanWorld world;
    private String plan;
    private String owner;
    private String milestone;
    private String first;
    private String second;

    @BeforeEach
    void prepare() {
        world = new ActionPlanWorld();
        plan = world.plan();
        owner = newId();
        milestone = newId();
        first = newId();
        second = newId();
        change(
                        world.rep,
                        plan,
                        1,
                        "putParticipants",
                        one("id", owner, "side", "SELLER", "role", "Lead"),
                        "putMilestones",
                        one("id", milestone, "title", "Live", "stage", "START"),
                        "putTasks",
                        List.of(task(first, milestone, owner, "Build"), task(second, milestone, owner, "Test")))
                .body("userErrors", empty());
    }

    @Test
    void editsOfDifferentFieldsAreBothKept() {
        String theirs = newId();
        change(
                world.colleague,
                plan,
                2,
                "outcome",
                "Theirs",
                "putTasks",
                List.of(named("id", first, "workdays", 9), task(theirs, milestone, owner, "Theirs")));
        String mine = newId();
        change(
                        world.rep,
                        plan,
                        2,
                        "title",
                        "Mine",
                        "putTasks",
                        List.of(named("id", first, "title", "Build it"), task(mine, milestone, owner, "Mine")))
                .body("userErrors", empty())
                .body("actionPlan.version", is(4))
                .body("actionPlan.title", is("Mine"))
                .body("actionPlan.outcome", is("Theirs"));

        JsonPath kept = read(world.rep, plan);
        assertThat(kept.getList("tasks.nodes.id")).containsExactly(first, second, theirs, mine);
        assertThat(kept.getString("tasks.nodes[0].title")).isEqualTo("Build it");
        assertThat(kept.getInt("tasks.nodes[0].workdays")).isEqualTo(9);
    }

    @Test
    void editsOfOneFieldNameBothValuesAndWriteNothing() {
        change(
                world.colleague,
                plan,
                2,
                "targetOn",
                inDays(100),
                "putTasks",
                List.of(named("id", first, "workdays", 9)),
                "putCalendars",
                one("side", "BUYER", "zone", "Europe/Berlin"));
        change(
                        world.rep,
                        plan,
                        2,
                        "targetOn",
                        inDays(150),
                        "title",
                        "Only mine",
                        "putTasks",
                        List.of(task(newId(), milestone, owner, "New"), named("id", first, "workdays", 5)))
                .body("userErrors.code", contains("CONFLICT", "CONFLICT"))
                .body("userErrors.field", containsInAnyOrder(List.of("targetOn"), List.of("putTasks", "1", "workdays")))
                .body(
                        "userErrors.find { it.field == ['targetOn'] }.message",
                        allOf(containsString(inDays(100)), containsString(inDays(150))))
                .body(
                        "userErrors.find { it.field.contains('workdays') }.message",
                        allOf(
                                containsString("task \"Build\": working days"),
                                containsString("\"9\""),
                                containsString("\"5\"")))
                .body("actionPlan.version", is(3))
                .body("actionPlan.title", is("Go live"));
    }

    @Test
    void sameEditOfBothIsNoConflict() {
        change(world.colleague, plan, 2, "title", "Same");
        change(world.rep, plan, 2, "title", "Same").body("userErrors", empty());
    }

    @Test
    void editsThatCloseACircleTogetherAreAConflict() {
        change(world.colleague, plan, 2, "putDependencies", one("id", newId(), "from", first, "to", second))
                .body("userErrors", empty());
        change(world.rep, plan, 2, "putDependencies", one("id", newId(), "from", second, "to", first))
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].message", allOf(containsString("does not go together"), containsString("Build")));
    }

    @Test
    void taskOfAParticipantTheOtherRemovedIsAConflict() {
        String other = newId();
        change(world.rep, plan, 2, "putParticipants", one("id", other, "side", "SELLER", "role", "Second"));
        change(world.colleague, plan, 3, "remove", List.of(other)).body("userErrors", empty());
        change(world.rep, plan, 3, "putTasks", List.of(named("id", first, "owner", other)))
                .body("userErrors.code", contains("CONFLICT"));
    }

    @Test
    void removalOfWhatTheOtherEditedIsAConflict() {
        change(world.colleague, plan, 2, "putTasks", List.of(named("id", first, "title", "Build it")));
        change(world.rep, plan, 2, "remove", List.of(first))
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].field", contains("remove", "0"));
    }

    @Test
    void versionThatNeverWasIsAConflict() {
        for (int version : List.of(-1, 0, 3, 99)) {
            change(world.rep, plan, version, "title", "Lost")
                    .body("userErrors.code", contains("CONFLICT"))
                    .body("userErrors[0].field", contains("expectedVersion"));
        }
    }
}
