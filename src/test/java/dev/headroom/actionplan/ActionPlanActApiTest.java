package dev.headroom.actionplan;

import static dev.headroom.actionplan.ActWorld.today;
import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.HELD_TASK;
import static dev.headroom.actionplan.PlanSamples.INTERNAL_TASK;
import static dev.headroom.actionplan.PlanSamples.NEED_OUTCOME;
import static dev.headroom.actionplan.PlanSamples.SELLER_TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Graphql;
import dev.headroom.support.TestOrganization.Client;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people of the seller's side do with action plans, over HTTP. */
@QuarkusTest
class ActionPlanActApiTest {

    @Inject
    GraphQLSchema schema;

    private ActWorld world;

    @BeforeEach
    void prepare() {
        world = new ActWorld();
    }

    private Client application(String... scopes) {
        Client client = world.organization.application();
        for (String scope : scopes) {
            client.grant(scope, null);
        }
        return client;
    }

    @Test
    void sellerOffersAndTheBuyerAcceptsWhatWasOffered() {
        world.run(world.rep, "OfferActionPlan", "expectedVersion", 1)
                .body("userErrors", empty())
                .body("actionPlan.state", is("OFFERED"))
                .body("actionPlan.offer.hash", notNullValue())
                .body("syncVersion", notNullValue());

        ActionPlan agreed = world.asBuyer((plan, act) -> new AgreementStep(plan, act)
                .accept(plan.agreement().requireOffer().hash()));

        assertThat(agreed.isAgreed()).isTrue();
        assertThat(agreed.agreement().baseline().orElseThrow().dates()).hasSize(6);
    }

    @Test
    void whatSomebodyChangedSinceIsNotSignedUnseen() {
        world.run(world.rep, "NoteOnActionPlan", "text", "Ours");

        world.run(world.rep, "OfferActionPlan", "expectedVersion", 1)
                .body("userErrors.code", contains("CONFLICT"))
                .body("actionPlan.version", is(2));
    }

    @Test
    void offerIsTakenBack() {
        world.run(world.rep, "OfferActionPlan", "expectedVersion", 1);

        world.run(world.rep, "WithdrawActionPlanOffer").body("actionPlan.state", is("DRAFT"));
        world.run(world.rep, "WithdrawActionPlanOffer").body("userErrors.code", contains("BAD_USER_INPUT"));
    }

    @Test
    void dateIsProposedFromTheDayItIsDueAndWithdrawn() {
        String day = today().plusDays(40).toString();
        ActionPlan agreed = world.agree();
        String due = agreed.agreement()
                .baseline()
                .flatMap(last -> last.dueOn(BUYER_TASK))
                .orElseThrow()
                .toString();

        String proposal = world.run(
                        world.rep, "ProposeActionPlanDate", "target", BUYER_TASK.toString(), "on", day, "reason", "Ill")
                .body("actionPlan.proposals[0].fromOn", is(due))
                .body("actionPlan.proposals[0].state", is("OPEN"))
                .extract()
                .path("data.proposeActionPlanDate.actionPlan.proposals[0].id");

        world.run(world.rep, "AnswerActionPlanProposal", "proposal", proposal, "to", "COUNTERSIGNED")
                .body("userErrors.code", contains("FORBIDDEN"));
        world.run(world.rep, "AnswerActionPlanProposal", "proposal", proposal, "to", "WITHDRAWN")
                .body("actionPlan.proposals[0].state", is("WITHDRAWN"))
                .body("actionPlan.baselines", hasSize(1));
    }

    @Test
    void sellerCountersignsTheBuyersTarget() {
        world.agree();
        var later = world.read().getTargetOn().plusDays(14);
        var id = Uuids.next();
        world.asBuyer((plan, act) ->
                new AgreementStep(plan, act).propose(id, null, plan.getTargetOn(), later, "Our board meets later"));

        world.run(world.rep, "AnswerActionPlanProposal", "proposal", id.toString(), "to", "COUNTERSIGNED")
                .body("userErrors", empty())
                .body("actionPlan.targetOn", is(later.toString()))
                .body("actionPlan.agreed", is(true))
                .body("actionPlan.baselines", hasSize(2));
    }

