package dev.headroom.accountplan;

import static dev.headroom.accountplan.PlanWorld.named;
import static dev.headroom.accountplan.PlanWorld.newId;
import static dev.headroom.accountplan.PlanWorld.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an account plan over HTTP, and who may do what to it. */
@QuarkusTest
class PlanMoveApiTest {

    private static final String REASON = "overridingReason";

    private PlanWorld world;
    private String plan;

    @BeforeEach
    void prepare() {
        world = new PlanWorld();
        plan = world.plan();
    }

    @Test
    void planGoesThroughEveryState() {
        world.knowTheCustomer();

        world.move(world.rep, plan, 1, "SUBMITTED").body("accountPlan.state", is("SUBMITTED"));
        world.change(world.rep, plan, 2, "title", "No").body("userErrors.code", contains("BAD_USER_INPUT"));
        world.move(world.rep, plan, 2, "RECALLED", "note", "Not yet").body("accountPlan.state", is("RECALLED"));
        world.move(world.rep, plan, 3, "SUBMITTED").body("accountPlan.state", is("SUBMITTED"));
        world.move(world.manager, plan, 4, "CHANGES_REQUESTED").body("userErrors[0].field", contains("note"));
        world.move(world.manager, plan, 4, "CHANGES_REQUESTED", "note", "No objective")
                .body("accountPlan.state", is("CHANGES_REQUESTED"));
        world.complete(plan, 5).body("userErrors", empty());
        world.move(world.rep, plan, 6, "SUBMITTED").body("accountPlan.state", is("SUBMITTED"));
        world.move(world.manager, plan, 7, "APPROVED")
                .body("userErrors", empty())
                .body("accountPlan.state", is("APPROVED"))
                .body("accountPlan.approved", is(true))
                .body("accountPlan.approvals[0].contentHash", notNullValue())
                .body("accountPlan.approvals[0].overridden", empty());
        world.move(world.rep, plan, 8, "ACTIVE").body("accountPlan.state", is("ACTIVE"));
        world.change(world.rep, plan, 9, "title", "Growth II")
                .body("accountPlan.state", is("ACTIVE"))
                .body("accountPlan.revision", is(2))
                .body("accountPlan.approved", is(false));
        world.move(world.rep, plan, 10, "CLOSED")
                .body("accountPlan.state", is("CLOSED"))
                .body(
                        "accountPlan.moves.to",
                        contains(
                                "SUBMITTED",
                                "RECALLED",
                                "SUBMITTED",
                                "CHANGES_REQUESTED",
                                "SUBMITTED",
                                "APPROVED",
                                "ACTIVE",
                                "CLOSED"));
        world.change(world.rep, plan, 11, "title", "No").body("userErrors.code", contains("BAD_USER_INPUT"));
        world.move(world.admin, plan, 11, "DRAFT").body("userErrors[0].field", contains("to"));
    }

    @Test
    void changeOfTheMapAcceptedBeforeThePlanWasClosedIsReplayedAfterIt() {
        String ann = world.contact("Ann");
        Map<String, Object> put = named("accountPlan", plan, "expectedVersion", 0, "clientMutationId", "k");
        put.put("putStakeholders", one("contact", ann, "influence", 3));
        changeMap(put).body("userErrors", empty()).body("relationshipMap.version", is(1));
        world.move(world.rep, plan, 1, "CLOSED").body("userErrors", empty());

        changeMap(put)
                .body("userErrors", empty())
                .body("relationshipMap.version", is(1))
                .body("relationshipMap.stakeholders.nodes.contact.id", contains(ann));
        put.put("clientMutationId", "another");
        changeMap(put).body("userErrors.code", contains("BAD_USER_INPUT")).body("relationshipMap", nullValue());
    }

    private ValidatableResponse changeMap(Map<String, Object> input) {
        return world.rep
                .graphql()
                .run(Operation.read("mobile/ChangeRelationshipMap"), "input", input)
                .rootPath("data.changeRelationshipMap");
    }

