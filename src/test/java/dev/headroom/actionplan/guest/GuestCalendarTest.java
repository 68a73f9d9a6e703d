package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.BUYER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import dev.headroom.support.LogCapture;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest's own calendar link: how the page hands it out, what it opens, and when it closes. */
@QuarkusTest
class GuestCalendarTest {

    private GuestWorld world;

    @BeforeEach
    void prepare() {
        world = new GuestWorld();
    }

    /** Makes a link on the page; its path, without the address of the service, which is another one in tests. */
    private static String link(GuestBrowser guest) {
        Response made = guest.send(GuestBrowser.form(guest.page(), "make-calendar", ""));
        assertThat(made.statusCode()).isEqualTo(200);
        return URI.create(Jsoup.parse(made.asString()).select("#calendar-link").attr("value"))
                .getPath();
    }

    private static int status(String calendar) {
        return given().get(calendar).statusCode();
    }

    private static List<String> summaries(String calendar) {
        String file = given().get(calendar).then().statusCode(200).extract().asString();
        return Biweekly.parse(file).first().getEvents().stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    private int links() {
        return Owner.textsIn(
                        world.acts.organization.id(),
                        "select l.id::text from calendar_links l where l.revoked_at is null and l.plan = '"
                                + world.acts.plan + "'")
                .size();
    }

    @Test
    void linkShowsTheGuestsPartAndNothingInternal() {
        String calendar = link(world.buyer());

        assertThat(summaries(calendar))
                .contains("Name the need", "Milestone: Need agreed")
                .doesNotContain("Show what we heard", "Get the discount approved");
        assertThat(given().get(calendar).asString()).doesNotContain("discount", "action-of-ours");
    }

    @Test
    void addressIsShownOnceWithHowToSubscribe() {
        GuestBrowser buyer = world.buyer();

        Response made = buyer.send(GuestBrowser.form(buyer.page(), "make-calendar", ""));

        Document shown = Jsoup.parse(made.asString());
        String url = shown.select("#calendar-link").attr("value");
        assertThat(url).startsWith("https://headroom.example/calendar/hrc_").endsWith(".ics");
        assertThat(shown.text()).contains("How to subscribe", "shown once");
        assertThat(made.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("Content-Security-Policy")).contains("default-src 'none'");
        Document page = buyer.page();
        assertThat(page.outerHtml()).doesNotContain("hrc_");
        assertThat(page.getElementById("end-calendar")).isNotNull();
        assertThat(buyer.request().get(buyer.path() + "/trail.json").asString()).doesNotContain("hrc_");
    }

    @Test
    void newLinkEndsTheOneBeforeAndAnotherFormEndsIt() {
        GuestBrowser buyer = world.buyer();
        String first = link(buyer);
        String second = link(buyer);
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);

        Response ended = buyer.send(GuestBrowser.form(buyer.page(), "end-calendar", ""));

        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(ended.header("Location")).contains("?done=end-calendar");
        assertThat(status(second)).isEqualTo(404);
        assertThat(buyer.page().getElementById("end-calendar")).isNull();
    }

    @Test
    void nothingButTheGuestsOwnFormMakesALink() {
        GuestBrowser buyer = world.buyer();
        String token = buyer.token();
        String path = buyer.path() + "/calendar";
        String foreign = world.otherBuyer().token();
        GuestBrowser elsewhere = new GuestWorld().buyer();
        GuestBrowser unproven =
                GuestBrowser.open(world.invited(BUYER, "requireCode", true).path());

        assertThat(buyer.request().get(path).statusCode()).isEqualTo(404);
        assertThat(given().formParam("form", token).post(path).statusCode()).isEqualTo(404);
        assertThat(buyer.post(path).statusCode()).isEqualTo(403);
        assertThat(buyer.post(path, "form", foreign).statusCode()).isEqualTo(403);
        assertThat(elsewhere.post(path, "form", token).statusCode()).isEqualTo(404);
        assertThat(unproven.post(path, "form", unproven.token()).statusCode()).isEqualTo(404);
        for (String act : List.of("calendar", "end-calendar")) {
            buyer.request()
                    .header("Origin", "https://evil.example")
                    .contentType("application/x-www-form-urlencoded")
                    .formParam("form", token)
                    .post(buyer.path() + "/" + act)
                    .then()
                    .statusCode(403);
        }

        assertThat(links()).isZero();
    }

