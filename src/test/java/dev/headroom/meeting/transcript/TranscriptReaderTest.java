package dev.headroom.meeting.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One small file of each dialect, with what makes that dialect hard, and every segment that must come of it. */
class TranscriptReaderTest {

    private static Segment segment(
            int seq,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String speaker,
            String text,
            String... cues) {
        return new Segment(seq, from, to, speaker, text, null, List.of(cues));
    }

    @Test
    void zoomCuesOfOneSentenceAreJoined() {
        ReadTranscript read = TranscriptSamples.read("WEBVTT\r\n\r\n1\r\n00:02:51.050 --> 00:02:52.360\r\n"
                + "Ann | Acme: I'll send you\r\n\r\n2\r\n00:02:52.500 --> 00:02:54.000\r\nAnn | Acme: the list.\r\n\r\n"
                + "3\r\n00:02:54.100 --> 00:02:55.000\r\nAnn | Acme: Note: by Friday\r\n\r\n"
                + "4\r\n00:02:55.000 --> 00:02:56.000\r\nBen (Beta): great\r\n\r\n"
                + "5\r\n00:03:55.000 --> 00:03:56.000\r\nBen (Beta): bye\r\n");

        assertThat(read.dialect()).isEqualTo(TranscriptDialect.ZOOM_VTT);
        assertThat(read.segments())
                .containsExactly(
                        segment(0, 171050, 174000, "Ann | Acme", "I'll send you the list.", "1", "2"),
                        segment(1, 174100, 175000, "Ann | Acme", "Note: by Friday", "3"),
                        segment(2, 175000, 176000, "Ben (Beta)", "great", "4"),
                        segment(3, 235000, 236000, "Ben (Beta)", "bye", "5"));
        assertThat(read.cues()).isEqualTo(5);
    }

    @Test
    void teamsMayWriteOneDigitBeginBeforeTheTranscriptionAndLeaveVoicesOpen() {
        ReadTranscript read =
                TranscriptSamples.read("WEBVTT\n\n-0:0:2.5 --> 0:0:0.0\n<v Ann Lee>Already talking.</v>\n\n"
                        + "0:0:0.0 --> 0:0:5.320\n<v Ben &amp; Co>Is 1 &lt; 2?\n\n"
                        + "0:0:6.0 --> 0:0:7.0\n<v Ann Lee>Yes.</v> <v Ben &amp; Co>Fine.</v>\n");

        assertThat(read.dialect()).isEqualTo(TranscriptDialect.TEAMS_VTT);
        assertThat(read.segments())
                .containsExactly(
                        segment(0, -2500, 0, "Ann Lee", "Already talking.", "1"),
                        segment(1, 0, 5320, "Ben & Co", "Is 1 < 2?", "2"),
                        segment(2, 6000, 7000, "Ann Lee", "Yes.", "3"),
                        segment(3, 6000, 7000, "Ben & Co", "Fine.", "3"));
        assertThat(read.cues()).isEqualTo(3);
    }

    @Test
    void teamsMetadataGiveTheLanguageAndTheTimeOfDay() {
        ReadTranscript read = TranscriptSamples.read("WEBVTT\n\n"
                + "00:00:16.246 --> 00:00:17.726\n"
                + "{\"startDateTime\":\"2023-02-09T09:15:16.246Z\",\"endDateTime\":\"2023-02-09T09:15:17.726Z\",\"speakerName\":\"Ann\",\"spokenText\":\"Das"
                + " ist ein <b>Test</b>.\",\"spokenLanguage\":\"de-de\"}\n\n"
                + "00:00:18.000 --> 00:00:19.000\n"
                + "{\"speakerName\":\"Ann\",\"spokenText\":\"\"}\n\n"
                + "00:00:20.000 --> 00:00:21.000\n"
                + "{\"speakerName\":\n\n"
                + "00:00:22.000 --> 00:00:23.000\n"
                + "{\"spokenText\":\"Wer?\",\"words\":[{\"a\":1}]}\n");

        assertThat(read.dialect()).isEqualTo(TranscriptDialect.TEAMS_METADATA);
        assertThat(read.startsAt()).isEqualTo(OffsetDateTime.parse("2023-02-09T09:15:00Z"));
        assertThat(read.segments())
                .containsExactly(
                        new Segment(0, 16246, 17726, "Ann", "Das ist ein <b>Test</b>.", "de-de", List.of("1")),
                        segment(1, 22000, 23000, null, "Wer?", "4"));
        assertThat(read.skipped())
                .containsExactly(
                        new SkippedCue(6, "It has no text."),
                        new SkippedCue(9, "It is not the JSON that the other cues are."));
        assertThat(read.cues()).isEqualTo(4);
    }

