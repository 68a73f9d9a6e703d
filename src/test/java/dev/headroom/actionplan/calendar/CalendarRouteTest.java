package dev.headroom.actionplan.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import dev.headroom.access.people.Role;
import dev.headroom.actionplan.StoredPlan;
import dev.headroom.platform.secrets.LinkToken;
import dev.headroom.support.Graphql;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendar links over HTTP: who makes them, what they open, and what they never do. */
@QuarkusTest
class CalendarRouteTest {

    private static final String CREATE = """
            mutation ($plan: ID, $participant: ID, $key: String) {
              createCalendarLink(input: {actionPlan: $plan, participant: $participant, clientMutationId: $key}) {
                calendarLink { id memberId actionPlanId participantId issuedAt revokedAt }
                url
                userErrors { code field message }
                syncVersion
              }
            }
            """;

    private static final String REVOKE = """
            mutation ($id: ID!) {
              revokeCalendarLink(input: {id: $id}) { calendarLink { revokedAt } userErrors { code field } }
            }
            """;

    private static final String INVITE = """
            mutation ($plan: ID!, $participant: ID!) {
              inviteToActionPlan(input: {plan: $plan, participant: $participant, email: "bea@customer.example"}) {
                invitation { id } userErrors { code message }
              }
            }
            """;

    private static final String LIST = """
            query ($plan: ID, $after: String) {
              calendarLinks(actionPlan: $plan, first: 1, after: $after) {
                nodes { id revokedAt } pageInfo { hasNextPage endCursor }
              }
            }
            """;

    private StoredPlan stored;

    @BeforeEach
    void prepare() {
        stored = new StoredPlan();
    }

    private record Link(String id, String path) {}

    private static ValidatableResponse create(
            Graphql as, @Nullable String plan, @Nullable String participant, @Nullable String key) {
        return as.run(CREATE, "plan", plan, "participant", participant, "key", key);
    }

    private static Link link(ValidatableResponse answer) {
        Map<String, Object> payload = answer.extract().path("data.createCalendarLink");
        assertThat((List<?>) payload.get("userErrors")).isEmpty();
        return new Link(
                answer.extract().path("data.createCalendarLink.calendarLink.id"),
                URI.create((String) payload.get("url")).getPath());
    }

    private Link own() {
        return link(create(stored.rep.graphql(), null, null, null));
    }

    private Link ofBuyer() {
        return link(create(stored.rep.graphql(), stored.globalId(), stored.buyer(), null));
    }

    private static List<String> summaries(String path) {
        String file = given().get(path).then().statusCode(200).extract().asString();
        List<String> summaries = new ArrayList<>();
        Biweekly.parse(file)
                .first()
                .getEvents()
                .forEach(event -> summaries.add(event.getSummary().getValue()));
        return summaries;
    }

    private static String codeOf(ValidatableResponse answer, String mutation) {
        return answer.extract().path("data." + mutation + ".userErrors[0].code");
    }

    @Test
    void memberSubscribesToTheirOwnPlansWithoutSigningIn() {
        assertThat(summaries(own().path()))
                .containsExactlyInAnyOrder(
                        "Send the contract · Onboarding",
                        "Ask for a discount · Onboarding",
                        "Milestone: Contract · Onboarding");
    }

    @Test
    void buyerSeesTheirPartAndNothingInternal() {
        assertThat(summaries(ofBuyer().path())).containsExactlyInAnyOrder("Read the contract", "Milestone: Contract");
    }

    @Test
    void feedIsACalendarThatOthersMayNotKeepOrFindOrRead() {
        given().get(own().path())
                .then()
                .statusCode(200)
                .header("Content-Type", is("text/calendar; charset=utf-8"))
                .header("Cache-Control", is("private, no-cache"))
                .header("Referrer-Policy", is("no-referrer"))
                .header("X-Robots-Tag", is("noindex"))
                .header("X-Content-Type-Options", is("nosniff"));
    }

