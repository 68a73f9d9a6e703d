package dev.headroom.accountplan;

import static dev.headroom.accountplan.PlanWorld.inDays;
import static dev.headroom.accountplan.PlanWorld.named;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Plans of a team are added up without counting a customer's money twice. */
@QuarkusTest
class PlanRollUpApiTest {

    private static final String HEADROOM = "data.accountPlanRollUp.headroom.amount";

    @Test
    void accountThatTwoPlansCoverCountsItsMoneyOnce() {
        PlanWorld world = new PlanWorld();
        world.knowTheCustomer();
        world.plan();
        String headroom = rollUp(world).body("plans", is(1)).extract().path(HEADROOM);

        String holding = world.rep
                .graphql()
                .run(
                        "mutation($i: CreateAccountInput!) { createAccount(input: $i) { account { id } } }",
                        "i",
                        named("name", "Holding"))
                .extract()
                .path("data.createAccount.account.id");
        world.rep
                .graphql()
                .run(
                        "mutation($i: ChangeAccountInput!) { changeAccount(input: $i) { userErrors { message } } }",
                        "i",
                        named("id", world.accountId(), "expectedVersion", 1, "parent", holding))
                .body("data.changeAccount.userErrors", empty());
        world.create(world.rep, "account", holding, "includesSubsidiaries", true)
                .body("userErrors", empty());

        rollUp(world).body("plans", is(2)).body("headroom.amount", is(headroom));
    }

    @Test
    void accountCountsItsMoneyInThePlanOfTheDayAndTheOthersAreNamed() {
        PlanWorld world = new PlanWorld();
        world.knowTheCustomer();
        String former = world.plan();
        String next = id(world, "from", inDays(100), "to", inDays(400));
        String present = id(world, "from", inDays(-20), "to", inDays(200));

        String headroom = world.rep
                .graphql()
                .run("query($p: ID!) { accountPlan(id: $p) { figures { headroom { amount } } } }", "p", present)
                .extract()
                .path("data.accountPlan.figures.headroom.amount");
        rollUp(world)
                .body("plans", is(3))
                .body("headroom.amount", is(headroom))
                .body("plansWithoutMoney.id", containsInAnyOrder(former, next));
    }

    private static String id(PlanWorld world, Object... fields) {
        return world.create(world.rep, fields).extract().path("data.createAccountPlan.accountPlan.id");
    }

    @Test
    void walletThatIsOnlyKnownNowMovesNoShare() {
        PlanWorld world = new PlanWorld();
        world.knowTheCustomer();
        world.plan();

        world.rep
                .graphql()
                .run("{ accountPlanRollUp { shareMoved headroomMoved { amount } walletLearned { amount }"
                        + " share worst { reasons } } }")
                .rootPath("data.accountPlanRollUp")
                .body("share", notNullValue())
                .body("shareMoved", nullValue())
                .body("headroomMoved", nullValue())
                .body("walletLearned.amount", not("0.00"));
    }

    @Test
    void whatHangsOnOnePersonIsUnknownWhereNobodyRecordsTouches() {
        PlanWorld world = new PlanWorld();
        world.knowTheCustomer();
        world.plan();
        String query = "{ accountPlanRollUp { singleThreadedRevenue { amount } worst { reasons } } }";
        world.rep.graphql().run(query).body("data.accountPlanRollUp.singleThreadedRevenue", nullValue());

        world.touch(world.contact("Cy Example"));
        world.rep.graphql().run(query).body("data.accountPlanRollUp.singleThreadedRevenue.amount", is("0.00"));
    }

    @Test
    void closedPlansAreLeftOut() {
        PlanWorld world = new PlanWorld();
        String closed = world.plan();
        world.plan();
        world.move(world.rep, closed, 1, "CLOSED").body("userErrors", empty());

        rollUp(world).body("plans", is(1));
    }

    private static ValidatableResponse rollUp(PlanWorld world) {
        return world.rep
                .graphql()
                .run(
                        "query($since: Date!) { accountPlanRollUp(since: $since)"
                                + " { plans headroom { amount } plansWithoutMoney { id } } }",
                        "since",
                        LocalDate.now(ZoneOffset.UTC).toString())
                .rootPath("data.accountPlanRollUp");
    }
}
