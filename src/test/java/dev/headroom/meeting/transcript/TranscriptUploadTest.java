package dev.headroom.meeting.transcript;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.meeting.Meetings;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transcripts go in by the public API and come out as they were. */
@QuarkusTest
class TranscriptUploadTest {

    private static final Logger LOG = Logger.getLogger(TranscriptUploadTest.class);

    private final TranscriptWorld world = new TranscriptWorld();

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("../shared/data/meetings"))) {
            return all.filter(path ->
                            path.toString().endsWith(".vtt") || path.toString().endsWith("chat.txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRecordedMeetingGoesInAndComesOut(Path path) throws IOException {
        // Given
        byte[] bytes = Files.readAllBytes(path);
        ReadTranscript expected = TranscriptReader.read(bytes, TranscriptSamples.LIMITS);

        // When
        long before = System.nanoTime();
        JsonPath answer = world.send(bytes).statusCode(201).extract().jsonPath();
        LOG.infof("%s, %d bytes: stored in %d ms", path, bytes.length, (System.nanoTime() - before) / 1_000_000);

        // Then
        String id = answer.getString("id");
        assertThat(answer.getString("dialect")).isEqualTo(expected.dialect().name());
        assertThat(answer.getInt("cues")).isEqualTo(expected.cues());
        assertThat(answer.getInt("skipped")).isEqualTo(expected.skippedCount());
        assertThat(answer.getInt("segments")).isEqualTo(expected.segments().size());
        assertThat(answer.getString("sha256")).isEqualTo(TranscriptFile.sha256(bytes));
        assertThat(texts(id))
                .isEqualTo(expected.segments().stream().map(Segment::text).toList());
        byte[] raw = given().auth()
                .oauth2(world.rep.token())
                .get("/transcripts/" + id + "/raw")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/plain"))
                .header("Content-Disposition", startsWith("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(raw).isEqualTo(bytes);
    }

    private List<String> texts(String id) {
        String document = """
            query ($id: ID!, $after: String) { transcript(id: $id) { segmentCount segments(first: 100, after: $after) {
              nodes { seq text } pageInfo { hasNextPage endCursor } } } }
            """;
        List<String> texts = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = world.rep
                    .graphql()
                    .run(document, "id", id, "after", after)
                    .extract()
                    .jsonPath();
            texts.addAll(page.getList("data.transcript.segments.nodes.text", String.class));
            after = page.getBoolean("data.transcript.segments.pageInfo.hasNextPage")
                    ? page.getString("data.transcript.segments.pageInfo.endCursor")
                    : null;
        } while (after != null);
        return texts;
    }

    @Test
    void theSameBytesAgainAreTheSameTranscript() {
        String first =
                world.send(TranscriptWorld.SMALL).statusCode(201).extract().path("id");

        world.send(TranscriptWorld.SMALL).statusCode(200).body("id", equalTo(first));

        assertThat(Owner.textsIn(
                        world.organization.id(),
                        "select f.id::text from transcript_files f where f.meeting = '" + world.meeting.uuid() + "'"))
                .hasSize(1);
    }

    @Test
    void theSameBytesWithAnotherBeginningCorrectIt() {
        // Given
        String id = world.send(TranscriptWorld.SMALL).statusCode(201).extract().path("id");

        // When: the same correction twice
        sendAgain("2026-03-11T16:20:00+01:00");
        sendAgain("2026-03-11T15:20:00Z");

        // Then
        world.rep
                .graphql()
                .run("query ($id: ID!) { transcript(id: $id) { startsAt version segmentCount } }", "id", id)
                .body("data.transcript.startsAt", equalTo("2026-03-11T16:20:00+01:00"))
                .body("data.transcript.version", equalTo(2))
                .body("data.transcript.segmentCount", equalTo(2));
        var uuid = GlobalId.uuid(id, Transcript.TYPE).orElseThrow();
        Awaitility.await().atMost(TranscriptWorld.LONG).untilAsserted(() -> assertThat(
                        TranscriptWorld.bean(ListenerProbe.class).toldOf(uuid))
                .isEqualTo(2));
    }

    private void sendAgain(String startedAt) {
        given().auth()
                .oauth2(world.rep.token())
                .contentType("application/octet-stream")
                .queryParam("meeting", world.meetingId())
                .queryParam("recordingStartedAt", startedAt)
                .body(TranscriptWorld.SMALL.getBytes(StandardCharsets.UTF_8))
                .post("/import/transcript")
                .then()
                .statusCode(200);
    }

    @Test
    void aMeetingHasSeveralTranscriptsEachWithItsOffset() {
        // Given
        String call =
                world.send(TranscriptWorld.SMALL).statusCode(201).extract().path("id");
        given().auth()
                .oauth2(world.manager.token())
                .queryParam("meeting", world.meetingId())
                .queryParam("recordingStartedAt", "2026-03-11T16:20:00+01:00")
                .multiPart(
                        "file", "chat.txt", "00:00:07\tAnn:\tHello\r\n".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/import/transcript")
                .then()
                .statusCode(201)
                .body("dialect", equalTo("ZOOM_CHAT"));

        // When
        JsonPath answer = world.rep
                .graphql()
                .run(
                        "query ($id: ID!) { node(id: $id) { ... on Meeting { transcripts { nodes { id dialect source"
                                + " startsAt storedBy meetingId rawPath segments { nodes { startMs endMs speaker text"
                                + " cueIds } } } pageInfo { hasNextPage } } } } }",
                        "id",
                        world.meetingId())
                .extract()
                .jsonPath();

        // Then
        assertThat(answer.getList("data.node.transcripts.nodes.dialect", String.class))
                .containsExactly("ZOOM_VTT", "ZOOM_CHAT");
        assertThat(answer.getString("data.node.transcripts.nodes[0].id")).isEqualTo(call);
        assertThat(answer.getString("data.node.transcripts.nodes[0].startsAt")).isNull();
        assertThat(answer.getString("data.node.transcripts.nodes[0].storedBy")).isEqualTo("member:" + world.rep.id());
        assertThat(answer.getString("data.node.transcripts.nodes[0].segments.nodes[1].speaker"))
                .isEqualTo("Ben");
        assertThat(OffsetDateTime.parse(answer.getString("data.node.transcripts.nodes[1].startsAt")))
                .isEqualTo(OffsetDateTime.parse("2026-03-11T15:20:00Z"));
        List<Transcript> stored = TranscriptWorld.bean(Transcripts.class)
                .ofMeeting(world.organization.id(), world.meeting)
                .await()
                .atMost(TranscriptWorld.LONG);
        assertThat(stored)
                .extracting(transcript -> transcript.offset(world.meeting))
                .containsExactly(Duration.ZERO, Duration.ofMinutes(20));
    }

    @Test
    void aTranscriptIsInTheChangeLogAndWhoWorksWithItIsTold() {
        String id = world.send(TranscriptWorld.SMALL).statusCode(201).extract().path("id");

        var uuid = GlobalId.uuid(id, Transcript.TYPE).orElseThrow();
        Awaitility.await().atMost(TranscriptWorld.LONG).untilAsserted(() -> assertThat(
                        TranscriptWorld.bean(ListenerProbe.class).toldOf(uuid))
                .isEqualTo(1));
        Awaitility.await().atMost(TranscriptWorld.LONG).untilAsserted(() -> assertThat(Owner.textsIn(
                        world.organization.id(),
                        "select (f.told_at is not null)::text from transcript_files f where f.id = '" + uuid + "'"))
                .containsExactly("true"));
        assertThat(Owner.textsIn(
                        world.organization.id(),
                        "select c.kind::text from change c where c.entity_type = 'Transcript' and c.entity_id = '"
                                + uuid + "'"))
                .containsExactly("CREATED");
    }

    @Test
    void theMeetingLearnsWhoSpoke() {
        world.send("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Carla>Hello.</v>\n").statusCode(201);

        Awaitility.await().atMost(TranscriptWorld.LONG).untilAsserted(() -> assertThat(
                        TranscriptWorld.bean(Meetings.class)
                                .find(world.organization.id(), world.meeting.uuid())
                                .await()
                                .atMost(TranscriptWorld.LONG)
                                .orElseThrow()
                                .speaker("Carla"))
                .isPresent());
    }

    @Test
    void scriptsInCuesStayTextAndTheRawFileIsNeverShown() {
        String id = world.send("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Say <script>alert('x')</script>!</v>\n")
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(texts(id)).containsExactly("Say <script>alert('x')</script>!");
        given().auth()
                .oauth2(world.rep.token())
                .get("/transcripts/" + id + "/raw")
                .then()
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", startsWith("attachment"));
    }

    @Test
    void cuesThatGoBackwardAreKeptAndCounted() {
        world.send("WEBVTT\n\n00:05.000 --> 00:06.000\nlater.\n\n00:01.000 --> 00:02.000\nearlier.\n")
                .statusCode(201)
                .body("backward", equalTo(1))
                .body("segments", equalTo(2));
    }
}