    @Test
    void sameFeedIsNotSentTwice() {
        String path = own().path();
        Response first = given().get(path);
        String tag = first.header("ETag");

        assertThat(given().get(path).asByteArray()).isEqualTo(first.asByteArray());
        assertThat(tag).startsWith("\"");
        unchanged(path, "If-None-Match", tag);
        unchanged(path, "If-None-Match", "\"other\", W/" + tag);
        unchanged(path, "If-Modified-Since", first.header("Last-Modified"));
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        given().header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get(path)
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "Mon, 04 Jan 2021 00:00:00 GMT")
                .get(path)
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "yesterday").get(path).then().statusCode(200);
    }

    private static void unchanged(String path, String header, String value) {
        given().header(header, value).get(path).then().statusCode(304).body(emptyString());
    }

    @Test
    void compressedOrNotTheTagIsOfTheBytesThatAreSent() {
        String path = own().path();

        given().header("Accept-Encoding", "gzip").get(path).then().header("Content-Encoding", not("gzip"));
    }

    @Test
    void headTellsWhatGetWouldSend() {
        String path = own().path();
        Response get = given().get(path);

        given().head(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(get.header("ETag")))
                .header("Last-Modified", equalTo(get.header("Last-Modified")))
                .header("Content-Length", equalTo(Integer.toString(get.asByteArray().length)))
                .body(emptyString());
    }

    @Test
    void tasksAndRemindersAreThereForWhoAsks() {
        String path = own().path();

        given().get(path + "?as=vtodo&reminders=true")
                .then()
                .statusCode(200)
                .body(containsString("BEGIN:VTODO"), containsString("BEGIN:VALARM"), not(containsString("VEVENT")));
        given().get(path + "?as=vjournal").then().statusCode(400).body(containsString("vevent or vtodo"));
        given().get(path + "?reminders=1").then().statusCode(400).body(containsString("true or false"));
    }

    @Test
    void whateverOpensNothingAnswersAlike() {
        Link revoked = own();
        revoke(stored.rep.graphql(), revoked.id());
        String guessed =
                LinkToken.next(CalendarLinks.PREFIX, stored.organization.id()).text();
        Response answer = given().get("/calendar/" + guessed + ".ics");

        assertThat(answer.statusCode()).isEqualTo(404);
        List<String> others = List.of(
                revoked.path(),
                revoked.path() + "?as=vjournal",
                "/calendar/"
                        + LinkToken.next(CalendarLinks.PREFIX, UUID.randomUUID())
                                .text() + ".ics",
                "/calendar/hrc_junk.ics",
                "/calendar/hrc_%00%ff.ics",
                "/calendar/" + "x".repeat(4000) + ".ics",
                "/calendar/" + guessed,
                own().path().replace(".ics", ""));
        for (String other : others) {
            Response same = given().urlEncodingEnabled(false).get(other);
            assertThat(same.statusCode()).as(other).isEqualTo(404);
            assertThat(same.asString()).as(other).isEqualTo(answer.asString());
            assertThat(same.headers().asList().toString())
                    .as(other)
                    .isEqualTo(answer.headers().asList().toString());
        }
    }

    @Test
    void linkDiesWithItsHolder() {
        Link buyer = ofBuyer();
        Link member = own();

        stored.removeBuyer();
        Owner.execute(stored.organization.id(), "update member set active = false where id = ?", stored.rep.id());

        given().get(buyer.path()).then().statusCode(404);
        given().get(member.path()).then().statusCode(404);
    }

    @Test
    void memberWhoNoLongerSeesTheAccountHasAnEmptyCalendar() {
        Link link = own();

        Owner.execute(stored.organization.id(), "update account set owner = null where id = ?", stored.account);

        assertThat(summaries(link.path())).isEmpty();
    }

    @Test
    void addressIsShownOnceAndKeptNowhere() {
        ValidatableResponse first = create(stored.rep.graphql(), null, null, "key");
        String path = link(first).path();
        String token = path.substring("/calendar/".length()).replace(".ics", "");

        create(stored.rep.graphql(), null, null, "key")
                .body("data.createCalendarLink.url", nullValue())
                .body(
                        "data.createCalendarLink.calendarLink.id",
                        equalTo(link(first).id()));
        assertThat(Owner.textsIn(stored.organization.id(), "select answer from idempotency"))
                .isNotEmpty()
                .noneMatch(answer -> answer.contains(token) || answer.contains("hrc_"));
        assertThat(Owner.textsIn(stored.organization.id(), "select l::text from calendar_links l"))
                .hasSize(1)
                .noneMatch(row -> row.contains("hrc_"));
    }

    @Test
    void addressIsNoTagOfAMetric() {
        Link link = own();
        given().get(link.path());
        given().get("/calendar/"
                + LinkToken.next(CalendarLinks.PREFIX, stored.organization.id()).text() + ".ics");

        given().get("/q/metrics").then().statusCode(200).body(not(containsString("hrc_")));
    }

    @Test
    void linksAreListedNewestFirst() {
        Link first = own();
        Link second = own();
        ofBuyer();

        String cursor = stored.rep
                .graphql()
                .run(LIST, "plan", null, "after", null)
                .body("data.calendarLinks.nodes.id", equalTo(List.of(second.id())))
                .body("data.calendarLinks.pageInfo.hasNextPage", is(true))
                .extract()
                .path("data.calendarLinks.pageInfo.endCursor");
        stored.rep
                .graphql()
                .run(LIST, "plan", null, "after", cursor)
                .body("data.calendarLinks.nodes.id", equalTo(List.of(first.id())))
                .body("data.calendarLinks.pageInfo.hasNextPage", is(false));
    }

    @Test
    void linksOfAPlansParticipantsAreListedForWhoMayChangeIt() {
        Link buyer = ofBuyer();

        stored.rep
                .graphql()
                .run(LIST, "plan", stored.globalId(), "after", null)
                .body("data.calendarLinks.nodes.id", equalTo(List.of(buyer.id())));
        stranger()
                .graphql()
                .run(LIST, "plan", stored.globalId(), "after", null)
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    private TestOrganization.Person stranger() {
        return stored.organization.member(Role.REP.name(), stored.organization.team(null));
    }

    @Test
    void whoMayNotChangeThePlanMakesNoLinkToIt() {
        TestOrganization elsewhere = TestOrganization.create();

        for (Graphql other : List.of(stranger().graphql(), elsewhere.admin().graphql())) {
            assertThat(codeOf(create(other, stored.globalId(), stored.buyer(), null), "createCalendarLink"))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void applicationHasNoCalendar() {
        Graphql application = stored.organization
                .application()
                .grant("action-plan:read", null)
                .grant("action-plan:write", null)
                .graphql();

        assertThat(codeOf(create(application, null, null, null), "createCalendarLink"))
                .isEqualTo("FORBIDDEN");
        assertThat(codeOf(create(application, stored.globalId(), stored.buyer(), null), "createCalendarLink"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void halfAParticipantIsRefusedWithTheMissingField() {
        create(stored.rep.graphql(), stored.globalId(), null, null)
                .body("data.createCalendarLink.userErrors[0].code", equalTo("BAD_USER_INPUT"))
                .body("data.createCalendarLink.userErrors[0].field", equalTo(List.of("participant")));
        create(stored.rep.graphql(), null, stored.buyer(), null)
                .body("data.createCalendarLink.userErrors[0].field", equalTo(List.of("actionPlan")));
        create(stored.rep.graphql(), stored.globalId(), UUID.randomUUID().toString(), null)
                .body("data.createCalendarLink.userErrors[0].code", equalTo("NOT_FOUND"));
        create(stored.rep.graphql(), stored.globalId(), "nobody", null)
                .body("data.createCalendarLink.userErrors[0].code", equalTo("NOT_FOUND"));
    }

    @Test
    void ownerOfALinkWhoMayChangeThePlanAndAdministratorsEndIt() {
        Link ofRep = own();
        Link ofBuyer = ofBuyer();
        Graphql stranger = stranger().graphql();

        assertThat(codeOf(revoke(stranger, ofRep.id()), "revokeCalendarLink")).isEqualTo("NOT_FOUND");
        assertThat(codeOf(revoke(stranger, ofBuyer.id()), "revokeCalendarLink")).isEqualTo("NOT_FOUND");
        given().get(ofBuyer.path()).then().statusCode(200);

        assertThat(codeOf(revoke(stored.rep.graphql(), ofBuyer.id()), "revokeCalendarLink"))
                .isNull();
        assertThat(codeOf(revoke(stored.organization.admin().graphql(), ofRep.id()), "revokeCalendarLink"))
                .isNull();
        given().get(ofBuyer.path()).then().statusCode(404);
        given().get(ofRep.path()).then().statusCode(404);
    }

    @Test
    void whoIsNoLongerInvitedReadsThePlanInNoCalendar() {
        Link buyer = ofBuyer();
        Link member = own();
        String invitation = stored.rep
                .graphql()
                .run(INVITE, "plan", stored.globalId(), "participant", stored.buyer())
                .body("data.inviteToActionPlan.userErrors", equalTo(List.of()))
                .extract()
                .path("data.inviteToActionPlan.invitation.id");

        stored.rep
                .graphql()
                .run("""
                        mutation ($id: ID!) {
                          revokeActionPlanInvitation(input: {id: $id}) { userErrors { code } }
                        }
                        """, "id", invitation)
                .body("data.revokeActionPlanInvitation.userErrors", equalTo(List.of()));

        given().get(buyer.path()).then().statusCode(404);
        given().get(member.path()).then().statusCode(200);
    }

    private static ValidatableResponse revoke(Graphql as, String id) {
        return as.run(REVOKE, "id", id);
    }

    @Test
    void nobodyHoardsLinks() {
        for (int made = 0; made < 20; made++) {
            own();
        }

        assertThat(codeOf(create(stored.rep.graphql(), null, null, null), "createCalendarLink"))
                .isEqualTo("LIMIT_EXCEEDED");
        ofBuyer();
    }
}
