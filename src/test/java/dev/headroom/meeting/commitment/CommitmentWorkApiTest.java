package dev.headroom.meeting.commitment;

import static dev.headroom.meeting.commitment.CommitmentWorld.named;
import static dev.headroom.meeting.commitment.CommitmentWorld.read;
import static dev.headroom.meeting.commitment.CommitmentWorld.run;
import static dev.headroom.meeting.commitment.CommitmentWorld.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commitments that become work in plans, and plans that hear of promises, over HTTP. */
@QuarkusTest
class CommitmentWorkApiTest {

    private CommitmentWorld world;

    @BeforeEach
    void prepare() {
        world = new CommitmentWorld();
    }

    private static ValidatableResponse turn(Person who, @Nullable Object... fields) {
        return who.graphql()
                .run(Operation.read("mobile/TurnCommitmentIntoWork"), "input", named(fields))
                .rootPath("data.turnCommitmentIntoWork");
    }

    private String actionPlan(UUID account, boolean milestone) {
        String plan = world.rep
                .graphql()
                .run(
                        Operation.read("web/CreateActionPlan"),
                        "input",
                        named(
                                "account",
                                GlobalId.of("Account", account),
                                "title",
                                "Go live",
                                "outcome",
                                "It works",
                                "targetOn",
                                today().plusDays(200).toString()))
                .extract()
                .path("data.createActionPlan.actionPlan.id");
        if (milestone) {
            var put = named("id", Uuids.next().toString(), "title", "Contract", "stage", "PAPER");
            world.rep
                    .graphql()
                    .run(
                            Operation.read("mobile/ChangeActionPlan"),
                            "input",
                            named("id", plan, "expectedVersion", 1, "putMilestones", List.of(put)))
                    .body("data.changeActionPlan.userErrors", empty());
        }
        return plan;
    }

    private String accountPlan(UUID account) {
        return world.rep
                .graphql()
                .run(
                        Operation.read("web/CreateAccountPlan"),
                        "input",
                        named(
                                "account",
                                GlobalId.of("Account", account),
                                "title",
                                "Grow",
                                "from",
                                today().minusDays(100).toString(),
                                "to",
                                today().plusDays(200).toString()))
                .extract()
                .path("data.createAccountPlan.accountPlan.id");
    }

    private JsonPath readActionPlan(String plan) {
        return world.rep
                .graphql()
                .run(Operation.read("web/ActionPlan"), "id", plan, "first", 100)
                .extract()
                .jsonPath()
                .setRootPath("data.actionPlan");
    }

    @Test
    void buyersPromiseBecomesATaskThatTheySee() {
        String id = world.confirmed(3, world.bobPromises("Send the MSA", today().plusDays(10)));
        String plan = actionPlan(world.account, true);

        turn(world.rep, "commitment", id, "plan", plan)
                .body("userErrors", empty())
                .body("commitment.work.planId", contains(plan))
                .body("commitment.work.planType", contains("ActionPlan"));

        JsonPath found = readActionPlan(plan);
        assertThat(found.getList("tasks.nodes.title")).containsExactly("Send the MSA");
        assertThat(found.getString("tasks.nodes[0].commitment")).isEqualTo(id);
        assertThat(found.getString("tasks.nodes[0].constraintOn"))
                .isEqualTo(today().plusDays(10).toString());
        assertThat(found.getBoolean("tasks.nodes[0].internal")).isFalse();
        assertThat(found.getString("participants[0].side")).isEqualTo("BUYER");
        assertThat(found.getString("participants[0].name")).isEqualTo("Bob");
        assertThat(read(world.rep, found.getString("tasks.nodes[0].commitment")).getString("text"))
                .isEqualTo("Send the MSA");
    }

    @Test
    void againChangesNothing() {
        String id = world.confirmed(3, world.bobPromises("Send the MSA", today().plusDays(10)));
        String plan = actionPlan(world.account, true);
        turn(world.rep, "commitment", id, "plan", plan);
        int version = readActionPlan(plan).getInt("version");

        turn(world.rep, "commitment", id, "plan", plan)
                .body("userErrors", empty())
                .body("commitment.version", is(3))
                .body("commitment.work.planId", contains(plan));

        assertThat(readActionPlan(plan).getInt("version")).isEqualTo(version);
    }

