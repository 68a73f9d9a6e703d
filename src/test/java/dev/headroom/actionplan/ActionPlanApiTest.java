package dev.headroom.actionplan;

import static dev.headroom.actionplan.ActionPlanWorld.change;
import static dev.headroom.actionplan.ActionPlanWorld.inDays;
import static dev.headroom.actionplan.ActionPlanWorld.named;
import static dev.headroom.actionplan.ActionPlanWorld.newId;
import static dev.headroom.actionplan.ActionPlanWorld.one;
import static dev.headroom.actionplan.ActionPlanWorld.read;
import static dev.headroom.actionplan.ActionPlanWorld.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.actionplan.template.ActionPlanTemplate;
import dev.headroom.actionplan.template.ReadyTemplates;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Action plans over HTTP. */
@QuarkusTest
class ActionPlanApiTest {

    private static final String PILOT = GlobalId.of(ActionPlanTemplate.TYPE, ReadyTemplates.id("pilot"));
    private static final String RENEWAL = GlobalId.of(ActionPlanTemplate.TYPE, ReadyTemplates.id("renewal"));

    private ActionPlanWorld world;

    @BeforeEach
    void prepare() {
        world = new ActionPlanWorld();
    }

    @Test
    void planFromATemplateHasPartsNobodyHasTakenYet() {
        String id = world.create(world.rep, "template", PILOT, "title", null, "outcome", null)
                .body("userErrors", empty())
                .body("syncVersion", notNullValue())
                .body("actionPlan.version", is(1))
                .body("actionPlan.state", is("DRAFT"))
                .body("actionPlan.title", is("Pilot"))
                .body("actionPlan.owner.id", is(world.rep.globalId()))
                .body("actionPlan.template.id", is(PILOT))
                .extract()
                .path("data.createActionPlan.actionPlan.id");

        JsonPath plan = read(world.rep, id);
        assertThat(plan.getList("participants.filled", Boolean.class))
                .hasSize(9)
                .containsOnly(false);
        assertThat(plan.getList("milestones.title")).hasSize(6);
        assertThat(plan.getList("milestones[0].outcomes.criterion")).hasSize(1);
        assertThat(plan.getList("tasks.nodes.title")).hasSize(17);
        assertThat(plan.getList("dependencies.nodes")).hasSize(20);
        assertThat(plan.getList("stageGates.stage")).hasSize(5);
        assertThat(plan.getString("verifiedStage")).isEqualTo("NEED");
        assertThat(plan.getString("account.id")).isEqualTo(world.accountId());
    }

    @Test
    void fixedDaysOfATemplateAreReckonedOnTheCalendarOfTheirSide() {
        String id = world.create(
                        world.rep,
                        "template",
                        RENEWAL,
                        "targetOn",
                        "2027-12-31",
                        "calendars",
                        one("side", "BUYER", "zone", "Australia/Sydney", "country", "AU", "subdivision", "act"))
                .body("userErrors", empty())
                .extract()
                .path("data.createActionPlan.actionPlan.id");

        JsonPath plan = read(world.rep, id);
        // 65 working days before, with Canberra's Labour Day, Christmas and Boxing Day among them.
        assertThat(plan.getString("tasks.nodes.find { it.constraint == 'MUST_FINISH_ON' }.constraintOn"))
                .isEqualTo("2027-09-28");
        assertThat(plan.getString("calendars[0].zone")).isEqualTo("Australia/Sydney");
        assertThat(plan.getList("calendars[0].week")).hasSize(5);
    }

