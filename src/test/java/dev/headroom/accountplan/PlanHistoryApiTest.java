package dev.headroom.accountplan;

import static dev.headroom.accountplan.PlanWorld.inDays;
import static dev.headroom.accountplan.PlanWorld.named;
import static dev.headroom.accountplan.PlanWorld.newId;
import static dev.headroom.accountplan.PlanWorld.one;
import static dev.headroom.accountplan.PlanWorld.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan was, and what differs between what it was and is, over HTTP. */
@QuarkusTest
class PlanHistoryApiTest {

    private PlanWorld world;
    private String plan;

    @BeforeEach
    void prepare() {
        world = new PlanWorld();
        plan = world.plan();
    }

    @Test
    void everyVersionIsReadAsItWas() {
        world.change(world.rep, plan, 1, "title", "Second");
        world.move(world.rep, plan, 2, "SUBMITTED");

        JsonPath first = read(world.rep.graphql(), plan, 1);
        JsonPath second = read(world.rep.graphql(), plan, 2);
        JsonPath third = read(world.rep.graphql(), plan, 3);

        assertThat(List.of(first.getString("title"), second.getString("title"), third.getString("title")))
                .containsExactly("Growth", "Second", "Second");
        assertThat(List.of(first.getString("state"), second.getString("state"), third.getString("state")))
                .containsExactly("DRAFT", "DRAFT", "SUBMITTED");
        assertThat(read(world.rep.graphql(), plan, 4).<Object>get()).isNull();
        assertThat(read(world.stranger.graphql(), plan, 1).<Object>get()).isNull();
    }

    @Test
    void differencesAreToldInWordsWithoutBookkeeping() {
        String action = newId();
        String risk = newId();
        String answer = newId();
        world.change(
                world.rep,
                plan,
                1,
                "putActions",
                List.of(world.action(action, "Call them")),
                "putRisks",
                one("id", risk, "title", "Freeze", "likelihood", "LOW", "impact", "HIGH"));
        world.change(
                        world.rep,
                        plan,
                        2,
                        "title",
                        "Growth II",
                        "remove",
                        List.of(risk),
                        "putAnswers",
                        one("id", answer, "question", "goals", "text", "Move out", "saidBy", "Head of IT"),
                        "putActions",
                        List.of(named("id", action, "dueOn", inDays(60), "owner", world.colleague.globalId())))
                .body("userErrors", empty());
        world.moveAction(world.rep, plan, action, "DONE");
        world.move(world.rep, plan, 4, "SUBMITTED");

        world.changes(world.rep, plan, 2, 5)
                .body(
                        "nodes",
                        containsInAnyOrder(
                                difference("title", "title", "Growth", "Growth II"),
                                difference(
                                        "answers." + answer,
                                        "the answer to \"What does the customer want to reach in this period?\"",
                                        null,
                                        "Move out"),
                                difference(
                                        "actions." + action + ".owner",
                                        "the action \"Call them\": owner",
                                        "REP " + world.rep.id(),
                                        "REP " + world.colleague.id()),
                                difference(
                                        "actions." + action + ".dueOn",
                                        "the action \"Call them\": due date",
                                        inDays(30),
                                        inDays(60)),
                                difference(
                                        "actions." + action + ".state",
                                        "the action \"Call them\": state",
                                        "OPEN",
                                        "DONE"),
                                difference("risks." + risk, "the risk \"Freeze\"", "Freeze", null),
                                difference("state", "state", "DRAFT", "SUBMITTED")));
        world.changes(world.rep, plan, 5, 5).body("nodes", empty());
    }

    private static Map<String, Object> difference(
            String path, String what, @Nullable Object before, @Nullable Object after) {
        return named("path", path, "what", what, "before", before, "after", after);
    }

    @Test
    void measureIsToldWithItsObjective() {
        String objective = newId();
        String measure = newId();
        world.change(
                world.rep,
                plan,
                1,
                "putObjectives",
                one("id", objective, "title", "A quarter"),
                "putMeasures",
                one("id", measure, "objective", objective, "source", "WALLET_SHARE", "target", "0.2"));

        world.change(
                world.rep,
                plan,
                2,
                "putMeasures",
                one("id", measure, "target", "0.25", "claim", "0.3", "claimReason", "They said so"));

        world.changes(world.rep, plan, 2, 3)
                .body(
                        "nodes.what",
                        contains(
                                "the measure \"WALLET_SHARE\" of the objective \"A quarter\": target",
                                "the measure \"WALLET_SHARE\" of the objective \"A quarter\": claim"))
                .body("nodes.path[0]", is("objectives." + objective + ".measures." + measure + ".target"))
                .body("nodes.before[0]", is("0.2"))
                .body("nodes.after", contains("0.25", "0.3, because: They said so"));
    }

    @Test
    void plansOfAListAreEachComparedWithThemselves() {
        String other = world.plan();
        world.change(world.rep, plan, 1, "title", "One");
        world.change(world.rep, other, 1, "title", "Other");

        world.rep
                .graphql()
                .run(
                        "query($a: ID!) { account(id: $a) { accountPlans(first: 10) { nodes { id"
                                + " changesBetween(from: 1, to: 2) { nodes { after } } } } } }",
                        "a",
                        world.accountId())
                .rootPath("data.account.accountPlans.nodes")
                .body("find { it.id == '" + plan + "' }.changesBetween.nodes.after", contains("One"))
                .body("find { it.id == '" + other + "' }.changesBetween.nodes.after", contains("Other"));
    }

    @Test
    void versionThatNeverWasIsNotCompared() {
        world.changes(world.rep, plan, 1, 2).rootPath("").body("errors[0].extensions.code", is("NOT_FOUND"));
    }
}
