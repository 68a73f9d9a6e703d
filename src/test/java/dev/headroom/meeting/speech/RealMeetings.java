package dev.headroom.meeting.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.transcript.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Meetings that took place: of Zoom with times, and of QMSum without. */
final class RealMeetings {

    private static final Path DATA = Path.of("../shared/data");
    private static final Pattern CUE = Pattern.compile(
            "(\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3}) --> (\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3})\\R([^:\\n]{1,80}): (.*)");

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
        List<Spoken> spoken = new ArrayList<>();
        Matcher cue = CUE.matcher(Files.readString(file));
        while (cue.find()) {
            spoken.add(spoken(spoken.size(), millis(cue, 1), millis(cue, 5), cue.group(9), cue.group(10)));
        }
        return spoken;
    }

    static List<Spoken> qmsum(Path file) throws IOException {
        List<Spoken> spoken = new ArrayList<>();
        for (JsonNode said : new ObjectMapper().readTree(file.toFile()).get("meeting_transcripts")) {
            String text =
                    said.get("content").asText().replaceAll("\\{\\w+}", "").replaceAll(" ([.,?!])", "$1");
            spoken.add(spoken(spoken.size(), null, null, said.get("speaker").asText(), text));
        }
        return spoken;
    }

    private static Spoken spoken(int seq, @Nullable Integer start, @Nullable Integer end, String label, String text) {
        return new Spoken(
                new Segment(seq, start, end, label, text.strip(), null, List.of()), label, MeetingSide.UNKNOWN, null);
    }

    private static int millis(Matcher cue, int from) {
        return ((Integer.parseInt(cue.group(from)) * 60 + Integer.parseInt(cue.group(from + 1))) * 60
                                + Integer.parseInt(cue.group(from + 2)))
                        * 1_000
                + Integer.parseInt(cue.group(from + 3));
    }
}
