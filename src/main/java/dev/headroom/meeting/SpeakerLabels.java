package dev.headroom.meeting;

import dev.headroom.platform.identity.Uuids;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Gives the labels of a transcript's speakers to attendees. Who exactly one attendee can be is that one; everybody else
 * becomes an attendee of their own, for a person to say who they are. Giving the same labels again changes nothing.
 */
final class SpeakerLabels {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]+");

    private final Meeting meeting;
    private final List<Attendee> attendees;

    private SpeakerLabels(Meeting meeting) {
        this.meeting = meeting;
        this.attendees = new ArrayList<>(meeting.attendees());
    }

    /** The attendees with these labels; a label for which there is no room stays nobody's. */
    static List<Attendee> given(Meeting meeting, Collection<String> labels) {
        SpeakerLabels speakers = new SpeakerLabels(meeting);
        new LinkedHashSet<>(labels).forEach(speakers::give);
        return List.copyOf(speakers.attendees);
    }

    private void give(String label) {
        String name = name(label);
        boolean isKnown =
                attendees.stream().anyMatch(attendee -> attendee.labels().contains(label));
        if (isKnown || name.isEmpty() || label.length() > MeetingLimits.LABEL) {
            return;
        }
        List<Attendee> fitting = fitting(label, name);
        if (fitting.size() == 1) {
            attendees.set(attendees.indexOf(fitting.get(0)), fitting.get(0).labelled(label));
        } else if (attendees.size() < MeetingLimits.ATTENDEES) {
            Attendee speaker = Attendee.named(Uuids.named(meeting.uuid(), "speaker " + label), name, null);
            attendees.add(speaker.labelled(label));
        }
    }

    private List<Attendee> fitting(String label, String name) {
        String address = label.strip().toLowerCase(Locale.ROOT);
        ShownName shown = ShownName.of(name);
        return attendees.stream()
                .filter(attendee -> attendee.labels().size() < MeetingLimits.LABELS)
                .filter(attendee -> address.equals(attendee.email())
                        || ShownName.of(attendee.name()).fits(shown))
                .toList();
    }

    /** The label as a name: on one line and without what can't be seen. */
    private static String name(String label) {
        return INVISIBLE
                .matcher(Normalizer.normalize(label, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
