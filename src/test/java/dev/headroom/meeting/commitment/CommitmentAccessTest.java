package dev.headroom.meeting.commitment;

import static dev.headroom.meeting.commitment.CommitmentWorld.await;
import static dev.headroom.meeting.commitment.CommitmentWorld.instance;
import static dev.headroom.meeting.commitment.CommitmentWorld.ledger;
import static dev.headroom.meeting.commitment.CommitmentWorld.list;
import static dev.headroom.meeting.commitment.CommitmentWorld.named;
import static dev.headroom.meeting.commitment.CommitmentWorld.read;
import static dev.headroom.meeting.commitment.CommitmentWorld.run;
import static dev.headroom.meeting.commitment.CommitmentWorld.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Client;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may see and change one commitment: an id that somebody guessed opens nothing. */
@QuarkusTest
class CommitmentAccessTest {

    private CommitmentWorld world;
    private String commitment;

    @BeforeEach
    void prepare() {
        world = new CommitmentWorld();
        commitment = world.confirmed(3, world.bobPromises("Send the MSA", today().minusDays(1)));
    }

    private void requireHidden(Person who) {
        assertThat(read(who, commitment).getString("id")).isNull();
        assertThat(list(who).getList("nodes.id")).doesNotContain(commitment);
        assertThat(ledger(who).getInt("counted")).isZero();
        for (String verb : new String[] {"Confirm", "Refuse", "Complete"}) {
            run(who, verb, "id", commitment, "expectedVersion", 2)
                    .body("userErrors.code", contains("NOT_FOUND"))
                    .body("commitment", nullValue());
        }
        for (String verb : new String[] {"Break", "Withdraw"}) {
            run(who, verb, "id", commitment, "expectedVersion", 2, "note", "Guessed")
                    .body("userErrors.code", contains("NOT_FOUND"))
                    .body("commitment", nullValue());
        }
        who.graphql()
                .run(
                        Operation.read("mobile/TurnCommitmentIntoWork"),
                        "input",
                        named("commitment", commitment, "plan", GlobalId.of("ActionPlan", Uuids.next())))
                .rootPath("data.turnCommitmentIntoWork")
                .body("userErrors.code", contains("NOT_FOUND"))
                .body("userErrors[0].field", contains("commitment"));
        assertThat(read(world.rep, commitment).getInt("version")).isEqualTo(2);
    }

    @Test
    void repOfAnotherAccountMeetsNothing() {
        requireHidden(world.stranger);
    }

    @Test
    void anotherOrganizationMeetsNothing() {
        requireHidden(TestOrganization.create().admin());
    }

    @Test
    void managerOfTheTeamAndAdministratorMeetIt() {
        assertThat(read(world.manager, commitment).getString("text")).isEqualTo("Send the MSA");
        assertThat(read(world.organization.admin(), commitment).getString("text"))
                .isEqualTo("Send the MSA");
    }

    @Test
    void filterByAHiddenAccountAnswersAsIfThereWereNone() {
        world.stranger
                .graphql()
                .run(Operation.read("mobile/Commitments"), "first", 10, "filter", named("account", world.accountId()))
                .body("errors.extensions.code", contains("NOT_FOUND"));
        world.stranger
                .graphql()
                .run(Operation.read("web/PromiseLedger"), "first", 10, "filter", named("account", world.accountId()))
                .body("errors.extensions.code", contains("NOT_FOUND"));
    }

    @Test
    void commitmentIsAddedToNoMeetingThatIsHidden() {
        Meeting meeting = world.meeting(1);

        run(world.stranger, "Add", "meeting", GlobalId.of("Meeting", meeting.uuid()), "text", "x", "side", "BUYER")
                .body("userErrors.code", contains("NOT_FOUND"));
        run(world.stranger, "Add", "account", world.accountId(), "text", "x", "side", "BUYER")
                .body("userErrors.code", contains("NOT_FOUND"));
    }

    @Test
    void meetingOfOneAccountAndAnotherAccountDoNotGoTogether() {
        UUID other = world.organization.account("Other " + Uuids.next(), world.rep.id());
        Meeting meeting = world.meeting(1);

        run(
                        world.rep,
                        "Add",
                        "meeting",
                        GlobalId.of("Meeting", meeting.uuid()),
                        "account",
                        GlobalId.of("Account", other),
                        "text",
                        "x",
                        "side",
                        "BUYER")
                .body("userErrors.code", contains("NOT_FOUND"))
                .body("userErrors[0].field", contains("meeting"));
    }

    private static void requireOneNode(Graphql graphql, String id, boolean seen) {
        graphql.run("query N($id: ID!) { node(id: $id) { id } }", "id", id)
                .body("data.node", seen ? notNullValue() : nullValue());
    }

    @Test
    void applicationSeesTheAccountsItWasGrantedAndConfirmsNothing() {
        UUID other = world.organization.account("Other " + Uuids.next(), world.rep.id());
        Client granted = world.organization.application().grant("meeting:read", world.account);
        Client elsewhere = world.organization.application().grant("meeting:read", other);
        Client ungranted = world.organization.application();

        requireOneNode(granted.graphql(), commitment, true);
        requireOneNode(elsewhere.graphql(), commitment, false);
        requireOneNode(ungranted.graphql(), commitment, false);
        elsewhere.graphql().run("{ commitments { nodes { id } } }").body("data.commitments.nodes", empty());
        ungranted
                .graphql()
                .run("{ commitments { nodes { id } } }")
                .body("errors.extensions.code", contains("FORBIDDEN"));
        granted.grant("meeting:write", null)
                .graphql()
                .run(
                        Operation.read("mobile/CompleteCommitment"),
                        "input",
                        named("id", commitment, "expectedVersion", 2))
                .body("data.completeCommitment.userErrors.code", contains("FORBIDDEN"));
        granted.graphql().run("query L { promiseLedger { counted } }").body("data.promiseLedger.counted", is(1));
    }

    @Test
    void guestIsLetInToNoCommitment() {
        var guest = new Caller(world.organization.id(), Caller.Kind.GUEST, Uuids.next(), "Guest", null, Set.of());
        UUID id = GlobalId.uuid(commitment, Commitment.TYPE).orElseThrow();

        assertThatThrownBy(() -> await(instance(Commitments.class).load(guest, Set.of(id))))
                .isInstanceOf(Forbidden.class);
    }
}
