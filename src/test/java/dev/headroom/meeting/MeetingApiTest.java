package dev.headroom.meeting;

import static dev.headroom.meeting.MeetingWorld.ELEVEN;
import static dev.headroom.meeting.MeetingWorld.TEN;
import static dev.headroom.meeting.MeetingWorld.named;
import static dev.headroom.meeting.MeetingWorld.newId;
import static dev.headroom.meeting.MeetingWorld.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings over HTTP: creating and changing them. */
@QuarkusTest
class MeetingApiTest {

    private MeetingWorld world;

    @BeforeEach
    void prepare() {
        world = new MeetingWorld();
    }

    @Test
    void aMeetingIsShownAsItWasCreated() {
        String id = newId();
        String series = newId();
        world.create(
                        world.rep,
                        "id",
                        id,
                        "units",
                        List.of(world.unitId()),
                        "series",
                        series,
                        "providerKey",
                        "abc/def==",
                        "recordingUrl",
                        "https://example.com/r",
                        "attendees",
                        one("name", "Ann Lee", "email", "Ann@Example.com"))
                .body("userErrors", empty())
                .body("syncVersion", notNullValue())
                .body("meeting.version", is(1));

        JsonPath read = world.read(world.rep, GlobalId.of("Meeting", UUID.fromString(id)));
        assertThat(read.getString("account.name")).isEqualTo("Customer");
        assertThat(read.getString("owner.id")).isEqualTo(world.rep.globalId());
        assertThat(read.getList("units.id", String.class)).containsExactly(world.unitId());
        assertThat(read.getString("startsAt")).isEqualTo(TEN);
        assertThat(read.getString("zone")).isEqualTo("Australia/Sydney");
        assertThat(read.getString("providerKey")).isEqualTo("abc/def==");
        assertThat(read.getString("attendees[0].email")).isEqualTo("ann@example.com");
        assertThat(read.getString("attendees[0].side")).isEqualTo("UNKNOWN");
        assertThat(read.getString("consent.basis")).isEqualTo("NOT_RECORDED");
        assertThat(read.getString("series.id")).isEqualTo(series);
        assertThat(read.getList("series.meetings.nodes.id", String.class)).containsExactly(read.getString("id"));
        assertThat(read.getString("mergedInto")).isNull();
    }

    @Test
    void sameKeyReplaysTheFirstAnswer() {
        String first = world.meeting("clientMutationId", "k", "attendees", one("name", "Ann"));
        world.change(world.rep, first, 1, "title", "Other", "clientMutationId", "k");

        world.create(world.rep, "clientMutationId", "k", "attendees", one("name", "Ann"))
                .body("meeting.id", is(first))
                .body("meeting.version", is(1));
        world.change(world.rep, first, 1, "title", "Other", "clientMutationId", "k")
                .body("userErrors", empty())
                .body("meeting.version", is(2));
        world.change(world.rep, first, 1, "title", "Third", "clientMutationId", "k")
                .body("userErrors.code", contains("IDEMPOTENCY_KEY_REUSED"));
        assertThat(world.read(world.rep, first).getInt("version")).isEqualTo(2);
    }

    @Test
    void whatCannotBeAMeetingIsRefusedAtItsField() {
        MeetingWorld foreign = new MeetingWorld();
        String taken = newId();
        world.meeting("id", taken, "providerKey", "taken");

        requireRefused("BAD_USER_INPUT", List.of("id"), "id", "7");
        requireRefused("ALREADY_EXISTS", List.of("id"), "id", taken);
        requireRefused("BAD_USER_INPUT", List.of("title"), "title", " ");
        requireRefused("BAD_USER_INPUT", List.of("zone"), "zone", "Mars/Olympus");
        requireRefused("BAD_USER_INPUT", List.of("endsAt"), "endsAt", TEN);
        requireRefused("BAD_USER_INPUT", List.of("startsAt"), "startsAt", "1970-01-01T00:00:00Z");
        requireRefused("BAD_USER_INPUT", List.of("recordingUrl"), "recordingUrl", "http://example.com");
        requireRefused("BAD_USER_INPUT", List.of("series"), "series", "weekly");
        requireRefused("NOT_FOUND", List.of("account"), "account", foreign.accountId());
        requireRefused("NOT_FOUND", List.of("owner"), "owner", foreign.rep.globalId());
        requireRefused("NOT_FOUND", List.of("units"), "units", List.of(foreign.unitId()));
        requireRefused("NOT_FOUND", List.of("units", "0"), "units", List.of("junk"));
        requireRefused("ALREADY_EXISTS", List.of("providerKey"), "providerKey", "taken");
        requireRefused(
                "BAD_USER_INPUT", List.of("attendees", "0", "email"), "attendees", one("name", "A", "email", "x"));
        requireRefused(
                "BAD_USER_INPUT",
                List.of("attendees", "0", "side"),
                "attendees",
                one("name", "A", "side", "BUYER", "member", world.rep.globalId()));
        requireRefused(
                "NOT_FOUND",
                List.of("contact"),
                "attendees",
                one("name", "A", "contact", foreign.contact("Foreign", "f@foreign.example")));
        requireRefused(
                "LIMIT_EXCEEDED", List.of("attendees"), "attendees", Collections.nCopies(301, named("name", "A")));
    }

