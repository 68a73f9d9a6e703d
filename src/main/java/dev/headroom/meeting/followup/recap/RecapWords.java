package dev.headroom.meeting.followup.recap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a recap writes days and times: in full words, with the weekday people plan by and the city of the zone. */
public final class RecapWords {

    static final int LONGEST_LINE = 500;
    static final int LONGEST_NAME = 100;

    /** What stands above a recap whose sender wrote nothing there. */
    static final String THANKS = "Thank you for your time. This is what we took from our meeting.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private RecapWords() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A moment as people of that zone say it. */
    public static String moment(OffsetDateTime moment, ZoneId zone) {
        ZonedDateTime there = moment.atZoneSameInstant(zone);
        return day(there.toLocalDate()) + ", " + TIME.format(there) + " " + zone(zone);
    }

    /** When a meeting was. An end on another day is left out: then nobody ended the recording. */
    public static String meeting(OffsetDateTime from, @Nullable OffsetDateTime to, ZoneId zone) {
        ZonedDateTime begin = from.atZoneSameInstant(zone);
        StringBuilder words =
                new StringBuilder(day(begin.toLocalDate())).append(", ").append(TIME.format(begin));
        if (to != null && to.atZoneSameInstant(zone).toLocalDate().equals(begin.toLocalDate()) && to.isAfter(from)) {
            words.append(" to ").append(TIME.format(to.atZoneSameInstant(zone)));
        }
        return words.append(' ').append(zone(zone)).toString();
    }

    /** By the city people know: an abbreviation means another zone elsewhere. */
    static String zone(ZoneId zone) {
        String id = zone.getId();
        boolean city = id.contains("/") && !id.startsWith("Etc/");
        if (city) {
            return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
        }
        return "Z".equals(id) ? "UTC" : id;
    }
}
