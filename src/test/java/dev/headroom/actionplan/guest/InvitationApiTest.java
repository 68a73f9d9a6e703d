package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.BUYER;
import static dev.headroom.actionplan.guest.GuestWorld.OTHER_BUYER;
import static dev.headroom.actionplan.guest.GuestWorld.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.actionplan.ActWorld;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people of other companies are let in and out, over GraphQL. */
@QuarkusTest
class InvitationApiTest {

    private GuestWorld world;

    @BeforeEach
    void prepare() {
        world = new GuestWorld();
    }

    @Test
    void linkIsMailedAndKeptAsAHashAlone() {
        var invited = world.invited(OTHER_BUYER, "email", "bea." + UUID.randomUUID() + "@customer.example");
        String token = invited.token();

        assertThat(invited.link()).startsWith("https://headroom.example/p/mapl_");
        assertThat(token.substring("mapl_".length())).hasSize(64);
        for (String table : new String[] {"guests", "change", "idempotency"}) {
            assertThat(Owner.textsIn(
                            world.acts.organization.id(),
                            "select t::text from " + table + " t where t.organization = '"
                                    + world.acts.organization.id() + "'"))
                    .noneMatch(row -> row.contains(token));
        }
    }

    @Test
    void whoInvitesIsNotShownTheLinkThatIsMailed() {
        String answer = world.invite(world.acts.rep, BUYER)
                .body("userErrors", empty())
                .body("invitation.email", is("bea@customer.example"))
                .body("link", nullValue())
                .body("syncVersion", notNullValue())
                .extract()
                .asString();

        assertThat(answer).doesNotContain("mapl_");
        assertThat(world.buyer().load().statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyOfOursIsOfTheOtherSide() {
        String own = world.acts.manager.email();
        String tagged = own.replace("@", "+buyer@");

        for (String address : List.of(own, own.toUpperCase(Locale.ROOT), tagged)) {
            world.invite(world.acts.rep, OTHER_BUYER, "email", address)
                    .body("userErrors.field", contains(contains("email")))
                    .body("userErrors.message", contains(startsWith("The address is a member's of your organization")))
                    .body("invitation", nullValue());
            world.put(OTHER_BUYER, "email", address)
                    .body("data.changeActionPlan.userErrors.field", contains(hasItem("email")))
                    .body(
                            "data.changeActionPlan.userErrors.message",
                            contains(startsWith("The address is a member's of your organization")));
        }
        world.put(SELLER, "email", own).body("data.changeActionPlan.userErrors", empty());
        world.put(OTHER_BUYER, "email", "lea@customer.example").body("data.changeActionPlan.userErrors", empty());
        world.invite(world.acts.rep, OTHER_BUYER).body("userErrors", empty());
    }

    @Test
    void replayAnswersTheSameInvitation() {
        String id = world.invite(world.acts.rep, BUYER, "clientMutationId", "once")
                .extract()
                .path("data.inviteToActionPlan.invitation.id");

        world.invite(world.acts.rep, BUYER, "clientMutationId", "once")
                .body("invitation.id", is(id))
                .body("link", nullValue());
    }

    @Test
    void onlyThoseOutsideAreInvitedAndOnlyAtAnAddress() {
        world.invite(world.acts.rep, SELLER)
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("link", nullValue());
        world.invite(world.acts.rep, OTHER_BUYER).body("userErrors.field", contains(contains("email")));
        world.invite(world.acts.rep, UUID.randomUUID()).body("userErrors.code", contains("NOT_FOUND"));
        world.invite(world.acts.rep, BUYER, "expiresInDays", 181)
                .body("userErrors.field", contains(contains("expiresInDays")));
        world.invite(world.acts.rep, BUYER, "email", "else@customer.example")
                .body("userErrors.field", contains(contains("email")));
    }

    @Test
    void addressIsKeptInThePlanWhileNobodyHasSigned() {
        world.invited(OTHER_BUYER, "email", "lea@customer.example");

        assertThat(world.acts
                        .read()
                        .content()
                        .participant(OTHER_BUYER)
                        .orElseThrow()
                        .email())
                .isEqualTo("lea@customer.example");
    }

    @Test
    void invitingTakesNoOfferBack() {
        world.acts.run(
                world.acts.rep,
                "OfferActionPlan",
                "expectedVersion",
                world.acts.read().version());

        world.invited(OTHER_BUYER, "email", "lea@customer.example");

        assertThat(world.acts.read().getOffer()).isNotNull();
    }

    @Test
    void domainsOfThePlanAreAsked() {
        String change = "mutation ($input: ChangeActionPlanInput!) { changeActionPlan(input: $input)"
                + " { userErrors { message } } }";
        world.acts
                .rep
                .graphql()
                .run(
                        change,
                        "input",
                        ActWorld.named("id", world.acts.planId(), "expectedVersion", 1, "guestDomains", new String[] {
                            "customer.example"
                        }))
                .body("data.changeActionPlan.userErrors", empty());

        world.invite(world.acts.rep, OTHER_BUYER, "email", "lea@elsewhere.example")
                .body("userErrors.field", contains(contains("email")));
        world.invite(world.acts.rep, BUYER).body("userErrors", empty());
    }

    @Test
    void invitationsAreListedWithoutTheirLinksAndCanBeFetchedById() {
        var invited = world.invited(BUYER);

        String list = world.acts
                .rep
                .graphql()
                .run(Operation.read("mobile/ActionPlanInvitations"), "id", world.acts.planId())
                .body("data.node.invitations.nodes", hasSize(1))
                .body("data.node.invitations.nodes[0].id", is(invited.id()))
                .body("data.node.invitations.nodes[0].lastUsedAt", nullValue())
                .extract()
                .asString();
        assertThat(list).doesNotContain(invited.token());
        String node = "query ($id: ID!) { node(id: $id) { id ... on ActionPlanInvitation { email } } }";
        world.acts.rep.graphql().run(node, "id", invited.id()).body("data.node.email", is("bea@customer.example"));
        world.acts.stranger.graphql().run(node, "id", invited.id()).body("data.node", nullValue());
        world.acts
                .organization
                .application()
                .grant("action-plan:read", null)
                .graphql()
                .run(node, "id", invited.id())
                .body("data.node.id", is(invited.id()))
                .body("data.node.email", nullValue());
    }

    @Test
    void revokedOnceAndForAll() {
        var invited = world.invited(BUYER);

        GuestWorld.run(world.acts.rep, "RevokeActionPlanInvitation", "id", invited.id())
                .body("userErrors", empty())
                .body("invitation.revokedAt", notNullValue())
                .body("invitation.version", is(2));
        GuestWorld.run(world.acts.rep, "RevokeActionPlanInvitation", "id", invited.id())
                .body("userErrors.code", contains("BAD_USER_INPUT"));
    }

    @Test
    void whoMayNotSeeThePlanNeitherInvitesNorRevokes() {
        var invited = world.invited(BUYER);
        var others = TestOrganization.create().admin();
        var application = world.acts
                .organization
                .application()
                .grant("action-plan:read", null)
                .grant("action-plan:write", null);

        world.invite(world.acts.stranger, BUYER).body("userErrors.code", contains("NOT_FOUND"));
        world.invite(others, BUYER).body("userErrors.code", contains("NOT_FOUND"));
        GuestWorld.run(world.acts.stranger, "RevokeActionPlanInvitation", "id", invited.id())
                .body("userErrors.code", contains("NOT_FOUND"));
        GuestWorld.run(others, "RevokeActionPlanInvitation", "id", invited.id())
                .body("userErrors.code", contains("NOT_FOUND"));
        Graphql partner = application.graphql();
        partner.run(
                        Operation.read("mobile/InviteToActionPlan"),
                        "input",
                        ActWorld.named("plan", world.acts.planId(), "participant", BUYER.toString()))
                .body("data.inviteToActionPlan.userErrors.code", contains("FORBIDDEN"));
        world.invite(world.acts.rep, BUYER, "plan", GlobalId.of("ActionPlan", UUID.randomUUID()))
                .body("userErrors.code", contains("NOT_FOUND"));
    }
}