    @Test
    void nobodyEndsAnothersLink() {
        GuestBrowser buyer = world.buyer();
        String calendar = link(buyer);
        GuestBrowser other = world.otherBuyer();
        String own = link(other);

        other.post(other.path() + "/end-calendar", "form", other.token());

        assertThat(status(own)).isEqualTo(404);
        assertThat(status(calendar)).isEqualTo(200);
    }

    @Test
    void calendarClosesWhenTheInvitationExpiresAndOpensWithTheNext() {
        var invited = world.invited(BUYER);
        String calendar = link(GuestBrowser.open(invited.path()));
        assertThat(status(calendar)).isEqualTo(200);

        expire(invited.guest());
        assertThat(status(calendar)).isEqualTo(404);

        world.invited(BUYER);
        assertThat(status(calendar)).isEqualTo(200);
    }

    private void expire(UUID guest) {
        Owner.execute(
                world.acts.organization.id(),
                "update guests set expires_at = now() - interval '1 second' where id = ?",
                guest);
    }

    @Test
    void calendarThatAMemberHandedOutClosesWithTheInvitationToo() {
        var answer = world.acts
                .rep
                .graphql()
                .run(
                        "mutation ($plan: ID, $who: ID) { createCalendarLink(input: {actionPlan: $plan,"
                                + " participant: $who}) { url } }",
                        "plan",
                        world.acts.planId(),
                        "who",
                        BUYER.toString());
        String calendar =
                URI.create(answer.extract().path("data.createCalendarLink.url")).getPath();
        assertThat(status(calendar)).isEqualTo(200);

        expire(world.invited(BUYER).guest());

        assertThat(status(calendar)).isEqualTo(404);
    }

    @Test
    void calendarClosesWhenTheInvitationIsRevoked() {
        var invited = world.invited(BUYER);
        String calendar = link(GuestBrowser.open(invited.path()));

        GuestWorld.run(world.acts.rep, "RevokeActionPlanInvitation", "id", invited.id());

        assertThat(status(calendar)).isEqualTo(404);
    }

    @Test
    void calendarIsNotPassedOnToWhoTakesOverThePart() {
        String calendar = link(world.buyer());

        world.handOver(BUYER, "kim@customer.example");
        world.invited(BUYER);

        assertThat(status(calendar)).isEqualTo(404);
    }

    @Test
    void closedPlanHasNoNewLinkAndAnOldOneIsEnded() {
        GuestBrowser buyer = world.buyer();
        String calendar = link(buyer);
        String token = buyer.token();
        world.acts.run(world.acts.rep, "CloseActionPlan", "to", "ABANDONED", "reason", "They chose another way");

        assertThat(buyer.post(buyer.path() + "/calendar", "form", token).statusCode())
                .isEqualTo(422);
        assertThat(buyer.page().getElementById("make-calendar")).isNull();
        assertThat(buyer.send(GuestBrowser.form(buyer.page(), "end-calendar", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(status(calendar)).isEqualTo(404);
    }

    @Test
    void tokenReachesNeitherLogNorMetricsNorStore() {
        String calendar;
        try (LogCapture log = LogCapture.start()) {
            calendar = link(world.buyer());
            given().get(calendar);
            given().post(calendar);
            assertThat(log.text()).doesNotContain("hrc_");
        }

        String token = calendar.substring(calendar.lastIndexOf('/') + 1).replace(".ics", "");
        assertThat(given().get("/q/metrics").asString()).doesNotContain(token);
        for (String table : List.of("calendar_links", "change", "idempotency")) {
            assertThat(Owner.textsIn(world.acts.organization.id(), "select t::text from " + table + " t"))
                    .as(table)
                    .noneMatch(row -> row.contains("hrc_"));
        }
    }
}