    private void requireRefused(String code, List<String> field, @Nullable Object... fields) {
        world.create(world.rep, fields)
                .body("meeting", nullValue())
                .body("userErrors.code", contains(code))
                .body("userErrors[0].field", is(field));
    }

    @Test
    void whatIsLeftOutOfAChangeStaysAndNullTakesAway() {
        String ann = newId();
        String meeting = world.meeting(
                "providerKey", "key", "units", List.of(world.unitId()), "attendees", one("id", ann, "name", "Ann"));

        world.change(world.rep, meeting, 1, "title", "Steering", "providerKey", null, "endsAt", null)
                .body("userErrors", empty())
                .body("meeting.version", is(2))
                .body("meeting.title", is("Steering"))
                .body("meeting.providerKey", nullValue())
                .body("meeting.endsAt", nullValue())
                .body("meeting.startsAt", is(TEN))
                .body("meeting.units.id", contains(world.unitId()))
                .body("meeting.attendees.name", contains("Ann"));
        world.change(
                        world.rep,
                        meeting,
                        2,
                        "units",
                        null,
                        "putAttendees",
                        Arrays.asList(
                                named("id", ann, "email", "ann@example.com"), named("id", newId(), "name", "Ben")))
                .body("userErrors", empty())
                .body("meeting.units", empty())
                .body("meeting.attendees.name", contains("Ann", "Ben"))
                .body("meeting.attendees[0].email", is("ann@example.com"));
        world.change(world.rep, meeting, 3, "removeAttendees", List.of(ann), "putAttendees", List.of())
                .body("userErrors", empty())
                .body("meeting.attendees.name", contains("Ben"));
    }

    @Test
    void aChangeOfWhatCannotBeTakenAwayOrIsNotThereIsRefused() {
        String meeting = world.meeting();

        requireRefusedChange(meeting, "BAD_USER_INPUT", List.of("title"), "title", null);
        requireRefusedChange(meeting, "BAD_USER_INPUT", List.of("startsAt"), "startsAt", null);
        requireRefusedChange(meeting, "BAD_USER_INPUT", List.of("endsAt"), "startsAt", ELEVEN);
        requireRefusedChange(
                meeting, "NOT_FOUND", List.of("removeAttendees", "0"), "removeAttendees", List.of(newId()));
        requireRefusedChange(
                meeting, "BAD_USER_INPUT", List.of("putAttendees", "0", "name"), "putAttendees", one("id", newId()));
        assertThat(world.read(world.rep, meeting).getInt("version")).isEqualTo(1);
    }

    private void requireRefusedChange(String meeting, String code, List<String> field, @Nullable Object... fields) {
        world.change(world.rep, meeting, 1, fields)
                .body("userErrors.code", contains(code))
                .body("userErrors[0].field", is(field));
    }

    @Test
    void aStaleChangeAnswersTheMeetingAsItIs() {
        String meeting = world.meeting();
        world.change(world.rep, meeting, 1, "title", "First");

        world.change(world.colleague, meeting, 1, "title", "Second")
                .body("userErrors.code", contains("CONFLICT"))
                .body("meeting.title", is("First"))
                .body("meeting.version", is(2));
    }

