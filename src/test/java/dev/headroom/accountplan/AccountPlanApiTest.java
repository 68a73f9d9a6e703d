package dev.headroom.accountplan;

import static dev.headroom.accountplan.PlanWorld.inDays;
import static dev.headroom.accountplan.PlanWorld.newId;
import static dev.headroom.accountplan.PlanWorld.one;
import static dev.headroom.accountplan.PlanWorld.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Account plans over HTTP: beginning them, filling them, finding them. */
@QuarkusTest
class AccountPlanApiTest {

    private PlanWorld world;

    @BeforeEach
    void prepare() {
        world = new PlanWorld();
    }

    @Test
    void planBeginsAsADraftOfTheBuiltInTemplate() {
        world.create(world.rep)
                .body("userErrors", empty())
                .body("syncVersion", notNullValue())
                .body("accountPlan.state", is("DRAFT"))
                .body("accountPlan.version", is(1))
                .body("accountPlan.reviewEveryDays", is(90))
                .body("accountPlan.owner.id", is(world.rep.globalId()))
                .body("accountPlan.account.name", is("Customer"))
                .body("accountPlan.template.version", is(1));
    }

    @Test
    void planNamesTheOneBeforeItOfTheSameAccount() {
        String before = world.plan();

        String id = world.create(world.rep, "previousPlan", before)
                .body("userErrors", empty())
                .extract()
                .path("data.createAccountPlan.accountPlan.id");

        assertThat(world.read(world.rep, id).getString("previousPlan.id")).isEqualTo(before);
    }

    @Test
    void sameKeyReplaysTheFirstAnswer() {
        String first = world.create(world.rep, "clientMutationId", "k")
                .extract()
                .path("data.createAccountPlan.accountPlan.id");
        String action = newId();
        Object put = List.of(world.action(action, "Call them"));
        world.change(world.rep, first, 1, "putActions", put, "clientMutationId", "k");

        world.create(world.rep, "clientMutationId", "k").body("accountPlan.id", is(first));
        world.change(world.rep, first, 1, "putActions", put, "clientMutationId", "k")
                .body("userErrors", empty())
                .body("accountPlan.version", is(2))
                .body("accountPlan.actions.id", contains(action));
        world.change(world.rep, first, 1, "title", "Other", "clientMutationId", "k")
                .body("userErrors.code", contains("IDEMPOTENCY_KEY_REUSED"));
        assertThat(world.read(world.rep, first).getInt("version")).isEqualTo(2);
    }

    @Test
    void whatCannotBeAPlanIsRefusedAtItsField() {
        PlanWorld foreign = new PlanWorld();

        requireRefused("BAD_USER_INPUT", "title", "title", "x".repeat(201));
        requireRefused("BAD_USER_INPUT", "title", "title", " ");
        requireRefused("BAD_USER_INPUT", "to", "from", inDays(1), "to", inDays(0));
        requireRefused("BAD_USER_INPUT", "to", "from", inDays(0), "to", inDays(5 * 366));
        requireRefused("BAD_USER_INPUT", "reviewEveryDays", "reviewEveryDays", 0);
        requireRefused("BAD_USER_INPUT", "id", "id", "7");
        requireRefused("NOT_FOUND", "account", "account", "junk");
        requireRefused("NOT_FOUND", "account", "account", foreign.accountId());
        requireRefused("NOT_FOUND", "owner", "owner", "junk");
        requireRefused("NOT_FOUND", "owner", "owner", foreign.rep.globalId());
        requireRefused("NOT_FOUND", "template", "template", "junk");
        requireRefused("NOT_FOUND", "previousPlan", "previousPlan", foreign.plan());
        assertThat(listed(world.rep, null)).isEmpty();
    }

    private void requireRefused(String code, String field, @Nullable Object... fields) {
        world.create(world.rep, fields)
                .body("accountPlan", nullValue())
                .body("userErrors.code", contains(code))
                .body("userErrors[0].field", contains(field));
    }

