package dev.headroom.meeting.hook;

import static dev.headroom.support.HookTestResource.ZOOM_SECRET;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Graphql;
import dev.headroom.support.HookTestResource;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Zoom sends, what others send who are not Zoom, and what each of them hears. */
@QuarkusTest
class ZoomRouteTest {

    private static final UUID ORGANIZATION = DemoPeople.ORGANIZATION;
    private static final String TRANSCRIPT = "zoom-transcript-completed.json";
    private static final String URL = "https://zoom.us/rec/webhook_download/fictional";

    private final Clock clock = Clock.systemUTC();
    private final String uuid = Uuids.next() + "/==";

    @BeforeEach
    void organizationIsThere() {
        Graphql.awaitDemo();
    }

    @Test
    void theChallengeIsAnsweredWheneverItComes() {
        String challenge = "{\"event\":\"endpoint.url_validation\",\"event_ts\":1795600800000,"
                + "\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"}}";
        String proof = ZoomSignature.proof(ZOOM_SECRET, "qgg8vlvZRS6UYooatFL8Aw");

        for (int time = 0; time < 3; time++) {
            send(challenge)
                    .statusCode(200)
                    .body("plainToken", equalTo("qgg8vlvZRS6UYooatFL8Aw"))
                    .body("encryptedToken", equalTo(proof));
        }
    }

    @Test
    void anUnsignedChallengeProvesNothing() {
        refused(request().body("{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"abc\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v0:1795600800:{}", "", "a b"})
    void whatCouldBeASignatureIsNeverProven(String plainToken) {
        send("{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"" + plainToken + "\"}}")
                .statusCode(400)
                .body("errors[0].message", containsString("plainToken"));
    }

    @Test
    void aTranscriptIsKeptBeforeItIsAcknowledgedAndOnlyOnce() {
        String event = RecordedEvents.zoom(TRANSCRIPT, uuid, "file-1", "rita.rep@headroom.example", URL);

        send(event).statusCode(204);
        send(event).statusCode(204);

        assertThat(kept("e.state || ' ' || e.host || ' ' || e.series"))
                .containsExactly("WAITING rita.rep@headroom.example 81234567890");
        assertThat(kept("e.details").get(0))
                .contains("Fictional Freight: quarterly review", "2026-11-25T09:01:30Z", "Australia/Sydney")
                .doesNotContain("fictional-download-token");
        assertThat(kept("encode(e.token, 'escape')").get(0)).doesNotContain("fictional-download-token");
    }

    @Test
    void aRecordingWithATranscriptBringsTheTranscriptAlone() {
        send(RecordedEvents.zoom("zoom-recording-completed.json", uuid, "file-2", "nobody", URL))
                .statusCode(204);

        assertThat(kept("e.event || ' ' || e.file_key")).containsExactly("recording.completed file-2");
        assertThat(kept("coalesce(e.host, 'unknown')")).containsExactly("unknown");
    }

    @Test
    void eventsOfOtherKindsAreAcknowledgedAndCounted() {
        double before = counted("IGNORED");

        send("{\"event\":\"meeting.started\",\"payload\":{\"object\":{\"uuid\":\"" + uuid + "\"}}}")
                .statusCode(204);

        assertThat(kept("e.event")).isEmpty();
        assertThat(counted("IGNORED")).isEqualTo(before + 1);
    }

    @Test
    void unknownOrganizationsMissingSecretsAndWrongSignaturesSoundAlike() {
        String event = RecordedEvents.zoom(TRANSCRIPT, uuid, "file", "a@b.example", URL);
        String withoutApp = TestOrganization.create().id().toString();

        List<String> answers = List.of(
                refused(signed(event, ZOOM_SECRET, now()), UUID.randomUUID().toString()),
                refused(
                        signed(event, "the secret of nobody", now()),
                        UUID.randomUUID().toString()),
                refused(signed(event, ZOOM_SECRET, now()), "no-uuid"),
                refused(signed(event, ZOOM_SECRET, now()), withoutApp),
                refused(signed(event, "another secret", now()), ORGANIZATION.toString()));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(kept("e.event")).isEmpty();
    }

    @Test
    void aBodyThatWasChangedIsRefused() {
        String event = RecordedEvents.zoom(TRANSCRIPT, uuid, "file", "a@b.example", URL);
        String signature = ZoomSignature.of(ZOOM_SECRET, now(), event.getBytes(StandardCharsets.UTF_8));

        refused(request()
                .header("x-zm-request-timestamp", now())
                .header("x-zm-signature", signature)
                .body(event.replace("quarterly", "yearly")));
    }

    @Test
    void theVeryBytesAreSignedWhateverTheyWouldMean() {
        String event = RecordedEvents.zoom(TRANSCRIPT, uuid, "file", "a@b.example", URL)
                .replace("Fictional", "F\\u0069ctional\u00e9");

        send(event).statusCode(204);

        assertThat(kept("e.details").get(0)).contains("Fictional\u00e9 Freight");
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 330, -86_400})
    void signaturesOfAnotherTimeAreRefused(long seconds) {
        String event = RecordedEvents.zoom(TRANSCRIPT, uuid, "file", "a@b.example", URL);
        String time = Long.toString(clock.instant().getEpochSecond() + seconds);

        refused(signed(event, ZOOM_SECRET, time));
    }

    @Test
    void aMissingOrDoubledHeaderIsRefused() {
        String event = RecordedEvents.zoom(TRANSCRIPT, uuid, "file", "a@b.example", URL);
        String signature = ZoomSignature.of(ZOOM_SECRET, now(), event.getBytes(StandardCharsets.UTF_8));

        refused(request().body(event).header("x-zm-signature", signature));
        refused(request().body(event).header("x-zm-request-timestamp", now()));
        refused(request().body(event).header("x-zm-request-timestamp", "soon").header("x-zm-signature", signature));
        refused(signed(event, ZOOM_SECRET, now()).header("x-zm-signature", "v0=00"));
        assertThat(kept("e.event")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"event\":\"recording.transcript_completed\"}",
                "{\"event\":\"recording.transcript_completed\",\"payload\":{\"object\":"
                        + "{\"recording_files\":[{\"file_type\":\"TRANSCRIPT\",\"id\":\"f\",\"download_url\":\"u\"}]}}}",
                "{\"event\":\"recording.transcript_completed\",\"payload\":{\"object\":{\"uuid\":\"u\","
                        + "\"recording_files\":[{\"file_type\":\"TRANSCRIPT\",\"download_url\":\"u\"}]}}}",
                "{\"event\":\"recording.transcript_completed\",\"payload\":{\"object\":{\"uuid\":\"u\","
                        + "\"recording_files\":[{\"file_type\":\"TRANSCRIPT\",\"id\":\"f\"}]}}}"
            })
    void signedBodiesThatCannotBeReadAreRefusedInASentence(String body) {
        send(body).statusCode(400).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void meetingAtTheEndOfTimeIsKeptWithoutItsTimes() {
        String event = RecordedEvents.zoom(TRANSCRIPT, uuid, "file", "a@b.example", URL)
                .replace("2026-11-25T09:00:00Z", "+999999999-12-31T23:59:00Z")
                .replace("2026-11-25T09:43:10Z", "never");

        send(event).statusCode(204);

        assertThat(kept("e.details").get(0)).doesNotContain("999999999");
    }

    @Test
    void namesThatNobodyCanSeeThroughAreCleaned() {
        String event = RecordedEvents.zoom(TRANSCRIPT, uuid, "file", "a@b.example", URL)
                .replace("quarterly review", "\\u0000\\u202e\\ud800" + "x".repeat(300));

        send(event).statusCode(204);

        assertThat(kept("e.details").get(0)).contains("Fictional Freight:").doesNotContain("\\u", "x".repeat(200));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhoeverSendsIt() {
        String large = " ".repeat(HookTestResource.LARGEST_EVENT + 1);

        signed(large, ZOOM_SECRET, now())
                .post(path(ORGANIZATION.toString()))
                .then()
                .statusCode(413);
        request().body(large).post(path("nobody")).then().statusCode(413);
    }

    @Test
    void aBodyThatComesTooSlowlyIsGivenUp() throws IOException {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write(("POST " + path(ORGANIZATION.toString()) + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[12];

            int read = socket.getInputStream().readNBytes(answer, 0, answer.length);

            assertThat(new String(answer, 0, read, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 503");
        }
    }

    private List<String> kept(String column) {
        return Owner.textsIn(
                ORGANIZATION,
                "select " + column + " from provider_events e where e.meeting_key = '" + uuid + "' order by e.id");
    }

    private static double counted(String outcome) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("headroom_hooks_total")
                        && line.contains("\"ZOOM\"")
                        && line.contains('"' + outcome + '"'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private ValidatableResponse send(String body) {
        return signed(body, ZOOM_SECRET, now())
                .post(path(ORGANIZATION.toString()))
                .then();
    }

    private static RequestSpecification signed(String body, String secret, String time) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return request()
                .header("x-zm-request-timestamp", time)
                .header("x-zm-signature", ZoomSignature.of(secret, time, bytes))
                .body(bytes);
    }

    private static RequestSpecification request() {
        return given().header("Content-Type", "application/json");
    }

    private static String refused(RequestSpecification request) {
        return refused(request, ORGANIZATION.toString());
    }

    private static String refused(RequestSpecification request, String organization) {
        return request.post(path(organization))
                .then()
                .statusCode(401)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .extract()
                .asString();
    }

    private static String path(String organization) {
        return "/hooks/zoom/" + organization;
    }
}
