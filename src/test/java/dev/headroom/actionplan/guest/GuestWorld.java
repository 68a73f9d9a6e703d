package dev.headroom.actionplan.guest;

import static org.hamcrest.Matchers.empty;

import dev.headroom.actionplan.ActWorld;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import dev.headroom.support.TestMailServer;
import dev.headroom.support.TestOrganization.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A plan of a seller with people of the buyer's side to invite, and the links they were given. */
final class GuestWorld {

    static final UUID BUYER = id(1);
    static final UUID SELLER = id(2);
    static final UUID PARTNER = id(3);
    static final UUID OTHER_BUYER = id(4);
    static final UUID NEED = id(10);
    static final UUID START = id(11);
    static final UUID NEED_OUTCOME = id(20);
    static final UUID START_OUTCOME = id(21);
    static final UUID BUYER_TASK = id(30);
    static final UUID SELLER_TASK = id(31);
    static final UUID HELD_TASK = id(32);
    static final UUID PARTNER_TASK = id(33);
    static final UUID INTERNAL_TASK = id(34);

    private static final Pattern LINK = Pattern.compile("https://\\S+/p/\\S+");

    final ActWorld acts = new ActWorld();

    static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012x".formatted(number));
    }

    /** Runs a mutation of invitations; the fields are given as name, value. */
    static ValidatableResponse run(Person who, String operation, @Nullable Object... fields) {
        String root = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
        return who.graphql()
                .run(Operation.read("mobile/" + operation), "input", ActWorld.named(fields))
                .rootPath("data." + root);
    }

    ValidatableResponse invite(Person who, UUID participant, @Nullable Object... fields) {
        Map<String, @Nullable Object> input = ActWorld.named(fields);
        input.putIfAbsent("plan", acts.planId());
        input.put("participant", participant.toString());
        return who.graphql()
                .run(Operation.read("mobile/InviteToActionPlan"), "input", input)
                .rootPath("data.inviteToActionPlan");
    }

    /** A participant's link as it was mailed to them, and what it belongs to. */
    Invited invited(UUID participant, @Nullable Object... fields) {
        var answer = invite(acts.rep, participant, fields).extract().jsonPath();
        String id = answer.getString("data.inviteToActionPlan.invitation.id");
        if (id == null) {
            throw new AssertionError(answer.prettify());
        }
        return new Invited(mailed(id), id);
    }

    /** The link in the mail of this invitation: others of other tests went to the same address. */
    private String mailed(String id) {
        UUID guest = GlobalId.uuid(id, ActionPlanInvitation.TYPE).orElseThrow();
        UUID organization = acts.organization.id();
        String where = " from guests g where g.id = '" + guest + "'";
        String email = Owner.textsIn(organization, "select g.email" + where).get(0);
        String hash = Owner.textsIn(organization, "select encode(g.token_hash, 'hex')" + where)
                .get(0);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> links(email)
                                .filter(link -> hash(link).equals(hash))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Stream<String> links(String email) {
        return TestMailServer.get().receivedBy(email).stream()
                .flatMap(message -> LINK.matcher(text(message)).results().map(MatchResult::group));
    }

    private static String text(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String link) {
        String token = link.substring(link.lastIndexOf('/') + 1);
        return HexFormat.of().formatHex(InvitationToken.of(token).hash());
    }

    GuestBrowser buyer() {
        return GuestBrowser.open(invited(BUYER).path());
    }

    /** A buyer who has no address yet. */
    GuestBrowser otherBuyer() {
        return GuestBrowser.open(
                invited(OTHER_BUYER, "email", "lea@customer.example").path());
    }

    GuestBrowser partner() {
        return GuestBrowser.open(
                invited(PARTNER, "email", "pat@partner.example").path());
    }

    /** Somebody else takes over a participant's part, while nobody has signed the plan. */
    void handOver(UUID participant, String email) {
        put(participant, "email", email).body("data.changeActionPlan.userErrors", empty());
    }

    /** Puts a participant; the fields are given as name, value. */
    ValidatableResponse put(UUID participant, @Nullable Object... fields) {
        Map<String, @Nullable Object> put = ActWorld.named(fields);
        put.put("id", participant.toString());
        return acts.rep
                .graphql()
                .run(
                        "mutation ($input: ChangeActionPlanInput!) { changeActionPlan(input: $input)"
                                + " { userErrors { message field } } }",
                        "input",
                        ActWorld.named(
                                "id",
                                acts.planId(),
                                "expectedVersion",
                                acts.read().version(),
                                "putParticipants",
                                List.of(put)));
    }

    /** The link as it is mailed, and the invitation's id. */
    record Invited(String link, String id) {

        /** Without the address of the service, which is another one in tests. */
        String path() {
            return link.substring(link.indexOf("/p/"));
        }

        String token() {
            return link.substring(link.lastIndexOf('/') + 1);
        }

        UUID guest() {
            return GlobalId.uuid(id, "ActionPlanInvitation").orElseThrow();
        }
    }
}
