package dev.headroom.meeting.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.meeting.transcript.DialectWriter.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole conversations of several people, written in each dialect, come back word for word and label for label. */
class DialectRoundTripTest {

    private static final Set<TranscriptDialect> WITHOUT_ENDS =
            Set.of(TranscriptDialect.ZOOM_CHAT, TranscriptDialect.MINUTES, TranscriptDialect.FATHOM);

    @ParameterizedTest
    @EnumSource(TranscriptDialect.class)
    void aDesignMeetingComesBackAsItWasWritten(TranscriptDialect dialect) throws IOException {
        comesBack(dialect, turns("ES2002a"));
    }

    @ParameterizedTest
    @EnumSource(TranscriptDialect.class)
    void aPresentationComesBackAsItWasWritten(TranscriptDialect dialect) throws IOException {
        comesBack(dialect, turns("TS3003c"));
    }

    private static void comesBack(TranscriptDialect dialect, List<Turn> turns) {
        // Given
        String file = DialectWriter.write(dialect, turns);

        // When
        ReadTranscript read = TranscriptSamples.read(file);

        // Then
        assertThat(read.dialect()).isEqualTo(dialect);
        assertThat(read.cues()).isEqualTo(turns.size());
        assertThat(read.skipped()).isEmpty();
        assertThat(read.backward()).isZero();
        assertThat(read.segments().stream()
                        .map(segment ->
                                new Turn(Objects.requireNonNullElse(segment.speaker(), "nobody"), segment.text()))
                        .toList())
                .isEqualTo(turns);
        if (!WITHOUT_ENDS.contains(dialect)) {
            assertThat(read.segments()).allSatisfy(segment -> assertThat(segment.endMs())
                    .isEqualTo(Objects.requireNonNull(segment.startMs())
                            + 60 * segment.text().length()
                            + 500));
        }
    }

    static List<Turn> turns(String meeting) throws IOException {
        try (InputStream file = DialectRoundTripTest.class.getResourceAsStream("/qmsum/" + meeting + ".json")) {
            JsonNode all = new ObjectMapper().readTree(file).get("meeting_transcripts");
            List<Turn> turns = new ArrayList<>();
            all.forEach(turn -> turns.add(new Turn(
                    turn.get("speaker").asText(),
                    turn.get("content").asText().strip().replaceAll("\\s+", " "))));
            return turns;
        }
    }
}