    @Test
    void taskOfTheBuyerIsClaimedAndTheSellersOwnIsDone() {
        world.run(world.rep, "MoveActionPlanTask", "task", BUYER_TASK.toString(), "to", "DONE")
                .body("userErrors", empty());
        world.run(world.rep, "MoveActionPlanTask", "task", SELLER_TASK.toString(), "to", "DONE")
                .body("userErrors", empty());

        ActionPlan plan = world.read();
        assertThat(plan.progress().stateOf(BUYER_TASK)).isEqualTo(TaskState.CLAIMED);
        assertThat(plan.progress().task(SELLER_TASK).orElseThrow().finishedOn()).isEqualTo(today());
        world.run(world.rep, "MoveActionPlanTask", "task", HELD_TASK.toString(), "to", "DONE")
                .body("userErrors.code", contains("BAD_USER_INPUT"));
        world.run(world.rep, "MoveActionPlanTask", "task", "junk", "to", "DONE")
                .body("userErrors.code", contains("NOT_FOUND"))
                .body("userErrors[0].field", contains("task"));
    }

    @Test
    void evidenceAndClaimCountForNothingUntilTheBuyerVerifies() {
        world.run(
                        world.rep,
                        "AddActionPlanEvidence",
                        "outcome",
                        NEED_OUTCOME.toString(),
                        "link",
                        "https://customer.example/need")
                .body("userErrors", empty());
        world.run(world.rep, "AddActionPlanEvidence", "outcome", NEED_OUTCOME.toString(), "link", "javascript:alert(1)")
                .body("userErrors[0].field", contains("link"));
        world.run(world.rep, "ClaimActionPlanOutcome", "outcome", NEED_OUTCOME.toString(), "note", "They said so")
                .body("userErrors", empty());
        world.run(world.rep, "ClaimActionPlanStage", "stage", "PAPER", "reason", "Feels so")
                .body("actionPlan.verifiedStage", is("NEED"))
                .body("actionPlan.stageGap", is(3));

        var schedule = world.schedule(world.rep);
        assertThat(schedule.getBoolean("milestones[0].verified")).isFalse();
        assertThat(schedule.getString("milestones[0].outcomes[0].claim.note")).isEqualTo("They said so");
        assertThat(schedule.getList("milestones[0].outcomes[0].evidence")).hasSize(1);
        world.verifyNeed();
        assertThat(world.schedule(world.rep).getBoolean("milestones[0].verified"))
                .isTrue();
    }

    @Test
    void internalCommentIsKeptInsideAndMentionsOwnPeopleOnly() {
        String buyer = PlanSamples.BUYER.toString();
        world.run(world.rep, "CommentOnActionPlan", "text", "Ready?", "mentions", List.of(buyer))
                .body("userErrors", empty());
        world.run(world.rep, "CommentOnActionPlan", "text", "10 %", "internal", true, "mentions", List.of(buyer))
                .body("userErrors[0].field", contains("mentions"));
        world.run(
                        world.rep,
                        "CommentOnActionPlan",
                        "text",
                        "10 %",
                        "internal",
                        true,
                        "target",
                        INTERNAL_TASK.toString())
                .body("userErrors", empty());

        assertThat(world.read().latest().internal()).isTrue();
    }

    @Test
    void planIsClosedWithAReasonAndTakesNothingMoreButNotes() {
        world.run(world.rep, "CloseActionPlan", "to", "COMPLETED").body("userErrors[0].field", contains("to"));
        world.run(world.rep, "CloseActionPlan", "to", "ABANDONED", "reason", "No budget")
                .body("actionPlan.state", is("ABANDONED"));

        world.run(world.rep, "CommentOnActionPlan", "text", "Oh").body("userErrors.code", contains("BAD_USER_INPUT"));
        world.run(world.rep, "NoteOnActionPlan", "text", "Ask for the budget first")
                .body("actionPlan.notes.text", contains("Ask for the budget first"));
    }

