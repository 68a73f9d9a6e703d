package dev.headroom.meeting.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingWorld;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.buyer.BuyerWorld.Issued;
import dev.headroom.platform.changes.Author;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import dev.headroom.support.TestMailServer;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who of ours makes, reads and ends the links of customers. */
@QuarkusTest
class BuyerLinkApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    BuyerLinkEraser eraser;

    @Inject
    Meetings meetings;

    private BuyerWorld world;

    @BeforeEach
    void prepare() {
        world = new BuyerWorld();
        world.confirmed("Send the rate card", "SELLER");
        world.sent();
    }

    @Test
    void beforeARecapWasSentThereIsNothingToAnswer() {
        // Given
        world = new BuyerWorld();

        // Then
        assertThat(refusal(world.meetings.rep)).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aLinkIsShownOnceAndKeptNowhere() {
        // Given
        Map<String, Object> input = MeetingWorld.named(
                "meeting", world.meeting, "attendee", world.bea, "clientMutationId", "the same", "expiresInDays", 7);

        // When
        JsonPath first = BuyerWorld.run(world.meetings.rep, "CreateBuyerLink", input);
        JsonPath again = BuyerWorld.run(world.meetings.rep, "CreateBuyerLink", input);

        // Then
        String token = first.getString("createBuyerLink.link").replaceAll(".*/f/", "");
        assertThat(token).startsWith("mflw_").hasSizeGreaterThan(60);
        assertThat(again.getString("createBuyerLink.link")).isNull();
        assertThat(again.getString("createBuyerLink.buyerLink.id"))
                .isEqualTo(first.getString("createBuyerLink.buyerLink.id"));
        for (String table : List.of("buyer_links", "idempotency", "change")) {
            assertThat(Owner.textsIn(world.meetings.organization.id(), "select t::text from " + table + " t"))
                    .noneMatch(row -> row.contains(token));
        }
    }

    @Test
    void linkOfSomebodyWhoIsErasedOpensNoMore() {
        // Given
        Issued link = world.link();
        assertThat(BuyerWorld.get(link.path()).statusCode()).isEqualTo(200);
        var bea = new ErasedPeople(Set.of(UUID.fromString(world.bea)), Set.of(), Set.of("Bea Buyer"), Set.of());
        var author = new Author(world.meetings.organization.id(), "service:test");
        Meeting meeting = meetings.find(author.organization(), MeetingWorld.uuid(world.meeting))
                .await()
                .atMost(PATIENCE)
                .orElseThrow();

        // When
        int ended = eraser.erase(author, meeting, bea).await().atMost(PATIENCE);

        // Then
        assertThat(ended).isEqualTo(1);
        assertThat(BuyerWorld.get(link.path()).statusCode()).isEqualTo(404);
        assertThat(eraser.erase(author, meeting, bea).await().atMost(PATIENCE)).isZero();
    }

    @Test
    void onlyTheCustomersPeopleGetOne() {
        assertThat(refusal(world.meetings.rep, "attendee", world.sam)).isEqualTo("BAD_USER_INPUT");
        assertThat(refusal(world.meetings.rep, "attendee", "nobody")).isEqualTo("NOT_FOUND");
        assertThat(refusal(world.meetings.rep, "meeting", "nothing")).isEqualTo("NOT_FOUND");
        assertThat(refusal(world.meetings.rep, "expiresInDays", 181)).isEqualTo("BAD_USER_INPUT");
        assertThat(refusal(world.meetings.stranger)).isEqualTo("NOT_FOUND");
        assertThat(refusal(new BuyerWorld().meetings.rep)).isEqualTo("NOT_FOUND");
    }

    private String refusal(Person who, @Nullable Object... more) {
        Map<String, Object> input = MeetingWorld.named("meeting", world.meeting, "attendee", world.bea);
        input.putAll(MeetingWorld.named(more));
        return BuyerWorld.run(who, "CreateBuyerLink", input).getString("createBuyerLink.userErrors[0].code");
    }

    @Test
    void whoSeesTheMeetingSeesWhoMayAnswerAndMayEndIt() {
        // Given
        Issued link = world.link();

        // When
        JsonPath seen = links(world.meetings.manager);

        // Then
        assertThat(seen.getString("buyerLinks[0].id")).isEqualTo(link.id());
        assertThat(seen.getString("buyerLinks[0].attendeeId")).isEqualTo(world.bea);
        assertThat(seen.getString("buyerLinks[0].lastAnsweredAt")).isNull();
        assertThat(revoke(world.meetings.stranger, link)).isEqualTo("NOT_FOUND");
        assertThat(revoke(world.meetings.manager, link)).isNull();
        assertThat(revoke(world.meetings.manager, link)).isEqualTo("BAD_USER_INPUT");
        assertThat(links(world.meetings.rep).getString("buyerLinks[0].revokedAt"))
                .isNotNull();
    }

    @Test
    void linksThatLetNobodyInTakeNoRoom() {
        // Given
        fill(BuyerLinkService.MOST_OF_MEETING, "now() - interval '1 day'", "null");
        fill(BuyerLinkService.MOST_OF_MEETING, "now() + interval '1 day'", "now()");

        // When
        world.mailed(world.bea);

        // Then
        assertThat(world.link().path()).startsWith("/f/mflw_");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        TestMailServer.get().receivedBy(world.beaMail))
                .singleElement()
                .satisfies(mail -> assertThat(text(mail)).contains("/f/mflw_")));
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    @Test
    void noRecapLeavesWithoutTheLinkItShouldCarry() {
        // Given
        fill(BuyerLinkService.MOST_OF_MEETING, "now() + interval '1 day'", "null");

        // When
        world.mailed(world.bea);

        // Then
        assertThat(refusal(world.meetings.rep)).isEqualTo("LIMIT_EXCEEDED");
        assertThat(world.followUp("stage")).isEqualTo("SENDING");
        assertThat(TestMailServer.get().receivedBy(world.beaMail)).isEmpty();
    }

    private void fill(int links, String expiresAt, String revokedAt) {
        Owner.execute(
                world.meetings.organization.id(),
                """
                insert into buyer_links (organization, id, account, meeting, attendee, token_hash, expires_at,
                    revoked_at, version, created_at, created_by, updated_at, updated_by)
                select ?, gen_random_uuid(), ?, ?, ?, sha256(gen_random_uuid()::text::bytea), %s, %s, 1, now(), 't',
                    now(), 't'
                from generate_series(1, %d)
                """.formatted(expiresAt, revokedAt, links),
                world.meetings.organization.id(),
                world.meetings.account,
                MeetingWorld.uuid(world.meeting),
                UUID.fromString(world.bea));
    }

    private JsonPath links(Person who) {
        return who.graphql()
                .run(Operation.read("mobile/MeetingBuyerLinks"), "id", world.meeting)
                .extract()
                .jsonPath()
                .setRootPath("data.meeting");
    }

    private static @Nullable String revoke(Person who, Issued link) {
        return BuyerWorld.run(who, "RevokeBuyerLink", MeetingWorld.named("id", link.id()))
                .getString("revokeBuyerLink.userErrors[0].code");
    }
}
