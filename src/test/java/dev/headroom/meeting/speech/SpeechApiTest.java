package dev.headroom.meeting.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How meetings were spoken, over HTTP: who sees it, and what becomes of exchanged labels. */
@QuarkusTest
class SpeechApiTest {

    private SpeechWorld speech;

    @BeforeEach
    void prepare() {
        speech = new SpeechWorld();
    }

    @Test
    void ownerSeesTheNumbersAtOnce() {
        // Given
        String meeting = speech.meeting(1);
        speech.upload(meeting, SpeechWorld.RIGHT);

        // When
        JsonPath read = speech.speech(speech.world.rep, meeting);

        // Then: 4 s of Sven's, 12 s of Bea's
        assertThat(read.getBoolean("visible")).isTrue();
        assertThat(read.getString("figures.source")).isEqualTo("ZOOM_VTT");
        assertThat(read.getInt("figures.speechSeconds")).isEqualTo(16);
        assertThat(read.getFloat("figures.unknownShare")).isZero();
        assertThat(read.getFloat("figures.talkRatio.value")).isEqualTo(0.25f);
        assertThat(read.getFloat("figures.longestCustomerStory.value")).isEqualTo(12f);
        assertThat(read.getFloat("figures.patience.value")).isEqualTo(1.5f);
        assertThat(read.getString("figures.patience.note")).startsWith("Coarse");
        assertThat(read.getInt("figures.openQuestions.samples")).isEqualTo(1);
        assertThat(read.getString("figures.overlap.notMeasurable")).isEqualTo("ONE_AT_A_TIME");
        assertThat(read.getString("figures.overlap.value")).isNull();
        assertThat(read.getString("figures.talkRatio.definition")).contains("silence is not counted");
    }

    @Test
    void managerAndColleagueSeeThemOnlyOnceTheyAreShared() {
        // Given
        String meeting = speech.meeting(1);
        speech.upload(meeting, SpeechWorld.RIGHT);
        for (Person other : new Person[] {speech.world.manager, speech.world.colleague}) {
            JsonPath hidden = speech.speech(other, meeting);
            assertThat(hidden.getBoolean("visible")).isFalse();
            assertThat(hidden.getString("figures")).isNull();
            assertThat(hidden.getString("opensAt")).isNotNull();
        }

        // When
        speech.share(speech.world.rep, meeting)
                .body("userErrors", empty())
                .body("speech.sharedAt", notNullValue())
                .body("speech.version", is(1))
                .body("syncVersion", notNullValue());

        // Then
        assertThat(speech.speech(speech.world.manager, meeting).getFloat("figures.talkRatio.value"))
                .isEqualTo(0.25f);
        speech.share(speech.world.rep, meeting, "shared", false).body("speech.sharedAt", nullValue());
        assertThat(speech.speech(speech.world.manager, meeting).getString("figures"))
                .isNull();
    }

    @Test
    void nobodyElseSharesThem() {
        String meeting = speech.meeting(1);

        speech.share(speech.world.manager, meeting).body("userErrors.code", contains("FORBIDDEN"));
        speech.share(speech.world.stranger, meeting).body("userErrors.code", contains("NOT_FOUND"));
    }

    @Test
    void twoWeeksAfterTheMeetingEverybodyWhoSeesItSeesThem() {
        String meeting = speech.meeting(15);
        speech.upload(meeting, SpeechWorld.RIGHT);

        JsonPath read = speech.speech(speech.world.manager, meeting);

        assertThat(read.getBoolean("visible")).isTrue();
        assertThat(read.getFloat("figures.talkRatio.value")).isEqualTo(0.25f);
    }

    @Test
    void meetingWithoutTranscriptHasNoNumbers() {
        String meeting = speech.meeting(1);

        JsonPath read = speech.speech(speech.world.rep, meeting);

        assertThat(read.getBoolean("visible")).isTrue();
        assertThat(read.getString("figures")).isNull();
        assertThat(read.getInt("version")).isZero();
    }

    @Test
    void exchangedLabelsAreDoubtedAndExchangedBack() {
        // Given
        String meeting = speech.meeting(1);
        String transcript = speech.upload(meeting, SpeechWorld.EXCHANGED);
        JsonPath doubted = speech.check(speech.world.rep, transcript);
        assertThat(doubted.getInt("speakerCheck.doubtCount")).isEqualTo(3);
        assertThat(doubted.getString("speakerCheck.doubts[0].quote")).isEqualTo("Hi Bea, what do you need?");
        assertThat(doubted.getInt("speakerCheck.doubts[0].startMs")).isEqualTo(1000);
        assertThat(doubted.getString("speakerCheck.proposal.first")).isEqualTo("Bea Maas");
        assertThat(doubted.getString("speakerCheck.proposal.second")).isEqualTo("Sven Olsen");
        assertThat(speech.speech(speech.world.rep, meeting).getFloat("figures.talkRatio.value"))
                .isEqualTo(0.75f);

        // When
        speech.swap(speech.world.rep, transcript, 1)
                .body("userErrors", empty())
                .body("transcript.version", is(2))
                .body("transcript.swaps", hasSize(1))
                .body("transcript.swaps[0].by", notNullValue())
                .body("transcript.speakerCheck.doubtCount", is(0));

        // Then
        assertThat(speech.speech(speech.world.rep, meeting).getFloat("figures.talkRatio.value"))
                .isEqualTo(0.25f);
        speech.swap(speech.world.rep, transcript, 2).body("transcript.swaps", hasSize(2));
        assertThat(speech.speech(speech.world.rep, meeting).getFloat("figures.talkRatio.value"))
                .isEqualTo(0.75f);
    }

    @Test
    void exchangeIsRefusedWithAReason() {
        String transcript = speech.upload(speech.meeting(1), SpeechWorld.RIGHT);

        speech.swap(speech.world.rep, transcript, 1, "second", "Nobody")
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("second"));
        speech.swap(speech.world.rep, transcript, 1, "second", "Sven Olsen")
                .body("userErrors.code", contains("BAD_USER_INPUT"));
        speech.swap(speech.world.rep, transcript, 7).body("userErrors.code", contains("CONFLICT"));
        speech.swap(speech.world.stranger, transcript, 1).body("userErrors.code", contains("NOT_FOUND"));
    }

    @Test
    void twoFilesThatMayBeOfTheSameMinutesAreNotCountedTwice() {
        String meeting = speech.meeting(1);
        speech.upload(meeting, SpeechWorld.RIGHT);
        speech.upload(meeting, SpeechWorld.RIGHT.replace("two developers", "three developers"));

        // Nobody told when either began, so they may be of the same minutes: one counts.
        JsonPath read = speech.speech(speech.world.rep, meeting);

        assertThat(read.getInt("figures.transcripts")).isEqualTo(1);
        assertThat(read.getInt("figures.speechSeconds")).isEqualTo(16);
    }
}
