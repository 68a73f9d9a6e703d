package dev.headroom.meeting.extraction;

import dev.headroom.meeting.Attendee;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a meeting, in order, with what is needed to understand it.
 *
 * @param day the day on which it took place in the zone
 * @param zone the zone of those who spoke
 * @param startsAt when the transcript's times begin; null when that is not known
 * @param nextMeeting the day of the next meeting of the series; null when none is planned
 */
public record Conversation(
        List<Utterance> utterances,
        List<Attendee> attendees,
        LocalDate day,
        ZoneId zone,
        @Nullable OffsetDateTime startsAt,
        @Nullable LocalDate nextMeeting) {

    public Conversation {
        utterances = List.copyOf(utterances);
        attendees = List.copyOf(attendees);
    }

    /** The speaker's own day at an utterance: "tomorrow" said after midnight is another day than before. */
    public LocalDate dayOf(Utterance utterance) {
        Integer startMs = utterance.segment().startMs();
        if (startsAt == null || startMs == null) {
            return day;
        }
        return startsAt.plus(Duration.ofMillis(startMs)).atZoneSameInstant(zone).toLocalDate();
    }
}
