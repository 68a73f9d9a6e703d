package dev.headroom.accountplan;

import static dev.headroom.accountplan.PlanWorld.named;
import static dev.headroom.accountplan.PlanWorld.newId;
import static dev.headroom.accountplan.PlanWorld.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan of several accounts tells whoever sees some of them: nothing of a part passes for the whole. */
@QuarkusTest
class PlanPartApiTest {

    private static final String STANDING = """
            query($plan: ID!) {
              accountPlan(id: $plan) {
                figures { share headroom { amount } }
                measureReadings { status sentence current }
                admission { criteria { code passed sentence failing } }
                reviews { figures { share headroom { amount } } }
                nextReview { items { topic } lastReview { figures { share } } }
              }
            }
            """;

    private PlanWorld world;
    private UUID below;
    private String plan;

    @BeforeEach
    void prepare() {
        world = new PlanWorld();
        world.knowTheCustomer();
        below = world.organization.account("Below", world.admin.id());
        hang("Below");
        plan = world.create(world.rep, "includesSubsidiaries", true)
                .extract()
                .path("data.createAccountPlan.accountPlan.id");
    }

    private void hang(String name) {
        Owner.execute(
                world.organization.id(),
                "update account set parent = ? where organization = ? and name like ?",
                world.account,
                world.organization.id(),
                name + "%");
    }

    private ValidatableResponse standing(Person who) {
        return who.graphql().run(STANDING, "plan", plan).rootPath("data.accountPlan");
    }

    @Test
    void figuresMeasuresAndChecklistOfAPartAreUnknown() {
        world.complete(plan, 1).body("userErrors", empty());

        standing(world.rep)
                .body("figures.share", nullValue())
                .body("figures.headroom", nullValue())
                .body("measureReadings.status", contains("UNKNOWN"))
                .body("measureReadings.current", contains(nullValue()))
                .body("measureReadings[0].sentence", is("The plan covers accounts that you may not see."))
                .body("admission.criteria.findAll { !it.passed }.code", not(hasItem("OBJECTIVES_MEASURABLE")))
                .body(
                        "admission.criteria.find { it.code == 'WALLET_KNOWN' }.sentence",
                        is("The plan covers accounts that you may not see."));
        standing(world.admin)
                .body("figures.share", notNullValue())
                .body("measureReadings.current", everyItem(notNullValue()))
                .body("admission.criteria.find { it.code == 'WALLET_KNOWN' }.passed", is(true));
    }

    @Test
    void reviewRecordedByWhoSeesAPartKeepsNoFigures() {
        world.review(world.rep, plan).body("userErrors", empty());

        standing(world.admin)
                .body("reviews.figures.share", contains(nullValue()))
                .body("nextReview.items.topic", not(hasItem("SHARE_MOVED")));
    }

    @Test
    void whatAnAdministratorKeptIsNotShownToWhoSeesAPart() {
        world.review(world.admin, plan).body("userErrors", empty());

        standing(world.admin).body("reviews.figures.share", contains(notNullValue()));
        standing(world.rep)
                .body("reviews.figures.share", contains(nullValue()))
                .body("reviews.figures.headroom", contains(nullValue()))
                .body("nextReview.lastReview.figures.share", nullValue())
                .body("nextReview.items.topic", empty());
    }

    @Test
    void managerOfAPartApprovesNothing() {
        world.complete(plan, 1).body("userErrors", empty());
        world.move(world.rep, plan, 2, "SUBMITTED").body("userErrors", empty());

        world.move(world.manager, plan, 3, "APPROVED")
                .body("userErrors.code", contains("FORBIDDEN"))
                .body("userErrors[0].message", containsString("accounts that you may not see"));
        assertThat(world.read(world.admin, plan).getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void unitOutOfSightIsNotNamedInChanges() {
        UUID unit = world.organization.unit(below);
        String action = newId();
        world.change(world.admin, plan, 1, "putActions", List.of(world.action(action, "Call")))
                .body("userErrors", empty());
        world.change(
                        world.admin,
                        plan,
                        2,
                        "putActions",
                        one(
                                "id",
                                action,
                                "aim",
                                named("unit", GlobalId.of("BusinessUnit", unit), "offering", world.offeringId())))
                .body("userErrors", empty());

        world.changes(world.admin, plan, 2, 3).body("nodes.after", hasItem(containsString("Unit " + unit)));
        world.changes(world.rep, plan, 2, 3).body("nodes.after", hasItem(containsString("what is not shown")));
    }

    @Test
    void twoVersionsOfOnePlanStandSideBySide() {
        world.complete(plan, 1).body("userErrors", empty());

        world.admin
                .graphql()
                .run("""
                        query($plan: ID!) {
                          a: accountPlan(id: $plan, version: 1) { ...standing }
                          b: accountPlan(id: $plan, version: 2) { ...standing }
                        }
                        fragment standing on AccountPlan {
                          scores { completeness { value } } measureReadings { status } figures { share }
                          relationshipMap { coverage }
                        }
                        """, "plan", plan)
                .body("errors", nullValue())
                .body("data.a.measureReadings", empty())
                .body("data.b.measureReadings.size()", is(1))
                .body("data.b.figures.share", notNullValue());
    }

    @Test
    void planTooWideIsAConcernAndStopsNoOther() {
        for (int account = 0; account < 200; account++) {
            world.organization.account("Wide " + account, world.admin.id());
        }
        hang("Wide");
        world.create(world.rep, "title", "Narrow").body("userErrors", empty());

        standing(world.admin).body("figures.share", nullValue());
        world.admin
                .graphql()
                .run("{ accountPlanRollUp { plans headroom { amount } plansWithoutMoney { id }"
                        + " worst { plan { id } reasons } } }")
                .rootPath("data.accountPlanRollUp")
                .body("plans", is(2))
                .body("headroom", notNullValue())
                .body("plansWithoutMoney.id", contains(plan))
                .body("worst.find { it.plan.id == '" + plan + "' }.reasons", hasItem(containsString("more than 200")));
        world.move(world.rep, plan, 1, "SUBMITTED").body("userErrors", empty());
        world.move(world.admin, plan, 2, "APPROVED", "overridingReason", "All the same")
                .body("userErrors.code", contains("LIMIT_EXCEEDED"));
    }
}
