package dev.headroom.accountplan;

import static dev.headroom.accountplan.PlanWorld.inDays;
import static dev.headroom.accountplan.PlanWorld.named;
import static dev.headroom.accountplan.PlanWorld.newId;
import static dev.headroom.accountplan.PlanWorld.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits made offline meet over HTTP: both are kept, or both values are named. */
@QuarkusTest
class PlanMergeApiTest {

    private static final int EDITORS = 8;

    private PlanWorld world;
    private String plan;
    private String action;

    @BeforeEach
    void prepare() {
        world = new PlanWorld();
        plan = world.plan();
        action = newId();
        world.change(world.rep, plan, 1, "putActions", List.of(world.action(action, "Call them")))
                .body("userErrors", empty());
    }

    @Test
    void editsOfDifferentFieldsAreBothKept() {
        String other = newId();
        world.change(
                world.colleague,
                plan,
                2,
                "strategy",
                "Theirs",
                "putActions",
                List.of(named("id", action, "dueOn", inDays(60)), world.action(other, "Theirs")));
        String mine = newId();

        world.change(
                        world.rep,
                        plan,
                        2,
                        "title",
                        "Mine",
                        "putActions",
                        List.of(named("id", action, "title", "Call her"), world.action(mine, "Mine")))
                .body("userErrors", empty())
                .body("accountPlan.version", is(4))
                .body("accountPlan.title", is("Mine"))
                .body("accountPlan.strategy", is("Theirs"))
                .body("accountPlan.actions.id", contains(action, other, mine))
                .body("accountPlan.actions[0].title", is("Call her"))
                .body("accountPlan.actions[0].dueOn", is(inDays(60)));

        JsonPath kept = world.read(world.rep, plan);
        assertThat(kept.getString("strategy")).isEqualTo("Theirs");
        assertThat(kept.getString("actions[0].promisedOn")).isEqualTo(inDays(60));
    }

    @Test
    void editsOfOneFieldNameBothValuesAndWriteNothing() {
        world.change(
                world.colleague,
                plan,
                2,
                "title",
                "Theirs",
                "putActions",
                List.of(named("id", action, "dueOn", inDays(60), "owner", world.colleague.globalId())));

        world.change(
                        world.rep,
                        plan,
                        2,
                        "title",
                        "Mine",
                        "strategy",
                        "Only mine",
                        "putActions",
                        List.of(
                                world.action(newId(), "New"),
                                named("id", action, "dueOn", inDays(90), "owner", world.manager.globalId())))
                .body("userErrors.code", contains("CONFLICT", "CONFLICT", "CONFLICT"))
                .body(
                        "userErrors.field",
                        containsInAnyOrder(
                                List.of("title"),
                                List.of("putActions", "1", "dueOn"),
                                List.of("putActions", "1", "owner")))
                .body(
                        "userErrors.find { it.field == ['title'] }.message",
                        allOf(containsString("\"Theirs\""), containsString("\"Mine\"")))
                .body(
                        "userErrors.find { it.field.contains('dueOn') }.message",
                        allOf(
                                containsString("the action \"Call them\": due date"),
                                containsString(inDays(60)),
                                containsString(inDays(90))))
                .body(
                        "userErrors.find { it.field.contains('owner') }.message",
                        allOf(
                                containsString("REP " + world.colleague.id()),
                                containsString("MANAGER " + world.manager.id())))
                .body("accountPlan.version", is(3))
                .body("accountPlan.title", is("Theirs"))
                .body("accountPlan.strategy", nullValue());

        assertThat(world.read(world.rep, plan).getInt("version")).isEqualTo(3);
    }

    @Test
    void sameEditOfBothIsNoConflict() {
        world.change(world.colleague, plan, 2, "title", "Same");

        world.change(world.rep, plan, 2, "title", "Same")
                .body("userErrors", empty())
                .body("accountPlan.title", is("Same"));
    }

    @Test
    void removalOfWhatTheOtherEditedIsAConflictFromBothSides() {
        world.change(world.colleague, plan, 2, "putActions", List.of(named("id", action, "title", "Call her")));

        world.change(world.rep, plan, 2, "remove", List.of(action))
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].field", contains("remove", "0"))
                .body("userErrors[0].message", containsString("\"Call her\", and you took it away"));

