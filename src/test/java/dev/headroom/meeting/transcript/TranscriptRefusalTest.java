package dev.headroom.meeting.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are none: the sentence says what is wrong, where, and what to do. */
class TranscriptRefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t\n", "\uFEFF"})
    void anEmptyFileIsRefused(String text) {
        assertThatThrownBy(() -> TranscriptSamples.read(text))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("The file is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEBVTT", "WEBVTT\r\n\r\nNOTE only this\r\n", "{\"transcriptEntries\":[]}", "[]"})
    void aFileWithoutCuesIsRefused(String text) {
        assertThatThrownBy(() -> TranscriptSamples.read(text)).isInstanceOf(BadInput.class);
    }

    @Test
    void cuesWithoutAnyTextAreRefusedWithTheFirstOfThem() {
        assertThatThrownBy(() -> TranscriptSamples.read("WEBVTT\n\n00:01.000 --> 00:02.000\n\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("None of the 1 cues")
                .hasMessageContaining("line 3");
    }

    @Test
    void aWrongByteIsRefusedWithItsOffset() {
        byte[] bytes = "WEBVTT\n\n00:01.000 --> 00:02.000\nGr\u00FC\u00DFe\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TranscriptReader.read(bytes, TranscriptSamples.LIMITS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("offset 34")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aNulIsRefusedWithItsOffset() {
        assertThatThrownBy(() -> TranscriptSamples.read("\u00FC\0\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("offset 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "PK\u0003\u0004", "{\\rtf1", "\n<!DOCTYPE html><html>", "<html>"})
    void otherKindsOfFilesAreNamed(String start) {
        assertThatThrownBy(() -> TranscriptSamples.read(start))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("send the transcript itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": [1,", "[{\"text\":\"x\"}", "{\"a\":1} {}", "{\"text\":tru}"})
    void jsonThatIsNoneIsRefusedWithItsPlace(String json) {
        assertThatThrownBy(() -> TranscriptSamples.read(json)).isInstanceOf(BadInput.class);
    }

    @Test
    void jsonOfAnotherFormIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> TranscriptSamples.read("[{\"words\":\"hello\"}]"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("transcriptEntries");
    }

    @Test
    void oneCueTooManyIsRefusedWithItsLine() {
        String cue = "00:01.000 --> 00:02.000\nx\n\n";

        assertThat(TranscriptSamples.read("WEBVTT\n\n" + cue.repeat(20_000)).cues())
                .isEqualTo(20_000);
        assertThatThrownBy(() -> TranscriptSamples.read("WEBVTT\n\n" + cue.repeat(20_001)))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("Line 60003")
                .hasMessageContaining("20000");
    }

    @Test
    void aFileALineACueAndATextHaveEachTheirLimit() {
        String line = "x".repeat(65_537);

        assertThatThrownBy(() -> TranscriptReader.read(new byte[10 * 1024 * 1024 + 1], TranscriptSamples.LIMITS))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("10485760");
        assertThatThrownBy(() -> TranscriptSamples.read("WEBVTT\n\n00:01.000 --> 00:02.000\n" + line))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("Line 4");
        assertThatThrownBy(() -> TranscriptSamples.read("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "x".repeat(16_385)))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> TranscriptSamples.read("x" + "\n".repeat(500_001)))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("500000 lines");
        assertThatThrownBy(() -> TranscriptSamples.read((line.substring(0, 16_000) + "\n").repeat(200)))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("3000000");
    }

    @Test
    void skippedCuesAreCountedBeyondThoseThatAreNamed() {
        ReadTranscript read =
                TranscriptSamples.read("WEBVTT\n\n" + "a --> b\n\n".repeat(500) + "00:01.000 --> 00:02.000\nwell\n");

        assertThat(read.skippedCount()).isEqualTo(500);
        assertThat(read.skipped()).hasSize(100);
        assertThat(read.cues() - read.skippedCount()).isEqualTo(1);
    }

    @Test
    void thousandsOfCuesWithoutBlankLinesAreReadInALoop() {
        ReadTranscript read = TranscriptSamples.read("1\n00:00:01,000 --> 00:00:02,000\nyes\n".repeat(20_000));

        assertThat(read.cues()).isEqualTo(20_000);
        assertThat(read.cues() - read.skippedCount()).isEqualTo(20_000);
    }

    @Test
    void fileWithManySmallRunsOfBytesNeverFailsOtherwiseThanByARefusal() {
        byte[] alphabet = "WEBVTT\n\r\t :-->0123.,<v>/{}[]\"&;#x\\NOTE".getBytes(StandardCharsets.UTF_8);
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var file = new ByteArrayOutputStream();
            file.writeBytes(("WEBVTT\n\n".repeat(round % 2) + "00:01.0 --> 00:02.0\n".repeat(round % 3))
                    .getBytes(StandardCharsets.UTF_8));
            for (int length = random.nextInt(60); length > 0; length--) {
                file.write(alphabet[random.nextInt(alphabet.length)]);
            }
            try {
                ReadTranscript read = TranscriptReader.read(file.toByteArray(), TranscriptSamples.LIMITS);
                assertThat(read.cues() - read.skippedCount()).isPositive();
            } catch (BadInput refusal) {
                assertThat(refusal.sentence()).isNotBlank();
            }
        }
    }
}
