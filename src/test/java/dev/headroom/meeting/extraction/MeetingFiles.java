package dev.headroom.meeting.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.SideSource;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.TranscriptReader;
import dev.headroom.meeting.transcript.TranscriptSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The recorded meetings beside the repository: what was said, and what somebody else's summary calls action items. */
final class MeetingFiles {

    private static final Path FOLDER = Path.of("../shared/data/meetings");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private MeetingFiles() {}

    /** A meeting and the moments of its action items, in milliseconds. */
    record Recorded(String name, Conversation conversation, List<Integer> items) {}

    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    static List<Recorded> all() throws IOException {
        List<Recorded> meetings = new ArrayList<>();
        try (Stream<Path> folders = Files.list(FOLDER)) {
            for (Path folder : folders.sorted().toList()) {
                meetings.add(new Recorded(folder.getFileName().toString(), conversation(folder), items(folder)));
            }
        }
        return meetings;
    }

    private static List<Integer> items(Path folder) throws IOException {
        List<Integer> moments = new ArrayList<>();
        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("tldr.json").toFile());
        summary.get("action_items")
                .forEach(item -> moments.add(milliseconds(item.get("timestamp").asText())));
        return moments;
    }

    private static Conversation conversation(Path folder) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("transcript.vtt"));
        List<Segment> segments =
                TranscriptReader.read(file, TranscriptSamples.LIMITS).segments();
        Matcher day = DAY.matcher(folder.getFileName().toString());
        if (!day.find()) {
            throw new IOException(folder + " has no date in its name");
        }
        return new Conversation(
                segments.stream().map(MeetingFiles::utterance).toList(),
                segments.stream()
                        .map(MeetingFiles::speaker)
                        .distinct()
                        .map(MeetingFiles::attendee)
                        .toList(),
                LocalDate.parse(day.group()),
                ZoneId.of("UTC"),
                null,
                null);
    }

    private static int milliseconds(String time) {
        return LocalTime.parse(time).toSecondOfDay() * 1_000;
    }

    private static String speaker(Segment segment) {
        return Objects.requireNonNullElse(segment.speaker(), "nobody");
    }

    private static Utterance utterance(Segment segment) {
        return new Utterance(segment, MeetingSide.UNKNOWN, uuid(speaker(segment)));
    }

    private static Attendee attendee(String name) {
        return new Attendee(uuid(name), name, null, MeetingSide.UNKNOWN, SideSource.NONE, null, null, List.of(name));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
