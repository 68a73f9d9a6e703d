package dev.headroom.meeting.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.transcript.ReadTranscript;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.TranscriptReader;
import dev.headroom.meeting.transcript.TranscriptSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Meetings that took place: of Zoom with times, and of QMSum without. */
final class RealMeetings {

    private static final Path DATA = Path.of("../shared/data");

    private RealMeetings() {}

    static List<Path> zoom() {
        return files("meetings", "transcript.vtt");
    }

    static List<Path> qmsum() {
        return files("qmsum", ".json");
    }

    private static List<Path> files(String folder, String end) {
        try (Stream<Path> all = Files.walk(DATA.resolve(folder))) {
            return all.filter(path -> path.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("the real meetings are not beside the project", e);
        }
    }

    static List<Spoken> zoom(Path file) throws IOException {
        return spoken(TranscriptReader.read(Files.readAllBytes(file), TranscriptSamples.LIMITS));
    }

    static List<Spoken> spoken(ReadTranscript read) {
        return read.segments().stream()
                .map(segment -> new Spoken(segment, segment.speaker(), MeetingSide.UNKNOWN, null))
                .toList();
    }

    static List<Spoken> qmsum(Path file) throws IOException {
        List<Spoken> spoken = new ArrayList<>();
        for (JsonNode said : new ObjectMapper().readTree(file.toFile()).get("meeting_transcripts")) {
            String text =
                    said.get("content").asText().replaceAll("\\{\\w+}", "").replaceAll(" ([.,?!])", "$1");
            String label = said.get("speaker").asText();
            Segment segment = new Segment(spoken.size(), null, null, label, text.strip(), null, List.of());
            spoken.add(new Spoken(segment, label, MeetingSide.UNKNOWN, null));
        }
        return spoken;
    }
}
