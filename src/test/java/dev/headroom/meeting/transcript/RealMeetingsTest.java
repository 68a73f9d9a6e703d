package dev.headroom.meeting.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded meetings: every cue that a plain search counts is in a segment or skipped for a reason. */
class RealMeetingsTest {

    private static final Path MEETINGS = Path.of("../shared/data/meetings");

    private static final Pattern CUE = Pattern.compile("^[0-9:.]+ --> [0-9:.]+\\r?$", Pattern.MULTILINE);

    private static final Pattern SPEAKER = Pattern.compile("^([^\\r\\n:]+): ", Pattern.MULTILINE);

    private static final Pattern MESSAGE = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d\\t", Pattern.MULTILINE);

    private static final Pattern REACTION =
            Pattern.compile("^\\d\\d:\\d\\d:\\d\\d\\t[^\\t]+\\t(Reacted to|Removed an?) .*$", Pattern.MULTILINE);

    static List<Path> meetings() throws IOException {
        try (Stream<Path> all = Files.list(MEETINGS)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void everyCueOfATranscriptIsInASegment(Path meeting) throws IOException {
        // Given
        byte[] bytes = Files.readAllBytes(meeting.resolve("transcript.vtt"));
        String text = new String(bytes, StandardCharsets.UTF_8);

        // When
        ReadTranscript read = TranscriptReader.read(bytes, TranscriptSamples.LIMITS);

        // Then
        assertThat(read.dialect()).isEqualTo(TranscriptDialect.ZOOM_VTT);
        assertThat(read.cues()).isEqualTo((int) CUE.matcher(text).results().count());
        assertThat(read.skipped()).isEmpty();
        assertThat(read.backward()).isZero();
        List<String> ids = read.segments().stream()
                .flatMap(segment -> segment.cueIds().stream())
                .toList();
        assertThat(ids).hasSize(read.cues()).doesNotHaveDuplicates();
        assertThat(words(String.join(
                        " ", read.segments().stream().map(Segment::text).toList())))
                .isEqualTo(words(spokenIn(text)));
        assertThat(speakersOf(read)).isEqualTo(speakersIn(text));
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void everyMessageOfAChatIsInASegmentOrAReaction(Path meeting) throws IOException {
        // Given
        byte[] bytes = Files.readAllBytes(meeting.resolve("chat.txt"));
        String text = new String(bytes, StandardCharsets.UTF_8);

        // When
        ReadTranscript read = TranscriptReader.read(bytes, TranscriptSamples.LIMITS);

        // Then
        assertThat(read.dialect()).isEqualTo(TranscriptDialect.ZOOM_CHAT);
        assertThat(read.cues()).isEqualTo((int) MESSAGE.matcher(text).results().count());
        assertThat(read.segments()).hasSize(read.cues() - read.skippedCount());
        assertThat(read.skipped().stream()
                        .filter(skipped -> skipped.reason().contains("reaction"))
                        .count())
                .isEqualTo(REACTION.matcher(text).results().count());
        assertThat(read.segments())
                .allSatisfy(segment -> assertThat(segment.speaker()).isNotBlank())
                .noneSatisfy(segment -> assertThat(segment.text()).startsWith("Replying to"));
    }

    private static String spokenIn(String file) {
        StringBuilder spoken = new StringBuilder();
        SPEAKER.matcher(file).results().forEach(match -> {
            int end = file.indexOf('\r', match.end());
            spoken.append(file, match.end(), end < 0 ? file.length() : end).append(' ');
        });
        return spoken.toString();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static Set<String> speakersIn(String file) {
        Set<String> names = new HashSet<>();
        SPEAKER.matcher(file).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static Set<String> speakersOf(ReadTranscript read) {
        Set<String> names = new HashSet<>();
        read.segments().forEach(segment -> names.add(Objects.requireNonNullElse(segment.speaker(), "nobody")));
        return names;
    }
}