    @Test
    void whoMayNotWriteTheAccountsMeetingsIsTold() {
        String meeting = world.meeting();
        var reader = world.organization.application().grant("meeting:read", world.account);
        var writer = world.organization.application().grant("meeting:write", world.account);

        world.create(world.stranger).body("userErrors.code", contains("NOT_FOUND"));
        world.change(world.stranger, meeting, 1).body("userErrors.code", contains("NOT_FOUND"));
        world.consent(world.stranger, meeting, "NOTIFIED").body("userErrors.code", contains("NOT_FOUND"));
        world.change(new MeetingWorld().rep, meeting, 1).body("userErrors.code", contains("NOT_FOUND"));
        world.change(world.manager, meeting, 1, "title", "Seen").body("userErrors", empty());
        assertThat(consentAs(reader.graphql(), meeting)).containsExactly("FORBIDDEN");
        assertThat(consentAs(writer.graphql(), meeting)).isEmpty();
    }

    @Test
    void applicationSeesNoAddressOfTheSellersSide() {
        String meeting = world.meeting(
                "attendees",
                List.of(
                        MeetingWorld.named("name", "Rep", "email", world.rep.email()),
                        MeetingWorld.named("name", "Aide", "email", "aide@seller.example", "side", "SELLER"),
                        MeetingWorld.named("name", "Bea", "email", "bea@customer.example", "side", "BUYER")));
        String query = "query ($m: ID!) { meeting(id: $m) { owner { name email role active }"
                + " attendees { name email member { name email } } } }";
        var partner = world.organization.application().grant("meeting:read", world.account);

        partner.graphql()
                .run(query, "m", meeting)
                .rootPath("data.meeting")
                .body("owner.name", is("REP " + world.rep.id()))
                .body("owner.email", nullValue())
                .body("owner.role", nullValue())
                .body("owner.active", nullValue())
                .body("attendees.find { it.name == 'Bea' }.email", is("bea@customer.example"))
                .body("attendees.findAll { it.name != 'Bea' }.email", everyItem(nullValue()))
                .body("attendees.findAll { it.member != null }.member.email", contains(nullValue()));
        world.rep
                .graphql()
                .run(query, "m", meeting)
                .rootPath("data.meeting")
                .body("owner.email", is(world.rep.email()))
                .body("owner.role", is("REP"))
                .body("attendees.email", everyItem(notNullValue()));
    }

    private static List<String> consentAs(Graphql graphql, String meeting) {
        return graphql.run(
                        "mutation ($m: ID!) { recordConsent(input: {meeting: $m, basis: NOTIFIED})"
                                + " { userErrors { code } } }",
                        "m",
                        meeting)
                .extract()
                .path("data.recordConsent.userErrors.code");
    }

    @Test
    void consentSaysWhoRecordedItAndCanBeTakenBack() {
        String meeting = world.meeting();

        world.consent(world.rep, meeting, "ALL_AGREED")
                .body("userErrors", empty())
                .body("meeting.consent.basis", is("ALL_AGREED"))
                .body("meeting.consent.by", is("REP " + world.rep.id()))
                .body("meeting.consent.at", notNullValue());
        world.consent(world.colleague, meeting, "NOT_RECORDED")
                .body("meeting.consent.by", nullValue())
                .body("meeting.consent.at", nullValue());
    }

    @Test
    void interruptedCallsBecomeOneMeeting() {
        String first = world.meeting("attendees", one("name", "Ann Lee", "email", "ann@example.com"));
        String second = world.meeting(
                "startsAt",
                "2026-03-02T11:05:00+11:00",
                "endsAt",
                "2026-03-02T11:40:00+11:00",
                "attendees",
                List.of(named("name", "Ann L", "email", "ann@example.com"), named("name", "Ben")));

        world.merge(world.rep, first, second, "clientMutationId", "m")
                .body("userErrors", empty())
                .body("meeting.id", is(first))
                .body("meeting.endsAt", is("2026-03-02T11:40:00+11:00"))
                .body("meeting.attendees.name", contains("Ann Lee", "Ben"));

        assertThat(world.read(world.rep, second).getString("mergedInto.id")).isEqualTo(first);
        world.merge(world.rep, first, second, "clientMutationId", "m")
                .body("userErrors", empty())
                .body("meeting.version", is(2));
        world.merge(world.rep, first, second).body("userErrors.code", contains("BAD_USER_INPUT"));
        world.change(world.rep, second, 2, "title", "Late")
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("id"));
        world.merge(world.stranger, first, second).body("userErrors.code", contains("NOT_FOUND"));
        world.rep
                .graphql()
                .run("{ meetings { nodes { id } } }")
                .body("data.meetings.nodes.id", contains(first))
                .body("data.meetings.nodes", hasSize(1));
    }
}