    @Test
    void lostAnswerIsReplayedWhateverBecameOfTheCommitmentSince() {
        String id = world.confirmed(3, world.bobPromises("Send the MSA", today().plusDays(10)));
        String plan = actionPlan(world.account, true);
        turn(world.rep, "commitment", id, "plan", plan, "clientMutationId", "once")
                .body("userErrors", empty());
        run(world.rep, "Complete", "id", id, "expectedVersion", 3).body("userErrors", empty());

        turn(world.rep, "commitment", id, "plan", plan, "clientMutationId", "once")
                .body("userErrors", empty())
                .body("commitment.version", is(3))
                .body("commitment.work.planId", contains(plan));
    }

    @Test
    void keyThatWasUsedBringsWorkToNoOtherPlan() {
        String id = world.confirmed(3, world.bobPromises("Send the MSA", today().plusDays(10)));
        String other = actionPlan(world.account, true);
        turn(world.rep, "commitment", id, "plan", actionPlan(world.account, true), "clientMutationId", "once");

        turn(world.rep, "commitment", id, "plan", other, "clientMutationId", "once")
                .body("userErrors.code", contains("IDEMPOTENCY_KEY_REUSED"));

        assertThat(readActionPlan(other).getList("tasks.nodes")).isEmpty();
    }

    @Test
    void keyIsRememberedAlsoWhereTheWorkWasThereAlready() {
        String id = world.confirmed(3, world.bobPromises("Send the MSA", today().plusDays(10)));
        String plan = actionPlan(world.account, true);
        turn(world.rep, "commitment", id, "plan", plan);
        turn(world.rep, "commitment", id, "plan", plan, "clientMutationId", "again")
                .body("userErrors", empty())
                .body("commitment.version", is(3));

        turn(world.rep, "commitment", id, "plan", actionPlan(world.account, true), "clientMutationId", "again")
                .body("userErrors.code", contains("IDEMPOTENCY_KEY_REUSED"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "PARTNER"})
    void whatIsNeitherOursNorTheirsBecomesNoTaskThatTheyWouldSee(MeetingSide side) {
        String id = world.confirmed(3, CommitmentWorld.candidate("Lower the price", side, null, today().plusDays(10)));
        String plan = actionPlan(world.account, true);

        turn(world.rep, "commitment", id, "plan", plan, "internal", true)
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("commitment"))
                .body("userErrors[0].message", containsString("say whose it is first"));

        assertThat(readActionPlan(plan).getList("tasks.nodes")).isEmpty();
    }

    @Test
    void promiseOfOursStaysInsideUntilTheCustomerConfirmedIt() {
        String id = world.confirmed(3, world.ritaPromises("Send two profiles", today().plusDays(10)));
        String plan = actionPlan(world.account, true);

        turn(world.rep, "commitment", id, "plan", plan).body("userErrors", empty());

        JsonPath found = readActionPlan(plan);
        assertThat(found.getBoolean("tasks.nodes[0].internal")).isTrue();
        assertThat(found.getString("participants[0].memberId")).isEqualTo(world.rep.globalId());
    }

