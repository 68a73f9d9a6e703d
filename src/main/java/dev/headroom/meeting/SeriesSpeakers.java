package dev.headroom.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Remembers who the speakers of a recurring meeting are, so that a person says it once: the same label in the same
 * series is the same speaker, as long as it was never known to be two.
 */
final class SeriesSpeakers {

    /** What providers call anybody, or what stands in a room: the next time it is somebody else. */
    private static final Pattern ANYBODY = Pattern.compile(
            "(?iu)\\P{L}*|.*\\b(speaker|unknown|guest|user|participant|attendee|caller|anonymous|room|phone|iphone"
                    + "|ipad|galaxy|android|laptop|meeting|conference)\\b.*");

    /** How the side was known, of records and words that name one person. */
    private static final Set<SideSource> TOLD = Set.of(SideSource.PERSON, SideSource.MEMBER, SideSource.CONTACT);

    private SeriesSpeakers() {}

    /** Who each label was, of those that were known in these meetings and by nobody's contradiction. */
    static Map<String, SpeakerKnown> of(Collection<Meeting> meetings) {
        Map<String, Set<SpeakerKnown>> known = new HashMap<>();
        meetings.stream()
                .map(Meeting::attendees)
                .flatMap(List::stream)
                .filter(attendee -> attendee.side() != MeetingSide.UNKNOWN && TOLD.contains(attendee.sideSource()))
                .forEach(attendee -> attendee.labels()
                        .forEach(label -> known.computeIfAbsent(label, first -> new HashSet<>())
                                .add(SpeakerKnown.of(attendee))));
        return known.entrySet().stream()
                .filter(label -> label.getValue().size() == 1)
                .filter(label -> !ANYBODY.matcher(label.getKey()).matches())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, label -> label.getValue().iterator().next()));
    }
}