    @Test
    void meetEntriesTakeNamesFromParticipantsWhereTheFileHasThem() {
        ReadTranscript read = TranscriptSamples.read("{\"transcriptEntries\":[\n"
                + "{\"name\":\"conferenceRecords/c/transcripts/t/entries/e1\",\"participant\":\"p/1\",\"text\":\"Hello.\",\"languageCode\":\"en-GB\",\"startTime\":\"2026-03-11T15:00:01Z\",\"endTime\":\"2026-03-11T15:00:02.5Z\"},\n"
                + "{\"participant\":\"p/2\",\"text\":\"Hi.\",\"startTime\":\"2026-03-11T15:00:00Z\"},\n"
                + "7],\"participants\":[{\"name\":\"p/1\",\"signedinUser\":{\"user\":\"u/1\",\"displayName\":\"Ann"
                + " Lee\"}}]}");

        assertThat(read.dialect()).isEqualTo(TranscriptDialect.MEET_ENTRIES);
        assertThat(read.startsAt()).isEqualTo(OffsetDateTime.parse("2026-03-11T15:00:01Z"));
        assertThat(read.segments())
                .containsExactly(
                        new Segment(0, 0, 1500, "Ann Lee", "Hello.", "en-GB", List.of("e1")),
                        segment(1, -1000, null, "2", "Hi.", "2"));
        assertThat(read.backward()).isEqualTo(1);
        assertThat(read.skipped()).containsExactly(new SkippedCue(4, "It is not an object."));
    }

    @Test
    void subRipHasCommasAndNoSpeakersUnlessNearlyAllCuesHaveOne() {
        ReadTranscript read =
                TranscriptSamples.read("1\n00:00:01,000 --> 00:00:02,000\n<i>Note: we ship</i>\non Friday.\n\n"
                        + "2\n00:00:03,000 --> 00:00:04,000\nThat is good.\n3\n00:00:05,000 --> 00:00:06,000\nYes.\n");

        assertThat(read.dialect()).isEqualTo(TranscriptDialect.SRT);
        assertThat(read.segments())
                .containsExactly(
                        segment(0, 1000, 2000, null, "Note: we ship on Friday.", "1"),
                        segment(1, 3000, 4000, null, "That is good.", "2"),
                        segment(2, 5000, 6000, null, "Yes.", "3"));
    }

    @Test
    void genericWebVttHasBlocksSettingsEntitiesAndNoHours() {
        ReadTranscript read = TranscriptSamples.read("WEBVTT some title\nKind: captions\n\nNOTE\nnot said\n\nSTYLE\n"
                + "::cue(b) { color: red }\n\nREGION\nid:fred\n\nintro\n00:01.000 --> 00:02.500 line:0 align:start\n"
                + "<v.loud Speaker 1>Tom &amp; <b>Jerry</b> &#39;said&#x27; <00:01.500>so&nbsp;once &unknown;.\n\n"
                + "2\n00:03.000 --> 00:04.000\n<v Speaker 1>A --> B is <script>alert(1)</script> text.\n\n"
                + "3\n00:02.000 --> 00:05.000\n<v Speaker 2>Back in time.\n\n"
                + "4\nnever --> ever\nlost?\n\n5\n00:06.000 --> 00:07.000\n\nstray words\n");

        assertThat(read.dialect()).isEqualTo(TranscriptDialect.WEBVTT);
        assertThat(read.segments())
                .containsExactly(
                        segment(0, 1000, 2500, "Speaker 1", "Tom & Jerry 'said' so once &unknown;.", "intro"),
                        segment(1, 3000, 4000, "Speaker 1", "A --> B is <script>alert(1)</script> text.", "2"),
                        segment(2, 2000, 5000, "Speaker 2", "Back in time.", "3"));
        assertThat(read.backward()).isEqualTo(1);
        assertThat(read.cues()).isEqualTo(6);
        assertThat(read.skippedCount()).isEqualTo(3);
        assertThat(read.skipped())
                .containsExactly(
                        new SkippedCue(25, "Its time can't be read."),
                        new SkippedCue(29, "It has no text."),
                        new SkippedCue(32, "It has no time."));
    }

