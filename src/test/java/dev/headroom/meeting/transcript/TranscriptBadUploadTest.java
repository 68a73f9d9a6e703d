package dev.headroom.meeting.transcript;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are refused: each with a sentence, and nothing is kept. */
@QuarkusTest
class TranscriptBadUploadTest {

    private static final String CUE = "00:01.000 --> 00:02.000\n";

    private final TranscriptWorld world = new TranscriptWorld();

    private void nothingIsKept() {
        assertThat(Owner.textsIn(world.organization.id(), "select f.id::text from transcript_files f"))
                .isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() {
        world.send("")
                .statusCode(400)
                .body("errors[0].message", containsString("The file is empty"))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
        nothingIsKept();
    }

    /** Sends so much of a repeated text, which is never in memory as a whole. */
    private String refused(String head, String piece, int pieces, boolean withLength) throws Exception {
        long length = head.length() + (long) piece.length() * pieces;
        HttpRequest.BodyPublisher stream =
                HttpRequest.BodyPublishers.ofInputStream(() -> new RepeatedText(head, piece, pieces));
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/import/transcript?meeting=" + world.meetingId()))
                .header("Authorization", "Bearer " + world.rep.token())
                .header("Content-Type", "text/vtt")
                .timeout(Duration.ofSeconds(30))
                .POST(withLength ? HttpRequest.BodyPublishers.fromPublisher(stream, length) : stream)
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        return answer.body();
    }

    /** A text and another one many times. */
    private static final class RepeatedText extends InputStream {

        private final byte[] head;
        private final byte[] piece;
        private final long end;
        private long position;

        RepeatedText(String head, String piece, int pieces) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.piece = piece.getBytes(StandardCharsets.UTF_8);
            this.end = this.head.length + (long) this.piece.length * pieces;
        }

        @Override
        public int read() {
            if (position == end) {
                return -1;
            }
            long at = position++;
            return at < head.length ? head[(int) at] : piece[(int) ((at - head.length) % piece.length)];
        }
    }

    @Test
    void aTranscriptOfNoMeetingIsRefusedNamingWhatIsMissing() {
        given().auth()
                .oauth2(world.rep.token())
                .contentType("text/vtt")
                .body("WEBVTT")
                .post("/import/transcript")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("?meeting="));
    }

    @Test
    void twelveMegabytesAreRefused() throws Exception {
        assertThat(refused("", "x".repeat(1024), 12 * 1024, true)).contains("10485760", "LIMIT_EXCEEDED");
        nothingIsKept();
    }

    @Test
    void aStreamWithoutALengthIsRefusedWhenItPassesTheLimit() throws Exception {
        assertThat(refused("", "x".repeat(1024), 11 * 1024, false)).contains("10485760", "LIMIT_EXCEEDED");
        nothingIsKept();
    }

    @Test
    void aPartThatIsTooLargeIsRefused() {
        given().auth()
                .oauth2(world.rep.token())
                .queryParam("meeting", world.meetingId())
                .multiPart("file", "a.vtt", new byte[11 * 1024 * 1024], "text/vtt")
                .post("/import/transcript")
                .then()
                .statusCode(413);
        nothingIsKept();
    }

    @Test
    void compressedBodiesAreRefusedSoThatNoneCanUnfold() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int megabyte = 0; megabyte < 30; megabyte++) {
                gzip.write(new byte[1024 * 1024]);
            }
        }

        given().auth()
                .oauth2(world.rep.token())
                .queryParam("meeting", world.meetingId())
                .header("Content-Encoding", "gzip")
                .contentType("application/octet-stream")
                .body(packed.toByteArray())
                .post("/import/transcript")
                .then()
                .statusCode(415)
                .body("errors[0].message", containsString("content encoding"));
        world.send(packed.toByteArray()).statusCode(400).body("errors[0].message", containsString("gzip"));
        nothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/zip", "video/mp4"})
    void otherMediaTypesAreRefused(String type) {
        given().auth()
                .oauth2(world.rep.token())
                .queryParam("meeting", world.meetingId())
                .contentType(type)
                .body(TranscriptWorld.SMALL.getBytes(StandardCharsets.UTF_8))
                .post("/import/transcript")
                .then()
                .statusCode(415);
        nothingIsKept();
    }

    /** What curl says of a file sent with -d. */
    @Test
    void aFormThatCantHoldAFileIsRefused() {
        given().auth()
                .oauth2(world.rep.token())
                .queryParam("meeting", world.meetingId())
                .formParam("file", TranscriptWorld.SMALL)
                .post("/import/transcript")
                .then()
                .statusCode(415)
                .body("errors[0].message", containsString("text/vtt"));
        nothingIsKept();
    }

    @Test
    void manyCuesAreRefusedByTheirNumberOrTheirSize() throws Exception {
        assertThat(refused("WEBVTT\n\n", CUE + "\n", 400_000, true)).contains("at most 20000");
        assertThat(refused("WEBVTT\n\n", CUE + "\n", 450_000, true)).contains("10485760");
        nothingIsKept();
    }

    @Test
    void aLineOfTenMegabytesIsRefusedWithItsNumber() throws Exception {
        assertThat(refused("WEBVTT\n\n" + CUE, "x", 10 * 1024 * 1024 - 100, true))
                .contains("Line 4");
        nothingIsKept();
    }

    @Test
    void invalidUtf8IsRefusedWithTheByte() {
        world.send("WEBVTT\n\n00:01.000 --> 00:02.000\nGr\u00FC\u00DFe\n".getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(400)
                .body("errors[0].message", containsString("offset 34"));
        nothingIsKept();
    }

    @Test
    void headersAloneAreRefused() {
        world.send("WEBVTT\r\n\r\n").statusCode(400).body("errors[0].message", containsString("no cue"));
        nothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-11T10:00:00", "2999-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
    void aStartThatIsNoTimeInThePastIsRefused(String time) {
        given().auth()
                .oauth2(world.rep.token())
                .queryParam("meeting", world.meetingId())
                .queryParam("recordingStartedAt", time)
                .contentType("application/octet-stream")
                .body(TranscriptWorld.SMALL.getBytes(StandardCharsets.UTF_8))
                .post("/import/transcript")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.field[0]", equalTo("recordingStartedAt"));
        nothingIsKept();
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        given().auth()
                .oauth2(world.rep.token())
                .queryParam("meeting", world.meetingId())
                .multiPart("text", "hello")
                .post("/import/transcript")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("\"file\""));
        nothingIsKept();
    }

    @Test
    void aMeetingHasAtMostTwentyTranscripts() {
        for (int number = 0; number < 20; number++) {
            world.send("Notes " + number).statusCode(201);
        }

        world.send("Notes 20").statusCode(413).body("errors[0].message", containsString("at most 20"));
        world.send("Notes 7").statusCode(200);
    }
}
