package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.TranscriptDialect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Meetings small enough to measure by hand: lines as {@code "Anna 0.0 2.5 Hello."} in seconds. */
final class TalkSample {

    private final Map<String, MeetingSide> sides = new LinkedHashMap<>();
    private final List<Segment> segments = new ArrayList<>();

    TalkSample seller(String... labels) {
        Arrays.stream(labels).forEach(label -> sides.put(label, MeetingSide.SELLER));
        return this;
    }

    TalkSample buyer(String... labels) {
        Arrays.stream(labels).forEach(label -> sides.put(label, MeetingSide.BUYER));
        return this;
    }

    TalkSample partner(String label) {
        sides.put(label, MeetingSide.PARTNER);
        return this;
    }

    TalkSample says(String... lines) {
        for (String line : lines) {
            String[] parts = line.split(" ", 4);
            segments.add(segment(parts[0], millis(parts[1]), millis(parts[2]), parts[3]));
        }
        return this;
    }

    /** Without times, as {@code "Anna: Hello."}. */
    TalkSample says(List<String> lines) {
        for (String line : lines) {
            int colon = line.indexOf(": ");
            segments.add(new Segment(
                    segments.size(), null, null, line.substring(0, colon), line.substring(colon + 2), null, List.of()));
        }
        return this;
    }

    private Segment segment(String label, int start, int end, String text) {
        return new Segment(segments.size(), start, end, label, text, null, List.of());
    }

    private static int millis(String seconds) {
        return (int) Math.round(Double.parseDouble(seconds) * 1_000);
    }

    List<Spoken> spoken() {
        return segments.stream()
                .map(segment -> spoken(segment, String.valueOf(segment.speaker())))
                .toList();
    }

    private Spoken spoken(Segment segment, String label) {
        return new Spoken(
                segment,
                label,
                sides.getOrDefault(label, MeetingSide.UNKNOWN),
                sides.containsKey(label) ? uuid(label) : null);
    }

    Speech speech() {
        return speech(TranscriptDialect.TEAMS_VTT);
    }

    Speech speech(TranscriptDialect source) {
        Set<UUID> buyers = sides.entrySet().stream()
                .filter(entry -> entry.getValue() == MeetingSide.BUYER)
                .map(entry -> uuid(entry.getKey()))
                .collect(Collectors.toSet());
        return Speech.of(source, spoken(), buyers);
    }

    SpeakerCheck check() {
        return check(spoken());
    }

    static SpeakerCheck check(List<Spoken> spoken) {
        Map<String, List<String>> names = new HashMap<>();
        spoken.forEach(each -> names.put(String.valueOf(each.label()), List.of(String.valueOf(each.label()))));
        return SpeakerChecks.of(spoken, SpeakerNames.of(names));
    }

    private static UUID uuid(String label) {
        return UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8));
    }
}
