package dev.headroom.meeting.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
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
                .body("speech.version", greaterThanOrEqualTo(1))
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

    @Test
    void whoIsMadeTheOwnerAfterwardsSeesAndSharesNothing() {
        // Given
        String meeting = heardMeeting(1);

        // When
        change(meeting, "owner", speech.world.manager.globalId());

        // Then
        assertThat(speech.speech(speech.world.manager, meeting).getBoolean("visible"))
                .isFalse();
        assertThat(speech.speech(speech.world.manager, meeting).getString("figures"))
                .isNull();
        speech.share(speech.world.manager, meeting).body("userErrors.code", contains("FORBIDDEN"));
        assertThat(speech.speech(speech.world.rep, meeting).getFloat("figures.talkRatio.value"))
                .isEqualTo(0.25f);
    }

    @Test
    void meetingWhoseStartIsMovedBackOpensNoEarlier() {
        // Given
        String meeting = heardMeeting(1);
        String opens = speech.speech(speech.world.rep, meeting).getString("opensAt");

        // When
        change(meeting, "startsAt", ago(15), "endsAt", ago(14));

        // Then
        JsonPath read = speech.speech(speech.world.manager, meeting);
        assertThat(read.getBoolean("visible")).isFalse();
        assertThat(read.getString("figures")).isNull();
        assertThat(read.getString("opensAt")).isEqualTo(opens);
    }

    @Test
    void meetingThatIsMergedIntoAnOwnOneStaysWhoseItIs() {
        // Given: the first was shared, and is the manager's by now
        String theirs = heardMeeting(4);
        String own = heardMeeting(1);
        change(theirs, "owner", speech.world.manager.globalId());
        speech.share(speech.world.rep, theirs).body("userErrors", empty());

        // When
        speech.world.merge(speech.world.manager, theirs, own).body("userErrors", empty());

        // Then
        JsonPath read = speech.speech(speech.world.manager, theirs);
        assertThat(read.getBoolean("visible")).isFalse();
        assertThat(read.getString("figures")).isNull();
        assertThat(speech.speech(speech.world.rep, theirs).getBoolean("visible"))
                .isTrue();
    }

    @Test
    void managersMeetingWithoutATranscriptOpensNoneThatIsMergedIntoIt() {
        String empty = speech.meeting(4);
        change(empty, "owner", speech.world.manager.globalId());
        speech.share(speech.world.manager, empty).body("userErrors", empty());
        String own = heardMeeting(1);

        speech.world.merge(speech.world.manager, empty, own).body("userErrors", empty());

        assertThat(speech.speech(speech.world.manager, empty).getBoolean("visible"))
                .isFalse();
        assertThat(speech.speech(speech.world.rep, empty).getBoolean("visible")).isTrue();
    }

    @Test
    void labelsAreCheckedByTheLastOfMergedMeetings() {
        // Given: two labels that tell nothing, in the last of three calls
        String first = speech.meeting(3);
        String second = speech.meeting(2);
        String third = speech.meeting(1);
        String unnamed = SpeechWorld.RIGHT.replace("Sven Olsen:", "Line 1:").replace("Bea Maas:", "Line 2:");
        String transcript = speech.upload(third, unnamed);
        Awaitility.await().atMost(SpeechWorld.LONG).until(() -> attendee(third, "Line 2") != null);
        speech.world.merge(speech.world.rep, second, third).body("userErrors", empty());
        speech.world.merge(speech.world.rep, first, second).body("userErrors", empty());

        // When: they are said to be the wrong ones
        identify(first, "Line 1", "Bea Maas");
        identify(first, "Line 2", "Sven Olsen");

        // Then
        assertThat(speech.check(speech.world.rep, transcript).getInt("speakerCheck.doubtCount"))
                .isEqualTo(3);
    }

    /** A meeting with a transcript, once it is known who held it. */
    private String heardMeeting(int daysAgo) {
        String meeting = speech.meeting(daysAgo);
        speech.upload(meeting, SpeechWorld.RIGHT);
        Awaitility.await()
                .atMost(SpeechWorld.LONG)
                .until(() -> speech.speech(speech.world.rep, meeting).getInt("version") > 0);
        return meeting;
    }

    private void change(String meeting, Object... fields) {
        Awaitility.await().atMost(SpeechWorld.LONG).until(() -> {
            int version = speech.world.read(speech.world.rep, meeting).getInt("version");
            ValidatableResponse changed = speech.world.change(speech.world.manager, meeting, version, fields);
            return changed.extract().path("data.changeMeeting.meeting") != null;
        });
    }

    private static String ago(int days) {
        return OffsetDateTime.now(ZoneOffset.UTC)
                .minusDays(days)
                .withSecond(7)
                .withNano(0)
                .toString();
    }

    private @Nullable String attendee(String meeting, String name) {
        return speech.world
                .read(speech.world.rep, meeting)
                .getString("attendees.find { it.name == '" + name + "' }.id");
    }

    private void identify(String meeting, String name, String sameAs) {
        speech.world
                .identify(
                        speech.world.rep,
                        meeting,
                        String.valueOf(attendee(meeting, name)),
                        "sameAs",
                        attendee(meeting, sameAs))
                .body("userErrors", empty());
    }
}