    @Test
    void everyPartIsPutAndShowsWhatItNames() {
        String plan = world.plan();
        String contact = world.contact("Ann Example");
        String objective = newId();
        String measure = newId();

        world.change(
                        world.rep,
                        plan,
                        1,
                        "strategy",
                        "Grow with networks",
                        "putCollaborators",
                        one("member", world.colleague.globalId(), "role", "EDITOR"),
                        "putAnswers",
                        one("id", newId(), "question", "goals", "text", "Move out", "saidByContact", contact),
                        "putPerceivedValues",
                        one(
                                "id",
                                newId(),
                                "question",
                                "STATED_WORTH",
                                "answer",
                                "Much",
                                "amount",
                                "120.50",
                                "currency",
                                "AUD",
                                "saidBy",
                                "Head of IT",
                                "saidOn",
                                inDays(-3)),
                        "putCompetitors",
                        one("id", newId(), "vendor", world.vendorId(), "strengths", "Cheap"),
                        "putObjectives",
                        one("id", objective, "title", "A quarter", "owner", world.rep.globalId()),
                        "putMeasures",
                        one(
                                "id",
                                measure,
                                "objective",
                                objective,
                                "source",
                                "WALLET_SHARE",
                                "unit",
                                world.unitId(),
                                "offering",
                                world.offeringId(),
                                "baseline",
                                "0.1",
                                "claim",
                                "0.2",
                                "claimReason",
                                "They said so"),
                        "putActions",
                        List.of(
                                PlanWorld.named(
                                        "id",
                                        newId(),
                                        "title",
                                        "Win",
                                        "dueOn",
                                        inDays(9),
                                        "owner",
                                        world.rep.globalId(),
                                        "aim",
                                        PlanWorld.named("unit", world.unitId(), "offering", world.offeringId())),
                                PlanWorld.named(
                                        "id",
                                        newId(),
                                        "title",
                                        "Meet",
                                        "dueOn",
                                        inDays(9),
                                        "aim",
                                        PlanWorld.named("contact", contact)),
                                PlanWorld.named(
                                        "id",
                                        newId(),
                                        "title",
                                        "Measure",
                                        "dueOn",
                                        inDays(9),
                                        "aim",
                                        PlanWorld.named("measure", measure))),
                        "putRisks",
                        one(
                                "id",
                                newId(),
                                "title",
                                "Freeze",
                                "likelihood",
                                "LOW",
                                "impact",
                                "HIGH",
                                "owner",
                                world.colleague.globalId()))
                .body("userErrors", empty())
                .body("accountPlan.version", is(2));

        JsonPath shown = world.read(world.rep, plan);
        assertThat(shown.getString("strategy")).isEqualTo("Grow with networks");
        assertThat(shown.getString("collaborators[0].member.id")).isEqualTo(world.colleague.globalId());
        assertThat(shown.getString("answers[0].said.contact.person.name")).isEqualTo("Ann Example");
        assertThat(shown.getString("perceivedValues[0].amount.amount")).isEqualTo("120.50");
        assertThat(shown.getString("competitors[0].vendor.id")).isEqualTo(world.vendorId());
        assertThat(shown.getString("objectives[0].owner.id")).isEqualTo(world.rep.globalId());
        assertThat(shown.getString("objectives[0].measures[0].unit.id")).isEqualTo(world.unitId());
        assertThat(shown.getString("objectives[0].measures[0].offering.id")).isEqualTo(world.offeringId());
        assertThat(shown.getString("objectives[0].measures[0].claim.reason")).isEqualTo("They said so");
        assertThat(shown.getString("actions[0].aim.unit.id")).isEqualTo(world.unitId());
        assertThat(shown.getString("actions[0].aim.offering.id")).isEqualTo(world.offeringId());
        assertThat(shown.getString("actions[1].aim.contact.id")).isEqualTo(contact);
        assertThat(shown.getString("actions[2].aim.measureId")).isEqualTo(measure);
        assertThat(shown.getString("actions[0].owner.id")).isEqualTo(world.rep.globalId());
        assertThat(shown.getString("actions[1].owner")).isNull();
        assertThat(shown.getString("risks[0].owner.id")).isEqualTo(world.colleague.globalId());
    }