    @Test
    void planWithoutATemplateNeedsTitleAndOutcome() {
        world.create(world.rep, "title", null)
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("title"));
        world.create(world.rep, "template", "junk")
                .body("userErrors.code", contains("NOT_FOUND"))
                .body("userErrors[0].field", contains("template"));
        world.create(world.rep, "accountPlan", "junk").body("userErrors[0].field", contains("accountPlan"));
        world.create(world.rep, "owner", GlobalId.of("Member", world.account))
                .body("userErrors[0].field", contains("owner"));
    }

    @Test
    void retryOfACreateMeetsTheFirstOne() {
        String first = world.create(world.rep, "template", PILOT, "clientMutationId", "k")
                .extract()
                .path("data.createActionPlan.actionPlan.id");
        world.create(world.rep, "template", PILOT, "clientMutationId", "k")
                .body("userErrors", empty())
                .body("actionPlan.id", is(first));
    }

    @Test
    void partsArePutChangedAndRemoved() {
        String plan = world.plan();
        String seller = newId();
        String buyer = newId();
        String milestone = newId();
        String first = newId();
        String second = newId();
        String contact = world.contact("Ann Example");

        change(
                        world.rep,
                        plan,
                        1,
                        "putParticipants",
                        List.of(
                                named("id", seller, "side", "SELLER", "role", "Lead", "member", world.rep.globalId()),
                                named("id", buyer, "side", "BUYER", "role", "Owner", "contact", contact)),
                        "putMilestones",
                        one("id", milestone, "title", "Live", "stage", "START", "holdPoint", true),
                        "putOutcomes",
                        one(
                                "id",
                                newId(),
                                "milestone",
                                milestone,
                                "criterion",
                                "It works",
                                "evidence",
                                "DOCUMENT",
                                "verifier",
                                buyer),
                        "putTasks",
                        List.of(task(first, milestone, seller, "Build"), task(second, milestone, buyer, "Test")),
                        "putDependencies",
                        one("id", newId(), "from", first, "to", second, "lag", 1))
                .body("userErrors", empty())
                .body("actionPlan.version", is(2));

        JsonPath shown = read(world.rep, plan);
        assertThat(shown.getString("participants[1].name")).isEqualTo("Ann Example");
        assertThat(shown.getString("participants[1].email")).isEqualTo("ann@customer.example");
        assertThat(shown.getString("participants[1].contact.id")).isEqualTo(contact);
        assertThat(shown.getString("participants[0].member.id")).isEqualTo(world.rep.globalId());
        assertThat(shown.getString("dependencies.nodes[0].kind")).isEqualTo("FINISH_TO_START");

        change(world.rep, plan, 2, "remove", List.of(first))
                .body("userErrors", empty())
                .body("actionPlan.version", is(3));
        assertThat(read(world.rep, plan).getList("dependencies.nodes")).isEmpty();
        assertThat(read(world.rep.graphql(), plan, 2).getList("tasks.nodes")).hasSize(2);
    }

    @Test
    void contactOfAnotherAccountIsNoParticipant() {
        String plan = world.plan();
        var elsewhere = world.organization.account("Other", world.rep.id());
        String contact = new ActionPlanWorld().contact("Eve Elsewhere");

        assertThat(elsewhere).isNotNull();
        change(
                        world.rep,
                        plan,
                        1,
                        "putParticipants",
                        one("id", newId(), "side", "BUYER", "role", "Owner", "contact", contact))
                .body("userErrors.code", contains("NOT_FOUND"))
                .body("userErrors[0].field", contains("putParticipants", "0", "contact"));
    }

    @Test
    void countryNobodyKnowsTheHolidaysOfIsRefused() {
        String plan = world.plan();

        change(world.rep, plan, 1, "putCalendars", one("side", "BUYER", "country", "XX"))
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("putCalendars", "0", "country"));
        world.create(world.rep, "calendars", one("side", "BUYER", "country", "XX"))
                .body("userErrors[0].field", contains("calendars", "0", "country"));
    }

    @Test
    void badZonesAndDaysAreRefusedBeforeAnythingIsWritten() {
        String plan = world.plan();
        for (String zone : List.of("Mars/Olympus", "+11:00", "UTC+11")) {
            change(world.rep, plan, 1, "putCalendars", one("side", "BUYER", "zone", zone))
                    .body("userErrors.code", contains("BAD_USER_INPUT"))
                    .body("userErrors[0].field", contains("putCalendars", "0", "zone"));
        }
        List<Map<String, Object>> backwards = one("from", inDays(9), "to", inDays(1));
        change(world.rep, plan, 1, "putCalendars", one("side", "BUYER", "closedDays", backwards))
                .body("userErrors[0].field", contains("putCalendars", "0", "closedDays", "0", "to"));
        change(world.rep, plan, 1, "title", "Two\r\nlines").body("userErrors[0].field", contains("title"));
        assertThat(read(world.rep, plan).getInt("version")).isEqualTo(1);
    }

    @Test
    void plansAreListedByWhatIsAskedFor() {
        String mine = world.plan();
        String theirs =
                world.create(world.colleague, "title", "Theirs").extract().path("data.createActionPlan.actionPlan.id");

        assertThat(ids(world.manager.graphql(), named())).contains(mine, theirs);
        assertThat(ids(world.rep.graphql(), named("owner", world.colleague.globalId())))
                .containsExactly(theirs);
        assertThat(ids(world.rep.graphql(), named("account", world.accountId())))
                .containsExactly(mine, theirs);
        assertThat(ids(world.rep.graphql(), named("state", "AGREED"))).isEmpty();
        assertThat(ids(world.stranger.graphql(), named())).isEmpty();
        world.rep
                .graphql()
                .run(Operation.read("mobile/AccountActionPlans"), "ids", List.of(world.accountId()), "first", 1)
                .body("data.nodes[0].actionPlans.nodes.id", contains(mine))
                .body("data.nodes[0].actionPlans.pageInfo.hasNextPage", is(true));
    }

    private static List<String> ids(Graphql graphql, Map<String, Object> filter) {
        return graphql.run(Operation.read("web/ActionPlans"), "first", 25, "filter", filter)
                .extract()
                .path("data.actionPlans.nodes.id");
    }

    @Test
    void planIsHiddenFromWhoDoesNotSeeItsAccount() {
        String plan = world.plan();
        Graphql outsider = TestOrganization.create().admin().graphql();

        for (Graphql who : List.of(world.stranger.graphql(), outsider)) {
            who.run(Operation.read("web/ActionPlan"), "id", plan, "first", 1).body("data.actionPlan", nullValue());
            who.run("query Q($id: ID!) { node(id: $id) { id } }", "id", plan).body("data.node", nullValue());
            change(who, plan, 1, "title", "Mine now")
                    .body("userErrors.code", contains("NOT_FOUND"))
                    .body("actionPlan", nullValue());
        }
    }

    @Test
    void tasksArePagedAndFiltered() {
        String plan = world.create(world.rep, "template", PILOT).extract().path("data.createActionPlan.actionPlan.id");
        String milestone = read(world.rep, plan).getString("milestones[0].id");
        Set<String> seen = new HashSet<>();
        String after = null;
        do {
            JsonPath page = tasks(plan, 5, after, named());
            seen.addAll(page.getList("nodes.id"));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);

        assertThat(seen).hasSize(17);
        assertThat(tasks(plan, 25, null, named("milestone", milestone)).getList("nodes"))
                .hasSize(3);
        assertThat(tasks(plan, 25, null, named("state", "DONE")).getList("nodes"))
                .isEmpty();
        assertThat(tasks(plan, 25, null, named("owner", "nobody")).getList("nodes"))
                .isEmpty();
    }

    private JsonPath tasks(String plan, int first, @Nullable String after, Map<String, Object> filter) {
        return world.rep
                .graphql()
                .run(
                        Operation.read("mobile/ActionPlanTasks"),
                        "id",
                        plan,
                        "first",
                        first,
                        "after",
                        after,
                        "filter",
                        filter)
                .extract()
                .jsonPath()
                .setRootPath("data.actionPlan.tasks");
    }

    @Test
    void tenThousandAndOneTasksAreRefusedAtOnceAndInParts() {
        String plan = world.plan();
        String owner = newId();
        String milestone = newId();
        change(
                        world.rep,
                        plan,
                        1,
                        "putParticipants",
                        one("id", owner, "side", "SELLER", "role", "Lead"),
                        "putMilestones",
                        one("id", milestone, "title", "Live", "stage", "START"))
                .body("userErrors", empty());

        world.rep
                .graphql()
                .run(
                        Operation.read("mobile/ChangeActionPlan"),
                        "input",
                        named("id", plan, "expectedVersion", 2, "putTasks", tasks(10_001, milestone, owner)))
                .statusCode(413);
        change(world.rep, plan, 2, "putTasks", tasks(1_000, milestone, owner)).body("userErrors", empty());
        change(world.rep, plan, 3, "putTasks", tasks(1, milestone, owner))
                .body("userErrors.code", contains("LIMIT_EXCEEDED"))
                .body("userErrors[0].field", contains("putTasks", "0"))
                .body("userErrors[0].message", containsString("1000"));
        assertThat(tasks(plan, 100, null, named()).getList("nodes")).hasSize(100);
    }

    private static List<Map<String, Object>> tasks(int number, String milestone, String owner) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            tasks.add(task(newId(), milestone, owner, "T" + index));
        }
        return tasks;
    }

    @Test
    void applicationNamesAnOwner() {
        TestOrganization.Client partner = world.organization.application();
        partner.grant(ActionPlanPermissions.WRITE.scope(), null);
        partner.grant(ActionPlanPermissions.READ.scope(), null);
        Map<String, Object> input =
                named("account", world.accountId(), "title", "Go live", "outcome", "It works", "targetOn", inDays(9));

        partner.graphql()
                .run(Operation.read("web/CreateActionPlan"), "input", input)
                .body("data.createActionPlan.userErrors[0].field", contains("owner"));
        input.put("owner", world.rep.globalId());
        partner.graphql()
                .run(Operation.read("web/CreateActionPlan"), "input", input)
                .body("data.createActionPlan.userErrors", hasSize(0));
    }
}