    @Test
    void sameKeyReplaysTheFirstAnswer() {
        String key = Uuids.next().toString();
        int version = world.run(world.rep, "NoteOnActionPlan", "text", "Once", "clientMutationId", key)
                .extract()
                .path("data.noteOnActionPlan.actionPlan.version");

        world.run(world.rep, "NoteOnActionPlan", "text", "Once", "clientMutationId", key)
                .body("actionPlan.version", is(version))
                .body("actionPlan.notes", hasSize(1));
        world.run(world.rep, "NoteOnActionPlan", "text", "Twice", "clientMutationId", key)
                .body("userErrors.code", contains("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void whoDoesNotSeeTheAccountMeetsNoPlan() {
        world.run(world.stranger, "OfferActionPlan", "expectedVersion", 1)
                .body("userErrors.code", contains("NOT_FOUND"));
        world.run(world.stranger, "NoteOnActionPlan", "text", "Mine").body("userErrors.code", contains("NOT_FOUND"));
        world.run(world.manager, "NoteOnActionPlan", "text", "Seen").body("userErrors", empty());
    }

    @Test
    void applicationActsUnderItsOwnNameAndSignsNothing() {
        Client writer = application("action-plan:read", "action-plan:write");

        world.run(writer, "CommentOnActionPlan", "text", "Synchronized").body("userErrors", empty());
        assertThat(world.read().latest().act().by()).startsWith("Application ");
        world.run(writer, "OfferActionPlan", "expectedVersion", 2).body("userErrors.code", contains("FORBIDDEN"));
        world.run(writer, "ProposeActionPlanDate", "on", today().toString(), "reason", "Late")
                .body("userErrors.code", contains("FORBIDDEN"));
        world.run(writer, "AnswerActionPlanProposal", "proposal", "x", "to", "COUNTERSIGNED")
                .body("userErrors.code", contains("FORBIDDEN"));
        world.run(writer, "CloseActionPlan", "to", "ABANDONED", "reason", "Old")
                .body("userErrors.code", contains("FORBIDDEN"));
        world.run(application("action-plan:read"), "CommentOnActionPlan", "text", "Hi")
                .body("userErrors.code", contains("FORBIDDEN"));
    }

    @Test
    void internalNotesAndCommentsStayWithinTheOrganization() {
        world.run(world.rep, "NoteOnActionPlan", "text", "Margin is thin").body("userErrors", empty());
        world.run(world.rep, "CommentOnActionPlan", "text", "Between us", "internal", true)
                .body("userErrors", empty());

        assertThat(said(world.rep.graphql())).contains("Margin is thin", "Between us");
        assertThat(said(application("action-plan:read").graphql())).doesNotContain("Margin is thin", "Between us");
    }

    private String said(Graphql reader) {
        return reader.run(
                        "query Said($id: ID!) { actionPlan(id: $id) { notes { text } comments { nodes { text } } } }",
                        "id",
                        world.planId())
                .body("data.actionPlan", notNullValue())
                .extract()
                .asString();
    }

    @Test
    void sellerHasNoMutationThatSpeaksForTheBuyer() {
        List<String> mutations = schema.getMutationType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> name.contains("ActionPlan"))
                .toList();

        assertThat(mutations)
                .isNotEmpty()
                .noneMatch(name -> name.matches("(accept|verify|confirm|decline|sign|unverify).*"));
    }

    @Test
    void whatWasProposedBeforeBothSignedAgainIsAnsweredByThat() {
        world.agree();
        UUID id = Uuids.next();
        var later = world.read().getTargetOn().plusDays(14);
        world.asBuyer((plan, act) ->
                new AgreementStep(plan, act).propose(id, null, plan.getTargetOn(), later, "Our board meets later"));
        world.change("title", "Pilot, larger").body("userErrors", empty());
        world.agree();

        world.run(world.rep, "AnswerActionPlanProposal", "proposal", id.toString(), "to", "COUNTERSIGNED")
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].message", containsString("SUPERSEDED"));
        assertThat(world.read().getProposals())
                .extracting(DateProposal::state)
                .containsExactly(ProposalState.SUPERSEDED);
    }

    @Test
    void sellerAloneDoesNotFreeWhatWaitsForASignedHoldPoint() {
        String dependency = PlanSamples.id(40).toString();
        world.agree();

        world.change("remove", List.of(dependency))
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("remove", "0"))
                .body("userErrors[0].message", containsString("waits for the hold point \"Need agreed\""));
        world.change("remove", List.of(PlanSamples.id(41).toString())).body("userErrors", empty());
    }
}
