package dev.headroom.accountplan;

import static dev.headroom.accountplan.PlanWorld.named;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

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

    private static ValidatableResponse rollUp(PlanWorld world) {
        return world.rep
                .graphql()
                .run(
                        "query($since: Date!) { accountPlanRollUp(since: $since) { plans headroom { amount } } }",
                        "since",
                        LocalDate.now(ZoneOffset.UTC).toString())
                .rootPath("data.accountPlanRollUp");
    }
}
