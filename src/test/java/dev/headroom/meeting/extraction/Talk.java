package dev.headroom.meeting.extraction;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.SideSource;
import dev.headroom.meeting.transcript.Segment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conversations for tests: Ann and Alan sell, Bob and Carla buy, and every line takes five seconds. */
public final class Talk {

    public static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    public static final Attendee ANN = attendee("Ann Lee", MeetingSide.SELLER);
    public static final Attendee ALAN = attendee("Alan (Acme)", MeetingSide.SELLER);
    public static final Attendee BOB = attendee("Bob Stone", MeetingSide.BUYER);
    public static final Attendee CARLA = attendee("Carla Diaz", MeetingSide.BUYER);
    private static final List<Attendee> ALL = List.of(ANN, ALAN, BOB, CARLA);
    private static final int A_LINE_MS = 5_000;

    private Talk() {}

    /** Whoever goes by a first name. */
    public static Attendee person(String name) {
        return ALL.stream()
                .filter(attendee -> label(attendee).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String label(Attendee attendee) {
        return attendee.name().substring(0, attendee.name().indexOf(' '));
    }

    /** Lines such as "Ann: I'll send it."; nobody known speaks what has no such name before it. */
    public static Conversation of(String... lines) {
        return of(List.of(lines));
    }

    public static Conversation of(List<String> lines) {
        List<Utterance> utterances = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            utterances.add(utterance(index, lines.get(index)));
        }
        return new Conversation(utterances, ALL, WEDNESDAY, ZoneId.of("America/Chicago"), null, null);
    }

    /** Whether a quote is letter by letter in the segments it names; segments are joined by one space. */
    public static boolean holds(Conversation talk, Quote quote) {
        String said = talk.utterances().stream()
                .map(Utterance::segment)
                .filter(segment -> quote.segments().contains(segment.seq()))
                .map(Segment::text)
                .collect(Collectors.joining(" "));
        return !quote.text().isBlank() && said.contains(quote.text());
    }

    private static Utterance utterance(int index, String line) {
        for (Attendee attendee : ALL) {
            String label = label(attendee);
            if (line.startsWith(label + ": ")) {
                Segment segment = segment(index, label, line.substring(label.length() + 2));
                return new Utterance(segment, attendee.side(), attendee.uuid());
            }
        }
        return new Utterance(segment(index, null, line), MeetingSide.UNKNOWN, null);
    }

    private static Segment segment(int index, @Nullable String speaker, String text) {
        int start = index * A_LINE_MS;
        return new Segment(index, start, start + A_LINE_MS - 500, speaker, text, "en", List.of());
    }

    private static Attendee attendee(String name, MeetingSide side) {
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Attendee(uuid, name, null, side, SideSource.PERSON, null, null, List.of());
    }
}