    @Test
    void moveOfAnotherVersionIsAConflictWithThePresentPlan() {
        world.change(world.rep, plan, 1, "title", "Newer");

        world.move(world.rep, plan, 1, "SUBMITTED")
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].field", contains("expectedVersion"))
                .body("accountPlan.version", is(2))
                .body("accountPlan.state", is("DRAFT"));
    }

    @Test
    void planThatFailsTheChecklistIsRefusedWithWhatFails() {
        world.move(world.rep, plan, 1, "SUBMITTED");

        world.move(world.manager, plan, 2, "APPROVED")
                .body("accountPlan", nullValue())
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains(REASON))
                .body("userErrors[0].message", containsString("OBJECTIVES_MEASURABLE: There is no objective"));
    }

    @Test
    void onlyAnAdministratorApprovesInSpiteOfTheChecklist() {
        world.move(world.rep, plan, 1, "SUBMITTED");

        world.move(world.manager, plan, 2, "APPROVED", REASON, "It is late")
                .body("userErrors.code", contains("FORBIDDEN"));
        world.move(world.admin, plan, 2, "APPROVED", REASON, "It is late")
                .body("userErrors", empty())
                .body("accountPlan.approvals[0].reason", is("It is late"));
    }

    @Test
    void onlyWhoMayApproveApprovesOrSendsBack() {
        world.move(world.rep, plan, 1, "SUBMITTED");

        world.move(world.rep, plan, 2, "APPROVED").body("userErrors.code", contains("FORBIDDEN"));
        world.move(world.rep, plan, 2, "CHANGES_REQUESTED", "note", "x").body("userErrors.code", contains("FORBIDDEN"));
        world.move(world.manager, plan, 2, "CHANGES_REQUESTED", "note", "x").body("userErrors", empty());
    }

    @Test
    void whoIsOnTheAccountAndNotOnThePlanEditsItAndDoesNotMoveIt() {
        world.change(world.colleague, plan, 1, "title", "Theirs").body("userErrors", empty());
        world.move(world.colleague, plan, 2, "SUBMITTED").body("userErrors.code", contains("FORBIDDEN"));

        world.change(
                world.rep, plan, 2, "putCollaborators", one("member", world.colleague.globalId(), "role", "EDITOR"));
        world.move(world.colleague, plan, 3, "SUBMITTED").body("userErrors", empty());
        world.move(world.colleague, plan, 4, "RECALLED").body("userErrors", empty());
        world.move(world.manager, plan, 5, "SUBMITTED").body("userErrors", empty());
    }

    @Test
    void whoIsNotOnThePlanMakesNobodyItsOwnerOrEditor() {
        world.change(world.colleague, plan, 1, "owner", world.colleague.globalId())
                .body("userErrors.code", contains("FORBIDDEN"));
        world.change(
                        world.colleague,
                        plan,
                        1,
                        "putCollaborators",
                        one("member", world.colleague.globalId(), "role", "EDITOR"))
                .body("userErrors.code", contains("FORBIDDEN"));
        world.change(world.colleague, plan, 1, "removeCollaborators", List.of(world.manager.globalId()))
                .body("userErrors.code", contains("FORBIDDEN"));

        world.change(world.manager, plan, 1, "owner", world.colleague.globalId())
                .body("userErrors", empty());
        world.change(world.colleague, plan, 2, "owner", world.rep.globalId()).body("userErrors", empty());
    }

    @Test
    void reasonToOverrideIsRefusedWhereNothingIsApproved() {
        world.move(world.admin, plan, 1, "SUBMITTED", REASON, "It is late")
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains(REASON));
    }

    @Test
    void contributorAddsActionsAndClaimsAndNothingElse() {
        String action = newId();
        String objective = newId();
        String measure = newId();
        world.change(
                        world.rep,
                        plan,
                        1,
                        "putCollaborators",
                        one("member", world.colleague.globalId(), "role", "CONTRIBUTOR"),
                        "putObjectives",
                        one("id", objective, "title", "More"),
                        "putMeasures",
                        one("id", measure, "objective", objective, "source", "WALLET_SHARE"))
                .body("userErrors", empty());

        world.change(world.colleague, plan, 2, "title", "Mine").body("userErrors.code", contains("FORBIDDEN"));
        world.change(world.colleague, plan, 2, "putMeasures", one("id", measure, "target", "1"))
                .body("userErrors.code", contains("FORBIDDEN"));
        world.change(
                        world.colleague,
                        plan,
                        2,
                        "putActions",
                        List.of(world.action(action, "Call")),
                        "putMeasures",
                        one("id", measure, "claim", "0.3", "claimReason", "They said so"))
                .body("userErrors", empty());
        world.moveAction(world.colleague, plan, action, "DONE").body("userErrors", empty());
        world.review(world.colleague, plan).body("userErrors", empty());
        world.move(world.colleague, plan, 5, "SUBMITTED").body("userErrors.code", contains("FORBIDDEN"));
    }

    @Test
    void viewerReads() {
        world.change(
                world.rep, plan, 1, "putCollaborators", one("member", world.colleague.globalId(), "role", "VIEWER"));

        assertThat(world.read(world.colleague, plan).getString("title")).isEqualTo("Growth");
        world.change(world.colleague, plan, 2, "putActions", List.of(world.action(newId(), "Call")))
                .body("userErrors.code", contains("FORBIDDEN"));
        world.moveAction(world.colleague, plan, newId(), "DONE").body("userErrors.code", contains("FORBIDDEN"));
        world.review(world.colleague, plan).body("userErrors.code", contains("FORBIDDEN"));
    }
}
