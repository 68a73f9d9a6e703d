package dev.headroom.meeting.speech;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is measured out of a meeting and its transcripts. Of several transcripts the one with the most speech
 * counts, with those of the same form that go on before or after it: two files of one call would count it twice. Pure.
 */
final class SpeechSource {

    /** Parts of one call lie closer together; offsets of more would not fit. */
    private static final Duration LONGEST_BETWEEN_PARTS = Duration.ofHours(24);

    private final Meeting meeting;

    SpeechSource(Meeting meeting) {
        this.meeting = meeting;
    }

    /** One transcript with what was said in it. */
    private record Part(Transcript transcript, List<Spoken> spoken, long spokenMs) {

        boolean goesOnFrom(Part other) {
            if (transcript.dialect() != other.transcript.dialect()
                    || spokenMs == 0
                    || transcript.startsAt() == null
                    || other.transcript.startsAt() == null) {
                return false;
            }
            long shift = other.shiftOf(this);
            return Math.abs(shift) <= LONGEST_BETWEEN_PARTS.toMillis()
                    && (first() + shift >= other.last() || last() + shift <= other.first());
        }

        /** How much later than this one's its offset 0 is. */
        long shiftOf(Part other) {
            return transcript.startsAt() == null || other.transcript.startsAt() == null
                    ? 0
                    : Duration.between(transcript.startsAt(), other.transcript.startsAt())
                            .toMillis();
        }

        private long first() {
            return spoken.stream()
                    .filter(Spoken::isTimed)
                    .mapToInt(Spoken::startMs)
                    .min()
                    .orElse(0);
        }

        private long last() {
            return spoken.stream()
                    .filter(Spoken::isTimed)
                    .mapToInt(Spoken::endMs)
                    .max()
                    .orElse(0);
        }
    }

    /** The numbers; empty when nothing that was spoken is there. */
    Optional<SpeechFigures> figures(Collection<Transcript> transcripts, @Nullable AgreedOutcome outcome) {
        List<Part> parts = transcripts.stream()
                .filter(transcript -> !transcript.segments().isEmpty())
                .map(this::part)
                .sorted(Comparator.comparingLong((Part part) -> -part.spokenMs())
                        .thenComparing(part -> part.transcript().uuid()))
                .toList();
        return parts.stream().findFirst().map(main -> {
            List<Part> chosen = new ArrayList<>(List.of(main));
            parts.stream()
                    .filter(part -> chosen.stream().allMatch(part::goesOnFrom))
                    .forEach(chosen::add);
            return SpeechFigures.of(speech(main, chosen), chosen.size(), outcome);
        });
    }

    private Part part(Transcript transcript) {
        List<Spoken> spoken = spoken(transcript);
        boolean aloud = transcript.dialect().spoken();
        return new Part(transcript, spoken, aloud ? SpeechTime.covered(timed(spoken)) : 0);
    }

    private static List<Spoken> timed(List<Spoken> spoken) {
        return spoken.stream().filter(Spoken::isTimed).toList();
    }

    private Speech speech(Part main, List<Part> parts) {
        List<Spoken> all = new ArrayList<>();
        for (Part part : parts) {
            int shift = (int) main.shiftOf(part);
            part.spoken().forEach(spoken -> all.add(spoken.later(shift)));
        }
        Set<UUID> buyers = meeting.attendees().stream()
                .filter(attendee -> attendee.side() == MeetingSide.BUYER)
                .map(Attendee::uuid)
                .collect(Collectors.toSet());
        return Speech.of(main.transcript().dialect(), all, buyers);
    }

    /** Everything said in a transcript, with who said it. */
    List<Spoken> spoken(Transcript transcript) {
        Map<String, Optional<Attendee>> known = new HashMap<>();
        return transcript.segments().stream()
                .map(segment -> spoken(segment, transcript.speaker(segment), known))
                .toList();
    }

    private Spoken spoken(Segment segment, @Nullable String label, Map<String, Optional<Attendee>> known) {
        Optional<Attendee> attendee = label == null ? Optional.empty() : known.computeIfAbsent(label, meeting::speaker);
        return new Spoken(
                segment,
                label,
                attendee.map(Attendee::side).orElse(MeetingSide.UNKNOWN),
                attendee.map(Attendee::uuid).orElse(null));
    }

    /** Whether the labels of a transcript fit what was said under them. */
    SpeakerCheck check(Transcript transcript) {
        List<Spoken> spoken = spoken(transcript);
        Map<String, Set<String>> names = new HashMap<>();
        for (Spoken each : spoken) {
            String label = each.label();
            if (label != null && !names.containsKey(label)) {
                names.put(label, names(label));
            }
        }
        return SpeakerChecks.of(spoken, SpeakerNames.of(names));
    }

    private Set<String> names(String label) {
        Set<String> names = new HashSet<>(Set.of(label));
        meeting.speaker(label).map(Attendee::name).ifPresent(names::add);
        return names;
    }
}