        world.change(world.colleague, plan, 3, "remove", List.of(action)).body("userErrors", empty());
        world.change(world.rep, plan, 3, "putActions", List.of(named("id", action, "title", "Call him")))
                .body("userErrors[0].field", contains("putActions", "0"))
                .body("userErrors[0].message", containsString("They took it away, and you wrote \"Call him\""));
    }

    @Test
    void wordsOfOneAreNeverToldOfAnother() {
        String answer = newId();
        world.change(
                        world.rep,
                        plan,
                        2,
                        "putAnswers",
                        one("id", answer, "question", "goals", "text", "Move out", "saidBy", "Ann"))
                .body("userErrors", empty());
        world.change(world.colleague, plan, 3, "putAnswers", one("id", answer, "text", "Stay"))
                .body("userErrors", empty());

        world.change(world.rep, plan, 3, "title", "Mine", "putAnswers", one("id", answer, "saidBy", "Ben"))
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].field", contains("putAnswers", "0"))
                .body(
                        "userErrors[0].message",
                        allOf(containsString("\"Stay\" (Ann)"), containsString("\"Move out\" (Ben)")))
                .body("accountPlan.version", is(4));
        JsonPath kept = world.read(world.rep, plan);
        assertThat(kept.getString("answers[0].text")).isEqualTo("Stay");
        assertThat(kept.getString("answers[0].said.name")).isEqualTo("Ann");

        world.change(world.rep, plan, 3, "title", "Mine").body("userErrors", empty());
    }

    @Test
    void perceivedValueIsNeverMixedFromTwo() {
        String value = newId();
        Map<String, Object> said = named("id", value, "question", "STATED_WORTH", "answer", "Much");
        said.putAll(named("saidBy", "Ann", "saidOn", inDays(-3), "amount", "120.50", "currency", "AUD"));
        world.change(world.rep, plan, 2, "putPerceivedValues", List.of(said)).body("userErrors", empty());
        world.change(world.colleague, plan, 3, "putPerceivedValues", one("id", value, "saidOn", inDays(-1)))
                .body("userErrors", empty());

        world.change(world.rep, plan, 3, "putPerceivedValues", one("id", value, "answer", "Little"))
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].field", contains("putPerceivedValues", "0"));
    }

    @Test
    void aimIsNeverMixedFromTwo() {
        String contact = world.contact("Ann Example");
        world.change(
                world.colleague, plan, 2, "putActions", List.of(named("id", action, "aim", named("contact", contact))));

        world.change(
                        world.rep,
                        plan,
                        2,
                        "putActions",
                        List.of(named(
                                "id", action, "aim", named("unit", world.unitId(), "offering", world.offeringId()))))
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].field", contains("putActions", "0", "aim"))
                .body("userErrors[0].message", containsString("They wrote \"Ann Example\""))
                .body("userErrors[0].message", containsString("you wrote \"Unit " + world.unit));
    }

    @Test
    void editsThatBreakARuleTogetherAreAConflict() {
        world.change(world.colleague, plan, 2, "to", inDays(20));

        world.change(world.rep, plan, 2, "from", inDays(25))
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].field", contains("to"))
                .body("accountPlan.version", is(3));

        world.change(world.colleague, plan, 3, "putCompetitors", one("id", newId(), "vendor", world.vendorId()));
        world.change(world.rep, plan, 3, "putCompetitors", one("id", newId(), "vendor", world.vendorId()))
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].field", contains("competitors"));
    }

    @Test
    void editOfAnEarlierVersionKeepsTheLifeThePlanHadMeanwhile() {
        world.move(world.rep, plan, 2, "SUBMITTED");
        world.move(world.rep, plan, 3, "RECALLED");

        world.change(world.rep, plan, 3, "title", "After all")
                .body("userErrors", empty())
                .body("accountPlan.state", is("RECALLED"))
                .body("accountPlan.version", is(5));

        world.move(world.rep, plan, 5, "SUBMITTED");
        world.change(world.rep, plan, 4, "title", "Too late")
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("to"));
    }

    @Test
    void versionThatNeverWasIsAConflict() {
        for (int version : List.of(-1, 0, 3, 99)) {
            world.change(world.rep, plan, version, "title", "Lost")
                    .body("userErrors.code", contains("CONFLICT"))
                    .body("userErrors[0].field", contains("expectedVersion"))
                    .body("accountPlan.version", is(2));
        }
    }

    @Test
    void retryOfAMergedEditReplaysItsAnswer() {
        world.change(world.colleague, plan, 2, "strategy", "Theirs");
        world.change(world.rep, plan, 2, "title", "Mine", "clientMutationId", "k")
                .body("accountPlan.version", is(4));

        world.change(world.rep, plan, 2, "title", "Mine", "clientMutationId", "k")
                .body("userErrors", empty())
                .body("accountPlan.version", is(4));
    }

    @Test
    void editsAtTheSameMomentAreAllKept() {
        var rep = world.rep.graphql();

        List<Object> refusals = Multi.createFrom()
                .range(0, EDITORS)
                .onItem()
                .transformToUniAndMerge(editor -> Uni.createFrom()
                        .item(() -> PlanWorld.change(
                                        rep, plan, 2, "putActions", List.of(world.action(newId(), "Action " + editor)))
                                .extract()
                                .<List<Object>>path("data.changeAccountPlan.userErrors"))
                        .runSubscriptionOn(Infrastructure.getDefaultExecutor()))
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(60))
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(refusals).isEmpty();
        JsonPath shown = world.read(world.rep, plan);
        assertThat(shown.getInt("version")).isEqualTo(2 + EDITORS);
        assertThat(shown.getList("actions.title")).hasSize(1 + EDITORS);
    }
}
