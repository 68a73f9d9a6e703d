package dev.headroom.meeting.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Consent;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.SideSource;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.SpeakerSwap;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.meeting.transcript.TranscriptDialect;
import dev.headroom.meeting.transcript.TranscriptSource;
import dev.headroom.platform.identity.Uuids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which transcripts of a meeting are measured, and through which labels. */
class SpeechSourceTest {

    private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-03-02T10:00:00+11:00");

    private static final Meeting MEETING = new Meeting(
            Uuids.next(),
            Uuids.next(),
            List.of(),
            null,
            Uuids.next(),
            "Review",
            MeetingProvider.TEAMS,
            null,
            TEN,
            null,
            "Australia/Sydney",
            List.of(attendee("Bea", MeetingSide.BUYER), attendee("Sven", MeetingSide.SELLER)),
            Consent.NOT_RECORDED,
            null,
            null,
            List.of(),
            1);

    private static Attendee attendee(String name, MeetingSide side) {
        return new Attendee(Uuids.next(), name, null, side, SideSource.PERSON, null, null, List.of(name));
    }

    /** Ten seconds of Sven and thirty of Bea, from offset 0 on. */
    private static Transcript call(TranscriptDialect dialect, @Nullable OffsetDateTime startsAt, SpeakerSwap... swaps) {
        return new Transcript(
                UUID.randomUUID(),
                MEETING.accountUuid(),
                MEETING.uuid(),
                dialect,
                TranscriptSource.UPLOAD,
                "00".repeat(32),
                1,
                startsAt,
                List.of(
                        new Segment(0, 0, 10_000, "Sven", "What do you need?", null, List.of()),
                        new Segment(1, 11_000, 41_000, "Bea", "People.", null, List.of())),
                2,
                0,
                0,
                List.of(),
                List.of(swaps),
                TEN,
                "member:x",
                1);
    }

    private static SpeechFigures figures(Transcript... transcripts) {
        return new SpeechSource(MEETING).figures(List.of(transcripts), null).orElseThrow();
    }

    @Test
    void partsOfAnInterruptedCallAreMeasuredTogether() {
        var found =
                figures(call(TranscriptDialect.TEAMS_VTT, TEN), call(TranscriptDialect.TEAMS_VTT, TEN.plusMinutes(5)));

        assertThat(found.transcripts()).isEqualTo(2);
        assertThat(found.speechSeconds()).isEqualTo(80);
        assertThat(found.openQuestions().samples()).isEqualTo(2);
        // Sven to Bea, Bea to Sven after the interruption, Sven to Bea
        assertThat(found.interactivity().samples()).isEqualTo(3);
    }

    @Test
    void filesOfTheSameMinutesAreNotCountedTwice() {
        assertThat(figures(
                                call(TranscriptDialect.TEAMS_VTT, TEN),
                                call(TranscriptDialect.TEAMS_VTT, TEN.plusSeconds(30)))
                        .speechSeconds())
                .isEqualTo(40);
        assertThat(figures(call(TranscriptDialect.TEAMS_VTT, TEN), call(TranscriptDialect.ZOOM_VTT, TEN.plusMinutes(5)))
                        .speechSeconds())
                .isEqualTo(40);
        assertThat(figures(call(TranscriptDialect.TEAMS_VTT, null), call(TranscriptDialect.TEAMS_VTT, TEN))
                        .speechSeconds())
                .isEqualTo(40);
    }

    @Test
    void chatIsTakenOnlyWhenNothingWasSpoken() {
        assertThat(figures(call(TranscriptDialect.ZOOM_CHAT, TEN), call(TranscriptDialect.ZOOM_VTT, TEN))
                        .source())
                .isEqualTo(TranscriptDialect.ZOOM_VTT);
        var chat = figures(call(TranscriptDialect.ZOOM_CHAT, TEN));
        assertThat(chat.talkRatio().notMeasurable()).isEqualTo(NotMeasurable.NOT_SPOKEN);
        assertThat(chat.speechSeconds()).isZero();
    }

    @Test
    void everythingIsMeasuredThroughExchangedLabels() {
        var swap = new SpeakerSwap("Sven", "Bea", "Rita", TEN);

        assertThat(figures(call(TranscriptDialect.TEAMS_VTT, TEN)).talkRatio().value())
                .isEqualTo(0.25);
        assertThat(figures(call(TranscriptDialect.TEAMS_VTT, TEN, swap))
                        .talkRatio()
                        .value())
                .isEqualTo(0.75);
        assertThat(figures(call(TranscriptDialect.TEAMS_VTT, TEN, swap, swap))
                        .talkRatio()
                        .value())
                .isEqualTo(0.25);
    }

    @Test
    void meetingWithoutTranscriptHasNoFigures() {
        assertThat(new SpeechSource(MEETING).figures(List.of(), null)).isEmpty();
    }
}
