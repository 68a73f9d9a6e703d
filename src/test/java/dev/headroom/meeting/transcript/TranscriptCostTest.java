package dev.headroom.meeting.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.transcript.DialectWriter.Turn;
import dev.headroom.platform.errors.DomainException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What reading costs: some ten milliseconds for an hour, and no file within the limits that costs half a second. */
class TranscriptCostTest {

    private static final Logger LOG = Logger.getLogger(TranscriptCostTest.class);

    /** Time of the processor, so that what else runs on the machine does not count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int SIZE = 10 * 1024 * 1024 - 100;

    private static final long MOST_MILLIS = 2_000;

    @Test
    void anHourIsReadInTensOfMilliseconds() {
        // Given: an hour of Zoom, 60 characters a cue
        List<Turn> turns = IntStream.range(0, 450)
                .mapToObj(turn -> new Turn(
                        "Speaker " + turn % 5, "We could look at the numbers of March again and then decide, no?"))
                .toList();

        for (TranscriptDialect dialect : TranscriptDialect.values()) {
            byte[] file = DialectWriter.write(dialect, turns).getBytes(StandardCharsets.UTF_8);

            // When
            long millis = fastestOfThree(file);

            // Then
            LOG.infof("An hour as %s, %d bytes: %d ms", dialect, file.length, millis);
            assertThat(millis).as(dialect.name()).isLessThan(100);
        }
    }

    @Test
    void noFileWithinTheLimitsCostsTwoSeconds() {
        hostile().forEach((name, text) -> {
            // When
            long millis = fastestOfThree(text.getBytes(StandardCharsets.UTF_8));

            // Then
            LOG.infof("%s, %d characters: %d ms", name, text.length(), millis);
            assertThat(millis).as(name).isLessThan(MOST_MILLIS);
        });
    }

    private static Map<String, String> hostile() {
        String cue = "00:01.000 --> 00:02.000\n";
        Map<String, String> files = new TreeMap<>();
        files.put("only line breaks", "WEBVTT" + "\n".repeat(SIZE) + "x");
        files.put("only carriage returns", "WEBVTT" + "\r".repeat(SIZE) + "x");
        files.put("a million cues", "WEBVTT\n\n" + (cue + "\n").repeat(SIZE / 25));
        files.put("a line of 10 MB", "WEBVTT\n\n" + cue + "x".repeat(SIZE));
        files.put("unclosed marks", full("WEBVTT\n\n", cue + "<v ".repeat(5_000) + "\n\n"));
        files.put("marks in marks", full("WEBVTT\n\n", cue + "<v A>x".repeat(2_600) + "\n\n"));
        files.put("ampersands", full("WEBVTT\n\n", cue + "&".repeat(15_000) + "\n\n"));
        files.put("colons", full("WEBVTT\n\n", cue + "a: ".repeat(5_000) + "\n\n"));
        files.put("many lines of a cue", full("WEBVTT\n\n", cue + "x\n".repeat(8_000) + "\n"));
        files.put("arrows", full("WEBVTT\n\n", cue + "-->\n".repeat(8_000) + "\n"));
        files.put("colons in times", full("WEBVTT\n\n", "1" + ":1".repeat(30_000) + " --> 1\n\n"));
        files.put("an aside without end", "WEBVTT\n\nNOTE\n" + "x\n".repeat(SIZE / 2));
        files.put(
                "chat of spaces",
                full("00:00:01\tA:\tx\n", "00:00:01 From" + " ".repeat(16_000) + "\n00:00:02\tB:\ty\n"));
        files.put("chat of receivers", full("00:00:01\tA:\tx\n", "00:00:01 From" + " to".repeat(130) + "\n"));
        files.put("chat of reactions", full("", "00:00:01\tA:\tRemoved a" + " reaction from \"".repeat(900) + "\n"));
        files.put("deep JSON", "{\"a\":" + "[".repeat(SIZE));
        files.put("deep objects", "{\"a\":".repeat(SIZE / 5));
        files.put("a million entries", "[" + "{\"text\":\"x\"},".repeat(SIZE / 13) + "{}]");
        files.put("JSON of keys", "{\"transcript\":[{" + "\"a\":1,".repeat(SIZE / 6 - 10) + "\"b\":2}]}");
        files.put("JSON with a long number", "[{\"text\":\"x\",\"start_time\":" + "9".repeat(SIZE - 100) + "}]");
        files.put("notes of single letters", "x\n".repeat(SIZE / 2));
        return files;
    }

    private static String full(String head, String piece) {
        return head + piece.repeat((SIZE - head.length()) / piece.length());
    }

    private static long fastestOfThree(byte[] file) {
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            try {
                TranscriptReader.read(file, TranscriptSamples.LIMITS);
            } catch (DomainException refusal) {
                assertThat(refusal.sentence()).isNotBlank();
            }
            fastest = Math.min(fastest, (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000);
        }
        return fastest;
    }
}
