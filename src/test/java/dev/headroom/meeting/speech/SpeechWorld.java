package dev.headroom.meeting.speech;

import static io.restassured.RestAssured.given;

import dev.headroom.meeting.Attendance;
import dev.headroom.meeting.MeetingWorld;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A meeting of a rep who sells (Sven) with a buyer (Bea), and its transcript. */
public final class SpeechWorld {

    public static final Duration LONG = Duration.ofSeconds(20);

    /** Bea greets Sven, who asks and promises: 4 s of Sven, 12 s of Bea, in a call in which both are labelled right. */
    public static final String RIGHT = """
        WEBVTT

        1
        00:00:01.000 --> 00:00:03.000
        Sven Olsen: Hi Bea, what do you need?

        2
        00:00:04.000 --> 00:00:16.000
        Bea Maas: Hi Sven, we need two developers by March.

        3
        00:00:17.500 --> 00:00:19.500
        Sven Olsen: Thank you, Bea.
        """;

    /** The same with the labels exchanged. */
    public static final String EXCHANGED = RIGHT.replace("Sven Olsen:", "?:")
            .replace("Bea Maas:", "Sven Olsen:")
            .replace("?:", "Bea Maas:");

    private static final String SPEECH = Operation.read("mobile/MeetingSpeech");
    private static final String CHECK = Operation.read("mobile/SpeakerCheck");
    private static final String SHARE = Operation.read("mobile/ShareMeetingMetrics");
    private static final String SWAP = Operation.read("mobile/SwapSpeakers");

    public final MeetingWorld world = new MeetingWorld();

    /** The id of a meeting that began some days ago. */
    public String meeting(int daysAgo) {
        // Java writes a full minute without its seconds, which is no time of the schema.
        OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC)
                .minusDays(daysAgo)
                .withSecond(7)
                .withNano(0);
        String meeting = world.meeting(
                "startsAt",
                start.toString(),
                "endsAt",
                start.plusHours(1).toString(),
                "attendees",
                List.of(
                        MeetingWorld.named("name", "Sven Olsen", "side", "SELLER"),
                        MeetingWorld.named("name", "Bea Maas", "email", "bea@customer.example", "side", "BUYER")));
        Arc.container()
                .instance(Attendance.class)
                .get()
                .attach(world.organization.id(), MeetingWorld.uuid(meeting), () -> Uni.createFrom()
                        .item(List.of("Sven Olsen", "Bea Maas")))
                .await()
                .atMost(LONG);
        return meeting;
    }

    /** The id of the transcript that a file came to be. */
    public String upload(String meeting, String file) {
        String id = send(meeting, file);
        Awaitility.await().atMost(LONG).until(() -> isTold(id));
        return id;
    }

    /** The same, while whoever works with it may do so still. */
    public String send(String meeting, String file) {
        return given().auth()
                .oauth2(world.rep.token())
                .contentType("text/vtt")
                .queryParam("meeting", meeting)
                .body(file)
                .post("/import/transcript")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Whoever works with transcripts hears of one behind the answer to its upload. */
    private boolean isTold(String id) {
        String told = "select f.id::text from transcript_files f where f.told_at is not null and f.id = '"
                + GlobalId.uuid(id, Transcript.TYPE).orElseThrow() + "'";
        return !Owner.textsIn(world.organization.id(), told).isEmpty();
    }

    public JsonPath speech(Person who, String meeting) {
        return who.graphql()
                .run(SPEECH, "id", meeting)
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data.meeting.speech");
    }

    public JsonPath check(Person who, String transcript) {
        return who.graphql()
                .run(CHECK, "id", transcript)
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data.transcript");
    }

    ValidatableResponse share(Person who, String meeting, @Nullable Object... fields) {
        return run(who, SHARE, "shareMeetingMetrics", "meeting", meeting, fields);
    }

    ValidatableResponse swap(Person who, String transcript, int expectedVersion, @Nullable Object... fields) {
        Map<String, Object> input = MeetingWorld.named("first", "Sven Olsen", "second", "Bea Maas");
        input.putAll(MeetingWorld.named(fields));
        input.putAll(MeetingWorld.named("transcript", transcript, "expectedVersion", expectedVersion));
        return who.graphql().run(SWAP, "input", input).statusCode(200).rootPath("data.swapSpeakers");
    }

    private static ValidatableResponse run(
            Person who, String operation, String field, String name, String id, @Nullable Object... fields) {
        Map<String, Object> input = MeetingWorld.named(fields);
        input.put(name, id);
        return who.graphql().run(operation, "input", input).statusCode(200).rootPath("data." + field);
    }
}
