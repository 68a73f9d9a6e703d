package dev.headroom.meeting.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.meeting.MeetingWorld;
import dev.headroom.meeting.speech.SpeechWorld;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.meeting.transcript.Transcripts;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long words are kept: an administrator decides, and then they go. */
@QuarkusTest
class RetentionApiTest {

    private static final String READ = Operation.read("web/TranscriptRetention");
    private static final String SET = Operation.read("web/ChangeTranscriptRetention");

    @Inject
    PrivacySweeper sweeper;

    @Inject
    Transcripts transcripts;

    @Inject
    MeetingErasures erasures;

    @Inject
    DocumentMutations mutations;

    private SpeechWorld speech;
    private MeetingWorld world;

    @BeforeEach
    void prepare() {
        speech = new SpeechWorld();
        world = speech.world;
    }

    private static ValidatableResponse set(Person who, int days, int expectedVersion) {
        return who.graphql()
                .run(SET, "input", MeetingWorld.named("days", days, "expectedVersion", expectedVersion))
                .statusCode(200)
                .rootPath("data.changeTranscriptRetention");
    }

    private void sweep() {
        sweeper.sweep(world.organization.id()).await().atMost(SpeechWorld.LONG);
    }

    private UUID agedTranscript(String meeting, int days) {
        String id = speech.upload(meeting, SpeechWorld.RIGHT);
        UUID uuid = GlobalId.uuid(id, Transcript.TYPE).orElseThrow();
        age(uuid, days);
        return uuid;
    }

    private void age(UUID transcript, int days) {
        Owner.execute(
                world.organization.id(),
                "update transcript_files set created_at = now() - interval '" + days + " days' where id = ?",
                transcript);
    }

    private Transcript stored(UUID transcript) {
        return transcripts
                .documents()
                .find(world.organization.id(), transcript)
                .await()
                .atMost(SpeechWorld.LONG)
                .orElseThrow();
    }

    @Test
    void aYearIsUsualAndAnAdministratorDecidesOtherwise() {
        // Given
        world.rep
                .graphql()
                .run(READ)
                .rootPath("data.transcriptRetention")
                .body("days", is(365))
                .body("version", is(0))
                .body("decidedBy", nullValue());

        // When
        set(world.organization.admin(), 30, 0)
                .body("userErrors", empty())
                .body("transcriptRetention.days", is(30))
                .body("transcriptRetention.decidedBy", notNullValue())
                .body("transcriptRetention.version", is(1))
                .body("syncVersion", notNullValue());

        // Then
        world.rep.graphql().run(READ).body("data.transcriptRetention.days", is(30));
    }

    @Test
    void decisionIsRefusedToOthersAndOutOfRangeAndOnAnotherVersion() {
        set(world.rep, 30, 0).body("userErrors.code", contains("FORBIDDEN"));
        set(world.manager, 30, 0).body("userErrors.code", contains("FORBIDDEN"));
        set(world.organization.admin(), 0, 0).body("userErrors.code", contains("BAD_USER_INPUT"));
        set(world.organization.admin(), 3_651, 0).body("userErrors.code", contains("BAD_USER_INPUT"));
        set(world.organization.admin(), 30, 4).body("userErrors.code", contains("CONFLICT"));
    }

    @Test
    void wordsGoWhenTheirTimeIsOverAndNumbersStay() {
        // Given
        String meeting = speech.meeting(40);
        UUID old = agedTranscript(meeting, 31);
        set(world.organization.admin(), 30, 0).body("userErrors", empty());

        // When
        sweep();

        // Then
        Transcript left = stored(old);
        assertThat(left.segments()).extracting(Segment::text).containsOnly("");
        assertThat(left.segments()).extracting(Segment::startMs).containsExactly(1000, 4000, 17500);
        assertThat(left.version()).isEqualTo(2);
        raw(old).statusCode(404);
        JsonPath read = speech.speech(world.rep, meeting);
        assertThat(read.getFloat("figures.talkRatio.value")).isEqualTo(0.25f);
        assertThat(read.getInt("figures.openQuestions.samples")).isEqualTo(1);
        assertThat(read.getString("keptAt")).isNotNull();
        assertThat(speech.check(world.rep, GlobalId.of(Transcript.TYPE, old)).getBoolean("wordsDeleted"))
                .isTrue();
    }

    @Test
    void numbersFollowWhatComesAfterTheFirstFileWent() {
        // Given
        String meeting = speech.meeting(40);
        agedTranscript(meeting, 31);
        set(world.organization.admin(), 30, 0).body("userErrors", empty());
        sweep();
        assertThat(speech.speech(world.rep, meeting).getFloat("figures.talkRatio.value"))
                .isEqualTo(0.25f);

        // When: a longer file of the same minutes comes in
        String longer = speech.upload(meeting, SpeechWorld.RIGHT.replace("00:00:16.000", "00:00:17.000"));

        // Then
        assertThat(speech.speech(world.rep, meeting).getFloat("figures.talkRatio.value"))
                .isEqualTo(0.2353f);
        age(GlobalId.uuid(longer, Transcript.TYPE).orElseThrow(), 31);
        sweep();
        JsonPath kept = speech.speech(world.rep, meeting);
        assertThat(kept.getFloat("figures.talkRatio.value")).isEqualTo(0.2353f);
        assertThat(kept.getInt("figures.openQuestions.samples")).isEqualTo(1);
    }

    @Test
    void erasureThatFailsKeepsNoWordsFromGoing() {
        // Given: an erasure that nobody can carry out
        UUID broken = Uuids.next();
        var begun = new MeetingErasure(
                broken, null, ErasureState.RUNNING, OffsetDateTime.now(ZoneOffset.UTC), "Admin", null, List.of(), 1);
        var author = new Author(world.organization.id(), "service:test");
        mutations
                .run(
                        new Mutation<>(author, "begin", broken, null, MeetingErasure.class),
                        erasures.documents(),
                        broken,
                        () -> Uni.createFrom().item(DocumentWrite.insert(begun)))
                .await()
                .atMost(SpeechWorld.LONG);
        UUID old = agedTranscript(speech.meeting(400), 366);

        // When
        sweep();

        // Then
        assertThat(stored(old).segments()).extracting(Segment::text).containsOnly("");
    }

    @Test
    void sweepingAgainChangesNothing() {
        UUID old = agedTranscript(speech.meeting(400), 366);

        sweep();
        sweep();

        assertThat(stored(old).version()).isEqualTo(2);
    }

    @Test
    void youngerWordsStay() {
        UUID young = agedTranscript(speech.meeting(40), 364);

        sweep();

        assertThat(stored(young).version()).isEqualTo(1);
        assertThat(stored(young).segments()).extracting(Segment::text).doesNotContain("");
        raw(young).statusCode(200);
    }

    @Test
    void sweepThatDiedBeforeItsLastStepIsFinished() {
        // Given: words gone, file not
        String meeting = speech.meeting(400);
        UUID old = agedTranscript(meeting, 366);
        sweep();
        Owner.execute(
                world.organization.id(),
                "update transcript_files set forgotten_at = null, content = '\\x41' where id = ?",
                old);

        // When
        sweep();

        // Then
        assertThat(stored(old).version()).isEqualTo(2);
        raw(old).statusCode(404);
        assertThat(speech.speech(world.rep, meeting).getInt("figures.openQuestions.samples"))
                .isEqualTo(1);
    }

    private ValidatableResponse raw(UUID transcript) {
        return given().auth()
                .oauth2(world.rep.token())
                .get("/transcripts/" + GlobalId.of(Transcript.TYPE, transcript) + "/raw")
                .then();
    }
}
