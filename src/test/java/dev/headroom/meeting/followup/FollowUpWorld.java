package dev.headroom.meeting.followup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.lessThan;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingWorld;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A meeting of a rep with a buyer who has an address, and its transcript, by the public API alone. */
final class FollowUpWorld {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    /** Rita talks to Ron before and after Bea is there. */
    static final String TALK = vtt(
            "Rita Rep: Between us, I will ask finance for the margin sheet tomorrow.",
            "Bea Buyer: Good morning, can you hear me?",
            "Rita Rep: I will send you the list of devices by Friday.",
            "Bea Buyer: Perfect, that would help.",
            "Bea Buyer: I will send you the maintenance windows <b>tomorrow</b>.",
            "Rita Rep: Great, thank you.",
            "Bea Buyer: Bye bye.",
            "Rita Rep: I will tell the boss that she decides.");

    final MeetingWorld meetings = new MeetingWorld();
    final String buyer = "bea." + Uuids.next() + "@customer.example";
    final String bea = Uuids.next().toString();
    final String colleague = "carl." + Uuids.next() + "@customer.example";
    final String carl = Uuids.next().toString();
    final String rita = Uuids.next().toString();
    final String meeting;

    FollowUpWorld() {
        OffsetDateTime began = OffsetDateTime.now(SYDNEY).minusHours(1).truncatedTo(ChronoUnit.SECONDS);
        meeting = meetings.meeting(
                "title",
                "Devices",
                "startsAt",
                began.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                "endsAt",
                began.plusMinutes(30).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                "attendees",
                List.of(
                        MeetingWorld.named("id", rita, "name", "Rita Rep", "member", meetings.rep.globalId()),
                        MeetingWorld.named("id", bea, "name", "Bea Buyer", "email", buyer, "side", "BUYER"),
                        MeetingWorld.named("id", carl, "name", "Carl Buyer", "email", colleague, "side", "BUYER")));
    }

    void inSeries(String series) {
        int version = meetings.read(meetings.rep, meeting).getInt("version");
        meetings.change(meetings.rep, meeting, version, "series", series).body("userErrors", empty());
    }

    /** The meeting was at another time, and its buyer is a contact of the account. */
    void wasHeld(OffsetDateTime at) {
        String contact = meetings.contact("Bea Buyer", buyer);
        meetings.identify(meetings.rep, meeting, bea, "contact", contact).body("userErrors", empty());
        int version = meetings.read(meetings.rep, meeting).getInt("version");
        String began = at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        meetings.change(meetings.rep, meeting, version, "startsAt", began, "endsAt", null)
                .body("userErrors", empty());
    }

    /** Another meeting of a series. */
    void later(String series, OffsetDateTime at) {
        String startsAt = at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        meetings.create(meetings.rep, "series", series, "startsAt", startsAt, "endsAt", null)
                .body("userErrors", empty());
    }

    /** The days of what was promised, with how they are known. */
    List<String> dues() {
        String query = "query($m: ID!) { commitments(first: 50, filter: {meeting: $m}) { nodes { due { on kind } } } }";
        List<Map<String, Object>> found =
                meetings.rep.graphql().run(query, "m", meeting).extract().path("data.commitments.nodes.due");
        return found.stream().map(due -> due.get("on") + " " + due.get("kind")).toList();
    }

    static String vtt(String... lines) {
        StringBuilder file = new StringBuilder("WEBVTT\r\n\r\n");
        for (int at = 0; at < lines.length; at++) {
            file.append(at + 1)
                    .append("\r\n00:00:%02d.000 --> 00:00:%02d.500\r\n".formatted(at * 6, at * 6 + 4))
                    .append(lines[at])
                    .append("\r\n\r\n");
        }
        return file.toString();
    }

    String id() {
        return GlobalId.of(FollowUp.TYPE, MeetingWorld.uuid(meeting));
    }

    UUID uuid() {
        return GlobalId.uuid(meeting, Meeting.TYPE).orElseThrow();
    }

    /** Hands in a transcript and waits until it was read. */
    void hear(String file) {
        hear(meeting, file);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        read(meetings.rep).getList("transcripts"))
                .isNotEmpty());
    }

    void hear(String ofMeeting, String file) {
        given().auth()
                .oauth2(meetings.rep.token())
                .queryParam("meeting", ofMeeting)
                .contentType("text/vtt")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/import/transcript")
                .then()
                .statusCode(lessThan(300));
    }

    JsonPath read(Person who) {
        return read(who, id());
    }

    static JsonPath read(Person who, String id) {
        return who.graphql()
                .run(Operation.read("mobile/FollowUp"), "id", id)
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data.followUp");
    }

    /** The id of the attendee with a name. */
    String attendee(String name) {
        return read(meetings.rep).getString("meeting.attendees.find { it.name == '" + name + "' }.id");
    }

    int version() {
        return read(meetings.rep).getInt("version");
    }

    /** Confirms the suggestions whose words contain some of these. */
    void confirm(String... words) {
        String query = "query($m: ID!) { commitments(first: 50, filter: {meeting: $m})"
                + " { nodes { id version text state quote { text } } } }";
        List<Map<String, Object>> found =
                meetings.rep.graphql().run(query, "m", meeting).extract().path("data.commitments.nodes");
        List<Map<String, Object>> chosen = found.stream()
                .filter(each -> "SUGGESTED".equals(each.get("state")))
                .filter(each -> List.of(words).stream()
                        .anyMatch(word -> String.valueOf(each.get("quote")).contains(word)))
                .map(each -> Map.of("id", each.get("id"), "expectedVersion", each.get("version")))
                .toList();
        assertThat(chosen).hasSize(words.length);
        run(meetings.rep, "ConfirmCommitments", "confirmCommitments", Map.of("commitments", chosen))
                .body("userErrors", empty());
    }

    ValidatableResponse change(Person who, @Nullable Object... fields) {
        return run(who, "ChangeFollowUp", "changeFollowUp", onIt(fields));
    }

    ValidatableResponse approve(Person who) {
        return approve(who, read(who).getString("recap.hash"));
    }

    ValidatableResponse approve(Person who, String hash) {
        return run(who, "ApproveFollowUp", "approveFollowUp", onIt("hash", hash));
    }

    ValidatableResponse send(Person who, String... to) {
        return run(who, "SendFollowUp", "sendFollowUp", onIt("to", List.of(to)));
    }

    ValidatableResponse recordSent(Person who, @Nullable Object... fields) {
        return run(who, "RecordFollowUpSent", "recordFollowUpSent", onIt(fields));
    }

    ValidatableResponse draft(Person who) {
        return run(who, "DraftFollowUp", "draftFollowUp", Map.of("meeting", meeting));
    }

    /** The links by which customers answer what came of the meeting. */
    List<Object> links() {
        return meetings.rep
                .graphql()
                .run(Operation.read("mobile/MeetingBuyerLinks"), "id", meeting)
                .extract()
                .jsonPath()
                .getList("data.meeting.buyerLinks");
    }

    JsonPath due(Person who) {
        return who.graphql()
                .run(Operation.read("mobile/FollowUpsDueNow"))
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data.followUpsDueNow");
    }

    private Map<String, Object> onIt(@Nullable Object... fields) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id(), "expectedVersion", version()));
        input.putAll(MeetingWorld.named(fields));
        return input;
    }

    static ValidatableResponse run(Person who, String operation, String field, Map<String, Object> input) {
        return who.graphql()
                .run(Operation.read("mobile/" + operation), "input", input)
                .statusCode(200)
                .rootPath("data." + field);
    }
}