    @Test
    void whatIsNotThereIsRefusedAtItsPlaceInTheEdit() {
        PlanWorld foreign = new PlanWorld();
        String plan = world.plan();
        var good = world.action(newId(), "Good");
        var bad = world.action(newId(), "Bad");
        bad.put("owner", foreign.rep.globalId());
        var foreignUnit = world.action(newId(), "Aims elsewhere");
        foreignUnit.put("aim", PlanWorld.named("unit", foreign.unitId(), "offering", world.offeringId()));
        String otherUnit = GlobalId.of(
                "BusinessUnit", world.organization.unit(world.organization.account("Other", world.rep.id())));
        var otherAccount = world.action(newId(), "Aims at another customer");
        otherAccount.put("aim", PlanWorld.named("unit", otherUnit, "offering", world.offeringId()));

        requireNotFound(plan, List.of("putActions", "1", "owner"), "putActions", List.of(good, bad));
        requireNotFound(plan, List.of("putActions", "0", "aim", "unit"), "putActions", List.of(foreignUnit));
        requireNotFound(plan, List.of("putActions", "0", "aim", "unit"), "putActions", List.of(otherAccount));
        requireNotFound(
                plan,
                List.of("putCompetitors", "0", "vendor"),
                "putCompetitors",
                one("id", newId(), "vendor", foreign.vendorId()));
        requireNotFound(
                plan,
                List.of("putAnswers", "0", "saidByContact"),
                "putAnswers",
                one("id", newId(), "question", "goals", "text", "x", "saidByContact", foreign.contact("Foreign")));
        requireNotFound(
                plan,
                List.of("putCollaborators", "0", "member"),
                "putCollaborators",
                one("member", foreign.rep.globalId(), "role", "EDITOR"));
        assertThat(world.read(world.rep, plan).getInt("version")).isEqualTo(1);
    }

    private void requireNotFound(String plan, List<String> field, @Nullable Object... fields) {
        world.change(world.rep, plan, 1, fields)
                .body("userErrors.code", contains("NOT_FOUND"))
                .body("userErrors[0].field", is(field));
    }

