package dev.headroom.meeting.buyer;

import static dev.headroom.meeting.buyer.BuyerWorld.form;
import static dev.headroom.meeting.buyer.BuyerWorld.get;
import static dev.headroom.meeting.buyer.BuyerWorld.page;
import static dev.headroom.meeting.buyer.BuyerWorld.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.headroom.meeting.MeetingWorld;
import dev.headroom.meeting.buyer.BuyerWorld.Issued;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.secrets.LinkToken;
import dev.headroom.support.Owner;
import dev.headroom.support.TestMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer sees and does by their link, and who is let in by none. */
@QuarkusTest
class BuyerPageTest {

    private BuyerWorld world;
    private String ours;
    private String theirs;

    @BeforeEach
    void prepare() {
        world = new BuyerWorld();
        ours = world.confirmed("Send the rate card <b>now</b>", "SELLER");
        theirs = world.confirmed("Confirm the start date", "BUYER");
        world.sent();
    }

    @Test
    void thePageShowsWhatWasConfirmedBySide() {
        // When
        Document page = page(world.link());

        // Then
        assertThat(page.select("h2").eachText()).containsExactly("What we do", "What you do");
        assertThat(page.select("#item-" + ours + " h3").text()).isEqualTo("Send the rate card <b>now</b>");
        assertThat(page.select("#item-" + theirs + " .meta").text()).contains("Friday, 20 March 2026");
        assertThat(page.text()).contains("Bea Buyer", "2 items wait for your answer");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.outerHtml()).doesNotContain("mflw_");
    }

    @Test
    void confirmingTakesOneTap() {
        // Given
        Issued link = world.link();

        // When
        Response response = send(link, theirs, "confirm");

        // Then
        assertThat(response.statusCode()).isEqualTo(303);
        JsonPath commitment = world.read(theirs);
        assertThat(commitment.getString("state")).isEqualTo("BUYER_CONFIRMED");
        assertThat(commitment.getString("text")).isEqualTo("Confirm the start date");
        Document after = page(link);
        assertThat(after.select("#item-" + theirs + " form")).isEmpty();
        assertThat(after.text()).contains("Confirmed", "One item waits for your answer");
        assertThat(get(link.path() + "?done=1").asString()).contains("Your answer was kept");
    }

    @Test
    void aCorrectionStandsBesideOurWords() throws Exception {
        // Given
        Issued link = world.link();

        // When
        Response response = send(
                link,
                theirs,
                "change",
                "text",
                "Confirm the start date in writing",
                "on",
                "2026-03-27",
                "note",
                "Later");

        // Then
        assertThat(response.statusCode()).isEqualTo(303);
        JsonPath commitment = world.read(theirs);
        assertThat(commitment.getString("state")).isEqualTo("BUYER_CONFIRMED");
        assertThat(commitment.getString("text")).isEqualTo("Confirm the start date in writing");
        assertThat(commitment.getString("due.on")).isEqualTo("2026-03-27");
        assertThat(commitment.getString("correction.ours.text")).isEqualTo("Confirm the start date");
        assertThat(commitment.getString("correction.by")).isEqualTo("Bea Buyer");
        assertThat(page(link).text())
                .contains("Bea Buyer corrected it. We had written: Confirm the start date, by Friday, 20 March 2026")
                .contains("Friday, 27 March 2026");
        assertThat(news()).contains("Bea Buyer", "Confirm the start date in writing", "by 2026-03-20");
    }

    @Test
    void whatWasNotAgreedIsOwedNoLonger() throws Exception {
        // Given
        Issued link = world.link();

        // When
        Response withoutReason = send(link, theirs, "refuse");
        Response response = send(link, theirs, "refuse", "note", "We never said that");

        // Then
        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(withoutReason.asString()).contains("Say in a few words why");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(world.read(theirs).getString("state")).isEqualTo("WITHDRAWN");
        assertThat(page(link).select("#item-" + theirs).text()).contains("Off the list");
        assertThat(news()).contains("this was not agreed", "We never said that");
    }

    /** The one mail to whoever answers for the meeting. */
    private String news() throws Exception {
        String rep = world.meetings.rep.email();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> TestMailServer.get().receivedBy(rep).size() == 1);
        return (String) TestMailServer.get().receivedBy(rep).get(0).getContent();
    }

    @Test
    void refusedFormsComeBackWithWhatWasTyped() {
        // Given
        Issued link = world.link();

        // Then
        Document same = html(send(link, theirs, "change"), 422);
        assertThat(same.select("#notice").text()).contains("Nothing is changed");
        Document empty = html(send(link, theirs, "change", "text", " ", "on", "2026-04-01"), 422);
        assertThat(empty.select("#d-" + theirs).val()).isEqualTo("2026-04-01");
        Document day = html(send(link, theirs, "change", "text", "Confirm it", "on", "tomorrow"), 422);
        assertThat(day.select("#t-" + theirs).val()).isEqualTo("Confirm it");
        assertThat(day.select("#item-" + theirs + " details[open]")).hasSize(1);
        assertThat(day.select("#notice a").attr("href")).isEqualTo("#item-" + theirs);
        html(send(link, theirs, "change", "text", "x".repeat(501)), 422);
        html(send(link, theirs, "confirm", "version", "seven"), 422);
        html(send(link, theirs, "confirm", "key", "none"), 422);
        html(send(link, theirs, "confirm", "answer", "delete"), 422);
        assertThat(world.read(theirs).getString("state")).isEqualTo("CONFIRMED");
    }

    private static Document html(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return Jsoup.parse(response.asString());
    }

    @Test
    void theSameFormTwiceIsTheSameAsOnceAndAnOldOneIsSaidToBeOld() {
        // Given
        Issued link = world.link();
        Document open = page(link);
        Element confirm = form(open, theirs, "confirm");
        Element change = form(open, theirs, "change");

        // When
        assertThat(send(link, confirm).statusCode()).isEqualTo(303);
        Response again = send(link, confirm);
        Response old = send(link, change, "text", "Something else");

        // Then
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.asString()).contains("while you had the page open");
        assertThat(world.read(theirs).getInt("version")).isEqualTo(2);
        assertThat(world.read(theirs).getString("text")).isEqualTo("Confirm the start date");
    }

    @Test
    void openingChangesNothing() {
        // Given
        Issued link = world.link();
        String row = row(link);

        // When
        for (int times = 0; times < 3; times++) {
            page(link);
            given().head(link.path()).then().statusCode(200);
            given().get(link.path() + "/answer").then().statusCode(404);
            given().put(link.path()).then().statusCode(404);
        }

        // Then
        assertThat(row(link)).isEqualTo(row);
        assertThat(world.read(theirs).getInt("version")).isEqualTo(1);
        send(link, theirs, "confirm");
        assertThat(row(link)).isNotEqualTo(row);
    }

    private String row(Issued link) {
        String id = GlobalId.uuid(link.id(), BuyerLink.TYPE).orElseThrow().toString();
        return Owner.textsIn(
                        world.meetings.organization.id(), "select b::text from buyer_links b where b.id = '" + id + "'")
                .get(0);
    }

    @Test
    void whatAnotherLinkShowsIsNotHere() {
        // Given
        BuyerWorld other = new BuyerWorld();
        String foreign = other.confirmed("Sign the contract", "BUYER");
        other.sent();
        Issued link = world.link();
        String later = world.confirmed("Confirmed after the recap was sent", "BUYER");

        // When
        Element own = form(page(link), theirs, "confirm");

        // Then
        assertThat(page(link).text()).doesNotContain("Confirmed after");
        for (String item : List.of(foreign, later, UUID.randomUUID().toString(), "", "x")) {
            Response response = send(link, own, "item", item);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.asString()).contains("There is no such item here");
        }
        assertThat(other.read(foreign).getString("state")).isEqualTo("CONFIRMED");
        assertThat(world.read(later).getString("state")).isEqualTo("CONFIRMED");
        world.sent();
        assertThat(page(link).text()).contains("Confirmed after");
    }

    @Test
    void whatWasAgreedInAHalfThatIsMergedLaterWasToldByNoRecap() {
        // Given
        Issued link = world.link();
        String half = world.meetings.meeting("startsAt", "2026-03-02T11:05:00+11:00", "endsAt", null);
        String inside = world.confirmed(half, "Ask the boss for more margin", "SELLER");
        world.sent();

        // When
        world.meetings.merge(world.meetings.rep, world.meeting, half).body("userErrors", empty());

        // Then
        assertThat(page(link).text()).doesNotContain("margin").contains("Confirm the start date");
        assertThat(send(link, form(page(link), theirs, "confirm"), "item", inside)
                        .statusCode())
                .isEqualTo(404);
        world.sent();
        assertThat(page(link).text()).contains("margin");
    }

    @Test
    void nobodySeesWhatOnlyOthersWereTold() {
        // Given
        world = new BuyerWorld();
        world.confirmed("Send the rate card", "SELLER");
        world.mailed(world.bea);
        world.confirmed("Send the price of the second lot", "SELLER");

        // When
        world.mailed(world.carl);

        // Then
        assertThat(page(world.link()).text()).contains("rate card").doesNotContain("second lot");
        assertThat(page(world.link("attendee", world.carl)).text()).contains("rate card", "second lot");
    }

    @Test
    void whoIsNotLetInGetsOneAnswerWhateverTheReason() {
        // Given
        Issued expired = world.link();
        Owner.execute(
                world.meetings.organization.id(),
                "update buyer_links set expires_at = now() - interval '1 second' where id = ?",
                GlobalId.uuid(expired.id(), BuyerLink.TYPE).orElseThrow());
        Issued revoked = world.link();
        Element form = form(page(revoked), theirs, "confirm");
        BuyerWorld.run(world.meetings.rep, "RevokeBuyerLink", MeetingWorld.named("id", revoked.id()));
        String guessed = LinkToken.next(BuyerLinkService.PREFIX, world.meetings.organization.id())
                .text();
        String foreign =
                LinkToken.next(BuyerLinkService.PREFIX, UUID.randomUUID()).text();
        String good = world.link().path();

        // When
        List<Response> answers = Stream.of(
                        expired.path(),
                        revoked.path(),
                        "/f/" + guessed,
                        "/f/" + foreign,
                        good.substring(0, good.length() - 1),
                        good + "/more",
                        "/f/mflw_",
                        "/f/x",
                        "/f/" + "a".repeat(3000),
                        "/f/..%2f..%2fetc",
                        "/f/%00")
                .map(BuyerWorld::get)
                .toList();

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(answers.get(0).asString());
        });
        assertThat(send(revoked, form).statusCode()).isEqualTo(404);
        assertThat(world.read(theirs).getString("state")).isEqualTo("CONFIRMED");
    }

    @Test
    void whoeverIsNoLongerTheCustomersIsLetInNoLonger() {
        // Given
        Issued link = world.link();

        // When
        world.meetings.identify(world.meetings.rep, world.meeting, world.bea, "side", "SELLER");

        // Then
        assertThat(get(link.path()).statusCode()).isEqualTo(404);
    }

    @Test
    void formsOfOtherSitesAreRefused() {
        // Given
        Issued link = world.link();

        // Then
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("item", theirs)
                .post(link.path())
                .then()
                .statusCode(403);
        given().header("Origin", "https://evil.example")
                .formParam("item", theirs)
                .post(link.path())
                .then()
                .statusCode(403);
        assertThat(world.read(theirs).getString("state")).isEqualTo("CONFIRMED");
    }

    @Test
    void nothingOfThePageIsKeptOrToldToOthers() {
        // When
        Response response = get(world.link().path());

        // Then
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("X-Robots-Tag")).contains("noindex");
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(response.asString()).doesNotContain("style=", "onclick");
        String css =
                Jsoup.parse(response.asString()).select("link[rel=stylesheet]").attr("href");
        assertThat(get(css).header("Cache-Control")).contains("immutable");
    }
}
