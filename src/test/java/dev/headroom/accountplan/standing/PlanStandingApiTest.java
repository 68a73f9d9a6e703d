package dev.headroom.accountplan.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that is computed about a plan, on the demo's, over HTTP. */
@QuarkusTest
class PlanStandingApiTest {

    private Graphql rep;
    private String account;
    private JsonPath plan;

    @BeforeEach
    void read() {
        rep = Graphql.as("rita.rep");
        account = rep.run(Operation.read("mobile/Find"), "prefix", "ACT Gov")
                .extract()
                .path("data.accounts.nodes[0].id");
        plan = rep.run(Operation.read("web/AccountPlanStanding"), "account", account)
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data.account.accountPlans.nodes[0]");
    }

    @Test
    void theThreeScoresAreThereWithTheirTermsAndWhatWouldRaiseThem() {
        for (String score : List.of("completeness", "freshness", "outcome")) {
            assertThat(plan.getDouble("scores." + score + ".value")).isBetween(0.0, 1.0);
            assertThat(plan.getList("scores." + score + ".terms.name")).isNotEmpty();
            assertThat(plan.getList("scores." + score + ".raises.gain", Double.class))
                    .isNotEmpty()
                    .allMatch(gain -> gain > 0 && gain <= 1);
        }
    }

    @Test
    void measuresAreReadFromRecordsAndAClaimStandsBeside() {
        assertThat(plan.getList("measureReadings")).hasSize(3);
        double share = plan.getDouble("measureReadings[0].current");
        assertThat(share).isCloseTo(plan.getDouble("figures.share"), Offset.offset(0.0001));
        assertThat(plan.getString("measureReadings[2].claim.value")).isEqualTo("150000");
        assertThat(plan.getString("measureReadings[2].current")).isNotEqualTo("150000");
    }

    @Test
    void figuresAreThoseOfTheWalletShareMap() {
        JsonPath map = rep.run(
                        Operation.read("web/WalletShare"),
                        "account",
                        account,
                        "from",
                        plan.getString("from"),
                        "to",
                        plan.getString("to"))
                .extract()
                .jsonPath()
                .setRootPath("data.account.walletShareMap.totals");

        assertThat(plan.getDouble("figures.share")).isCloseTo(map.getDouble("share"), Offset.offset(1e-9));
        assertThat(new BigDecimal(plan.getString("figures.headroom.amount")))
                .isEqualByComparingTo(map.getString("headroom.amount"));
    }

    @Test
    void checklistSaysWhatFailsAndWhy() {
        assertThat(plan.getList("admission.criteria")).hasSize(5);
        assertThat(plan.getBoolean("admission.passed")).isFalse();
        List<String> failing = plan.getList("admission.criteria.findAll { !it.passed }.sentence");
        assertThat(failing).isNotEmpty().doesNotContainNull();
    }

    @Test
    void whatIsLateOrNobodysIsListed() {
        assertThat(plan.getList("lateActions.title", String.class))
                .containsExactly(
                        "Count the data centre contracts that end next year",
                        "Ask the education directorate for its device calendar");
        assertThat(plan.getInt("figures.lateActions")).isEqualTo(2);
        assertThat(plan.getList("actionsWithoutOwner.title", String.class))
                .containsExactly("Find out who buys for transport");
        assertThat(plan.getList("nextReview.items.topic", String.class)).contains("ACTION_LATE");
    }

    @Test
    void whiteSpaceWithoutActionLeavesOutWhatAnActionAimsAt() {
        List<String> cells = plan.getList(
                "whiteSpaceWithoutAction.nodes.collect { it.unit.name + ' ' + it.offering.name }", String.class);

        assertThat(cells).hasSize(5).doesNotContain("Canberra Health Services Network and Communications");
        List<BigDecimal> headroom = plan.getList("whiteSpaceWithoutAction.nodes.headroom.amount", BigDecimal.class);
        assertThat(headroom).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void managerSeesWhichPlansNeedHelpAndWhy() {
        Graphql.as("max.manager")
                .run(Operation.read("web/PlanRollUp"))
                .body("data.accountPlanRollUp.lateActions", is(2))
                .body("data.accountPlanRollUp.worst.plan.title", hasItem("ACT Government: from licences to networks"))
                .body(
                        "data.accountPlanRollUp.worst[0].reasons",
                        hasItem(org.hamcrest.Matchers.startsWith("2 actions are late")));
    }

    @Test
    void sourcesOfMeasuresAreListed() {
        rep.run("{ measureSources { name unit higherIsBetter description } }")
                .body(
                        "data.measureSources.name",
                        hasItems("COVERAGE", "HEADROOM", "PENETRATION", "REVENUE", "WALLET_SHARE"));
    }

    @Test
    void comparingWithALaterDayIsRefused() {
        rep.run("{ accountPlanRollUp(since: \"2100-01-01\") { plans } }")
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"))
                .body("errors[0].extensions.field", contains("since"));
    }
}