    @Test
    void chatKeepsLinesAndLeavesOutReactionsQuotesAndPrivateMessages() {
        ReadTranscript read = TranscriptSamples.read("00:04:41\tpotuz:\tGM\r\n"
                + "00:05:00\tAnn (Acme):\tReplying to \"GM\"\n\nLate: but here\n\u00A0see https://example.org/a\r\n"
                + "00:05:01\tBen:\tReacted to \"GM\" with \uD83D\uDC4D\r\n"
                + "00:05:02 From Ann to Everyone: hello: all\r\n"
                + "00:05:03 From Ann to Ben(Direct Message): psst\r\n");

        assertThat(read.dialect()).isEqualTo(TranscriptDialect.ZOOM_CHAT);
        assertThat(read.segments())
                .containsExactly(
                        segment(0, 281000, null, "potuz", "GM", "1"),
                        segment(1, 300000, null, "Ann (Acme)", "Late: but here\nsee https://example.org/a", "2"),
                        segment(2, 302000, null, "Ann", "hello: all", "4"));
        assertThat(read.skipped())
                .containsExactly(
                        new SkippedCue(6, "It is a reaction, not a message."),
                        new SkippedCue(8, "It is a private message."));
    }

    @Test
    void minutesKeepActionsWholeAndColonsInTheText() {
        ReadTranscript read = TranscriptSamples.read(
                "Weekly with Acme\n\n* We agreed: go on.\nACTION: Ann to send the list by Friday\n- \n");

        assertThat(read.dialect()).isEqualTo(TranscriptDialect.MINUTES);
        assertThat(read.segments())
                .containsExactly(
                        segment(0, null, null, null, "Weekly with Acme", "1"),
                        segment(1, null, null, null, "We agreed: go on.", "3"),
                        segment(2, null, null, null, "ACTION: Ann to send the list by Friday", "4"));
        assertThat(read.skipped()).containsExactly(new SkippedCue(5, "It has no text."));
    }

    @Test
    void minutesWithANameOnEachLineHaveSpeakers() {
        ReadTranscript read = TranscriptSamples.read("Ann: Shall we?\nBen: Yes.\nACTION: Ann to begin\n");

        assertThat(read.segments())
                .extracting(Segment::speaker, Segment::text)
                .containsExactly(tuple("Ann", "Shall we?"), tuple("Ben", "Yes."), tuple(null, "ACTION: Ann to begin"));
    }

    @Test
    void byteOrderMarksAreReadAndUtf16TooWhereItsMarkSaysSo() {
        String text = "WEBVTT\n\n00:01.000 --> 00:02.000\nGr\u00FC\u00DFe.\n";

        for (byte[] bytes : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
            ReadTranscript read = TranscriptReader.read(bytes, TranscriptSamples.LIMITS);

            assertThat(read.segments()).containsExactly(segment(0, 1000, 2000, null, "Gr\u00FC\u00DFe.", "1"));
        }
    }

    @Test
    void aSentenceIsJoinedOnlyOverAShortPauseAndUpToALength() {
        StringBuilder file = new StringBuilder("WEBVTT\n\n");
        for (int cue = 0; cue < 30; cue++) {
            file.append(cue + 1)
                    .append("\n00:00:%02d.000 --> 00:00:%02d.900\nAnn: ".formatted(cue, cue))
                    .append("word ".repeat(20))
                    .append("\n\n");
        }

        ReadTranscript read = TranscriptSamples.read(file.toString());

        assertThat(read.segments()).hasSizeGreaterThan(2).allSatisfy(segment -> assertThat(segment.text())
                .hasSizeLessThan(1_000));
        assertThat(read.segments().stream()
                        .mapToInt(segment -> segment.cueIds().size())
                        .sum())
                .isEqualTo(30);
    }
}