    @Test
    void badEditNamesTheItemAndItsField() {
        String plan = world.plan();
        var action = world.action(newId(), "x".repeat(201));

        world.change(world.rep, plan, 1, "putActions", List.of(world.action(newId(), "Good"), action))
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("putActions", "1", "title"));
        world.change(world.rep, plan, 1, "title", null)
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("title"));
        world.change(world.rep, plan, 1, "from", inDays(400))
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("to"));
        world.change(world.rep, plan, 1, "putAnswers", one("id", newId(), "question", "unasked", "text", "x"))
                .body("userErrors[0].field", contains("putAnswers", "0", "question"));
        world.change(world.rep, plan, 1, "removeCollaborators", List.of("nobody"))
                .body("userErrors[0].field", contains("removeCollaborators", "0"));
        world.change(world.rep, plan, 1, "remove", List.of("nothing"))
                .body("userErrors[0].field", contains("remove", "0"));
    }

    @Test
    void measureIsOfASourceThatIsListed() {
        String plan = world.plan();
        String objective = newId();
        var objectives = one("id", objective, "title", "GUT_FEELING");
        var listed = PlanWorld.named("id", newId(), "objective", objective, "source", "REVENUE");
        var unlisted = PlanWorld.named("id", newId(), "objective", objective, "source", "GUT_FEELING");

        world.change(world.rep, plan, 1, "putObjectives", objectives, "putMeasures", List.of(listed, unlisted))
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("putMeasures", "1", "source"));
        world.change(world.rep, plan, 1, "putObjectives", objectives, "putMeasures", List.of(listed))
                .body("userErrors", empty());
    }

    @Test
    void actionMovesWithoutAVersionAndSaysWhenItEnded() {
        String plan = world.plan();
        String action = newId();
        world.change(world.rep, plan, 1, "putActions", List.of(world.action(action, "Call")));

        world.moveAction(world.rep, plan, action, "DROPPED").body("userErrors[0].field", contains("reason"));
        world.moveAction(world.rep, plan, newId(), "DONE").body("userErrors[0].field", contains("action"));
        world.moveAction(world.rep, plan, action, "DONE")
                .body("userErrors", empty())
                .body("accountPlan.version", is(3))
                .body("accountPlan.actions[0].state", is("DONE"))
                .body("accountPlan.actions[0].endedAt", notNullValue());
    }

    @Test
    void reviewKeepsDecisionsActionsAndHowThingsStood() {
        String plan = world.plan();
        String action = newId();

        world.review(world.rep, plan, "decisions", List.of("Go on"), "putActions", List.of(world.action(action, "Ask")))
                .body("userErrors", empty())
                .body("accountPlan.version", is(2))
                .body("accountPlan.reviews[0].decisions", contains("Go on"))
                .body("accountPlan.reviews[0].actionIds", contains(action))
                .body("accountPlan.reviews[0].figures.lateActions", is(0))
                .body("accountPlan.reviews[0].figures.share", nullValue())
                .body("accountPlan.actions.title", contains("Ask"));
        world.review(world.rep, plan, "heldOn", inDays(3)).body("userErrors[0].field", contains("heldOn"));
        world.review(world.rep, plan, "heldOn", inDays(-3)).body("userErrors[0].field", contains("heldOn"));
    }

    @Test
    void listsHoldWhatTheCallerSeesAndTheFilterAsksFor() {
        String first = world.plan();
        String second = world.plan();
        world.change(world.rep, second, 1, "owner", world.colleague.globalId());
        world.move(world.rep, first, 1, "SUBMITTED");

        assertThat(listed(world.admin, null)).containsExactly(first, second);
        assertThat(listed(world.manager, null)).containsExactly(first, second);
        assertThat(listed(world.rep, PlanWorld.named("state", "SUBMITTED"))).containsExactly(first);
        assertThat(listed(world.rep, PlanWorld.named("owner", world.colleague.globalId())))
                .containsExactly(second);
        assertThat(listed(world.rep, PlanWorld.named("account", world.accountId())))
                .containsExactly(first, second);
        assertThat(listed(world.stranger, null)).isEmpty();
        world.stranger
                .graphql()
                .run(
                        Operation.read("web/AccountPlans"),
                        "first",
                        5,
                        "filter",
                        PlanWorld.named("account", world.accountId()))
                .body("errors[0].extensions.code", is("NOT_FOUND"));
    }

    private static List<String> listed(Person who, @Nullable Object filter) {
        return who.graphql()
                .run(Operation.read("web/AccountPlans"), "first", 25, "filter", filter)
                .extract()
                .path("data.accountPlans.nodes.id");
    }

    @Test
    void accountsShowTheirPlansPageByPage() {
        List<String> plans = List.of(world.plan(), world.plan(), world.plan());
        String query = "query($a: ID!, $after: String) { account(id: $a) { accountPlans(first: 2, after: $after) {"
                + " nodes { id } pageInfo { hasNextPage endCursor } } } }";

        JsonPath page = world.rep
                .graphql()
                .run(query, "a", world.accountId())
                .extract()
                .jsonPath()
                .setRootPath("data.account.accountPlans");

        assertThat(page.<String>getList("nodes.id")).isEqualTo(plans.subList(0, 2));
        world.rep
                .graphql()
                .run(query, "a", world.accountId(), "after", page.getString("pageInfo.endCursor"))
                .body("data.account.accountPlans.nodes.id", contains(plans.get(2)))
                .body("data.account.accountPlans.pageInfo.hasNextPage", is(false));
    }

    @Test
    void planOfAnotherOrganizationIsNotThere() {
        String plan = new PlanWorld().plan();

        assertThat(read(world.admin.graphql(), plan, null).<Object>get()).isNull();
        assertThat(read(world.admin.graphql(), plan, 1).<Object>get()).isNull();
        world.admin
                .graphql()
                .run("query($id: ID!) { node(id: $id) { id } }", "id", plan)
                .body("data.node", nullValue());
        world.change(world.admin, plan, 1, "title", "Mine").body("userErrors.code", contains("NOT_FOUND"));
        world.move(world.admin, plan, 1, "SUBMITTED").body("userErrors.code", contains("NOT_FOUND"));
        world.moveAction(world.admin, plan, newId(), "DONE").body("userErrors.code", contains("NOT_FOUND"));
        world.review(world.admin, plan).body("userErrors.code", contains("NOT_FOUND"));
    }

    @Test
    void planOfAnAccountTheCallerDoesNotSeeIsNotThere() {
        String plan = world.plan();

        assertThat(world.read(world.stranger, plan).<Object>get()).isNull();
        world.change(world.stranger, plan, 1, "title", "Mine").body("userErrors.code", contains("NOT_FOUND"));
        world.colleague
                .graphql()
                .run("query($id: ID!) { node(id: $id) { id } }", "id", plan)
                .body("data.node.id", is(plan));
    }

    @Test
    void applicationReadsAndWritesWhereItMayAndOwnsNothing() {
        var application = world.organization.application();
        String plan = world.plan();

        application.grant("account-plan:read", world.account).grant("account-plan:write", world.account);

        assertThat(read(application.graphql(), plan, null).getString("title")).isEqualTo("Growth");
        PlanWorld.change(application.graphql(), plan, 1, "title", "Growth II").body("userErrors", empty());
        application
                .graphql()
                .run(
                        Operation.read("web/CreateAccountPlan"),
                        "input",
                        PlanWorld.named("account", world.accountId(), "title", "T", "from", inDays(0), "to", inDays(9)))
                .body("data.createAccountPlan.userErrors[0].field", hasItem("owner"));
    }
}
