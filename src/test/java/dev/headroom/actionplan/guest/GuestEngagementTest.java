package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.BUYER;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members see of how guests use a plan. */
@QuarkusTest
class GuestEngagementTest {

    private GuestWorld world;

    @BeforeEach
    void prepare() {
        world = new GuestWorld();
    }

    private ValidatableResponse engagement() {
        return world.acts
                .rep
                .graphql()
                .run(Operation.read("web/ActionPlanEngagement"), "id", world.acts.planId())
                .rootPath("data.node.engagement");
    }

    @Test
    void planNobodyWasInvitedToIsNotQuiet() {
        engagement().body("quiet", is(false)).body("quietWorkdays", nullValue()).body("invitations", hasSize(0));
    }

    @Test
    void openingCountsForNothingAndAPersonsInputDoes() {
        GuestBrowser buyer = world.buyer();
        buyer.load();
        engagement().body("visits", is(0)).body("lastSeenAt", nullValue()).body("quietWorkdays", is(0));

        buyer.post(buyer.path() + "/view", "form", buyer.token());
        buyer.post(buyer.path() + "/view", "form", "wrong");
        buyer.send("comment", "", "text", "Hello");

        engagement()
                .body("visits", is(2))
                .body("acts", is(1))
                .body("lastSeenAt", notNullValue())
                .body("invitations[0].openedDays", is(1))
                .body("invitations[0].visits", is(2));
    }

    @Test
    void whoStaysAwayForMoreThanTenWorkingDaysHasGoneQuiet() {
        var invited = world.invited(BUYER);
        invitedDaysAgo(invited, 10);
        engagement().body("quietWorkdays", lessThanOrEqualTo(10)).body("quiet", is(false));

        invitedDaysAgo(invited, 30);

        engagement().body("quietWorkdays", greaterThan(10)).body("quiet", is(true));
    }

    private void invitedDaysAgo(GuestWorld.Invited invited, int days) {
        Owner.execute(
                world.acts.organization.id(),
                "update guests set created_at = now() - interval '" + days + " days' where id = ?",
                invited.guest());
    }
}