    @Test
    void suggestionBecomesNoWork() {
        String id = world.suggested(3, world.bobPromises("Send the MSA", today().plusDays(10)));

        turn(world.rep, "commitment", id, "plan", actionPlan(world.account, true))
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("commitment"))
                .body("userErrors[0].message", containsString("SUGGESTED"));
    }

    @Test
    void planThatCanNotTakeItSaysWhy() {
        String id = world.confirmed(3, world.bobPromises("Send the MSA", today().plusDays(10)));
        UUID other = world.organization.account("Other " + Uuids.next(), world.rep.id());

        turn(world.rep, "commitment", id, "plan", actionPlan(world.account, false))
                .body("userErrors[0].field", contains("milestone"));
        turn(world.rep, "commitment", id, "plan", actionPlan(other, true))
                .body("userErrors[0].field", contains("plan"))
                .body("userErrors[0].message", containsString("another account"));
        turn(world.rep, "commitment", id, "plan", accountPlan(other)).body("userErrors[0].field", contains("plan"));
        turn(world.rep, "commitment", id, "plan", GlobalId.of("ActionPlan", Uuids.next()))
                .body("userErrors.code", contains("NOT_FOUND"))
                .body("userErrors[0].field", contains("plan"));
        turn(world.rep, "commitment", id, "plan", "junk").body("userErrors.code", contains("NOT_FOUND"));
        assertThat(read(world.rep, id).getList("work")).isEmpty();
    }

    @Test
    void promiseBecomesAnActionOfAnAccountPlanWithTheOneWhoWatchesIt() {
        String id = world.confirmed(3, world.bobPromises("Send the MSA", today().plusDays(10)));
        String plan = accountPlan(world.account);

        turn(world.rep, "commitment", id, "plan", plan)
                .body("userErrors", empty())
                .body("commitment.work.planType", contains("AccountPlan"));
        turn(world.rep, "commitment", id, "plan", plan).body("userErrors", empty());

        JsonPath found = world.rep
                .graphql()
                .run(
                        "query P($id: ID!) { accountPlan(id: $id)"
                                + " { actions { title dueOn commitment owner { id } } } }",
                        "id",
                        plan)
                .extract()
                .jsonPath()
                .setRootPath("data.accountPlan");
        assertThat(found.getList("actions.title")).containsExactly("Send the MSA");
        assertThat(found.getString("actions[0].dueOn"))
                .isEqualTo(today().plusDays(10).toString());
        assertThat(found.getString("actions[0].commitment")).isEqualTo(id);
        assertThat(found.getString("actions[0].owner.id")).isEqualTo(world.rep.globalId());
    }

    @Test
    void brokenPromiseIsOnTheAgendaOfTheNextReview() {
        accountPlan(world.account);
        world.confirmed(50, world.bobPromises("Send the MSA", today().minusDays(40)));

        JsonPath found = world.rep
                .graphql()
                .run(Operation.read("web/AccountPlanStanding"), "account", world.accountId())
                .extract()
                .jsonPath()
                .setRootPath("data.account.accountPlans.nodes[0].nextReview");

        assertThat(found.getList("items.topic")).contains("COMMITMENT_BROKEN");
        assertThat(found.getList("items.sentence", String.class))
                .anyMatch(sentence -> sentence.startsWith("Bob promised") && sentence.endsWith("not kept."));
    }

    @Test
    void missedPromiseOfTheBuyerPutsTheirPlansAtRisk() {
        String plan = actionPlan(world.account, true);
        String id = world.confirmed(50, world.bobPromises("Send the MSA", today().minusDays(40)));
        world.confirmed(50, world.ritaPromises("Send two profiles", today().minusDays(40)));

        JsonPath risks = world.rep
                .graphql()
                .run(Operation.read("mobile/ActionPlansAtRisk"), "first", 10)
                .extract()
                .jsonPath()
                .setRootPath("data.actionPlansAtRisk");

        assertThat(risks.getList("nodes.actionPlan.id")).containsExactly(plan);
        assertThat(risks.getList("nodes[0].terms.kind")).contains("PROMISES_MISSED");
        assertThat(risks.getList("nodes[0].terms.find { it.kind == 'PROMISES_MISSED' }.commitmentIds"))
                .containsExactly(id);
        assertThat(risks.getInt("nodes[0].terms.find { it.kind == 'PROMISES_MISSED' }.value"))
                .isEqualTo(1);
    }

    @Test
    void shareOfKeptPromisesMeasuresAnObjective() {
        String plan = accountPlan(world.account);
        String kept = world.confirmed(50, world.bobPromises("Send the MSA", today().minusDays(30)));
        world.confirmed(50, world.ritaPromises("Send two profiles", today().minusDays(30)));
        run(
                world.rep,
                "Complete",
                "id",
                kept,
                "expectedVersion",
                2,
                "doneOn",
                today().minusDays(31).toString());
        String objective = Uuids.next().toString();
        Object measure = named("id", Uuids.next().toString(), "objective", objective, "source", "COMMITMENTS_KEPT");
        world.rep
                .graphql()
                .run(
                        Operation.read("mobile/ChangeAccountPlan"),
                        "input",
                        named(
                                "id",
                                plan,
                                "expectedVersion",
                                1,
                                "putObjectives",
                                List.of(named("id", objective, "title", "Be trusted")),
                                "putMeasures",
                                List.of(measure)))
                .body("data.changeAccountPlan.userErrors", empty());

        world.rep
                .graphql()
                .run("query P($id: ID!) { accountPlan(id: $id) { measureReadings { current } } }", "id", plan)
                .body("data.accountPlan.measureReadings.current", contains("0.5000"));
    }
}
