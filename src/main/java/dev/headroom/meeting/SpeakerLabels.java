package dev.headroom.meeting;

import dev.headroom.platform.identity.Uuids;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Gives the labels of a transcript's speakers to attendees. Who exactly one attendee can be is that one; everybody else
 * becomes an attendee of their own, for a person to say who they are. Giving the same labels again changes nothing.
 */
final class SpeakerLabels {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]+");

    /** All that a meeting has room for. A file with more is no meeting, and reading on would only take time. */
    private static final int MOST = MeetingLimits.ATTENDEES * MeetingLimits.LABELS;

    private final Meeting meeting;
    private final List<Attendee> attendees;
    private final List<ShownName> shown = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final Map<String, List<Integer>> byEmail = new HashMap<>();

    private SpeakerLabels(Meeting meeting) {
        this.meeting = meeting;
        this.attendees = new ArrayList<>(meeting.attendees());
        IntStream.range(0, attendees.size()).forEach(this::remember);
    }

    /** The attendees with these labels; a label for which there is no room stays nobody's. */
    static List<Attendee> given(Meeting meeting, Collection<String> labels) {
        SpeakerLabels speakers = new SpeakerLabels(meeting);
        labels.stream().distinct().limit(MOST).forEach(speakers::give);
        return List.copyOf(speakers.attendees);
    }

    private void remember(int place) {
        Attendee attendee = attendees.get(place);
        ShownName name = ShownName.of(attendee.name());
        shown.add(name);
        known.addAll(attendee.labels());
        byKey.computeIfAbsent(name.key(), first -> new ArrayList<>()).add(place);
        if (attendee.email() != null) {
            byEmail.computeIfAbsent(attendee.email(), first -> new ArrayList<>())
                    .add(place);
        }
    }

    private void give(String label) {
        if (label.length() > MeetingLimits.LABEL || known.contains(label)) {
            return;
        }
        String name = name(label);
        if (name.isEmpty()) {
            return;
        }
        Set<Integer> fitting = fitting(label, name);
        if (fitting.size() == 1) {
            int place = fitting.iterator().next();
            attendees.set(place, attendees.get(place).labelled(label));
            known.add(label);
        } else if (attendees.size() < MeetingLimits.ATTENDEES) {
            Attendee speaker = Attendee.named(Uuids.named(meeting.uuid(), "speaker " + label), name, null);
            attendees.add(speaker.labelled(label));
            remember(attendees.size() - 1);
        }
    }

    private Set<Integer> fitting(String label, String name) {
        ShownName speaker = ShownName.of(name);
        Set<Integer> fitting = new LinkedHashSet<>();
        byEmail.getOrDefault(label.strip().toLowerCase(Locale.ROOT), List.of()).forEach(fitting::add);
        byKey.getOrDefault(speaker.key(), List.of()).stream()
                .filter(place -> shown.get(place).fits(speaker))
                .forEach(fitting::add);
        fitting.removeIf(place -> attendees.get(place).labels().size() >= MeetingLimits.LABELS);
        return fitting;
    }

    /** The label as a name: on one line and without what can't be seen. */
    private static String name(String label) {
        return INVISIBLE
                .matcher(Normalizer.normalize(label, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
