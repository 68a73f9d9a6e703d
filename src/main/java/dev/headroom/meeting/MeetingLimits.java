package dev.headroom.meeting;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.text.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a meeting may hold. A full one stays well below a megabyte, a phone's list of them far below that. */
public final class MeetingLimits {

    /** What the largest plans of the providers let into one call that is no broadcast. */
    public static final int ATTENDEES = 300;

    /** A person joins by computer, by phone and again after a dropped line, each time under another label. */
    public static final int LABELS = 10;

    /** Longer ones are no names of people. */
    public static final int LABEL = 200;

    public static final int UNITS = 50;

    /** A line that drops more often than that is given up. */
    public static final int MERGED = 20;

    /** Microsoft's ids of meetings take some 300 characters. */
    private static final int PROVIDER_KEY = 500;

    private static final int ADDRESS = 2_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** A workshop takes days; what seems longer has a wrong end. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private MeetingLimits() {}

    static String title(String given) {
        return Text.line("title", given, LABEL, "title");
    }

    static String providerKey(String given) {
        return Text.line("provider's id", given, PROVIDER_KEY, "providerKey");
    }

    /** In the milliseconds that lists go by. */
    static OffsetDateTime time(OffsetDateTime given, String field) {
        if (given.getYear() < FIRST_YEAR || given.getYear() > LAST_YEAR) {
            throw new BadInput(
                    "The year is " + given.getYear() + ": send one from " + FIRST_YEAR + " to " + LAST_YEAR + ".",
                    field);
        }
        return given.truncatedTo(ChronoUnit.MILLIS);
    }

    static String zone(String given) {
        if (!ZoneId.getAvailableZoneIds().contains(given)) {
            throw new BadInput(
                    "There is no such time zone: write one as the IANA database does, such as Australia/Sydney.",
                    "zone");
        }
        return given;
    }

    /** Moments are compared, not clocks: an hour that daylight saving takes or gives makes no meeting shorter. */
    static void requireLength(OffsetDateTime startsAt, @Nullable OffsetDateTime endsAt) {
        if (endsAt == null) {
            return;
        }
        if (!endsAt.isAfter(startsAt)) {
            throw new BadInput("The time endsAt is not after startsAt: swap or correct them.", "endsAt");
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw new BadInput(
                    "That is longer than " + LONGEST.toDays() + " days: correct the end, or make it several meetings.",
                    "endsAt");
        }
    }

    static String recordingUrl(String given) {
        String address = given.strip();
        if (address.length() > ADDRESS) {
            throw new BadInput("The address is longer than " + ADDRESS + " characters: shorten it.", "recordingUrl");
        }
        try {
            URI uri = new URI(address);
            if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Answered below like an address of another kind.
        }
        throw new BadInput(
                "The address is not one of the web: write it as https://example.com/recording, without a user name.",
                "recordingUrl");
    }

    static List<UUID> units(List<UUID> given) {
        if (given.size() > UNITS) {
            throw new LimitExceeded("A meeting is about at most " + UNITS + " units: leave some out.", "units");
        }
        return given;
    }

    static List<UUID> merged(List<UUID> given) {
        if (given.size() > MERGED) {
            throw new LimitExceeded("At most " + MERGED + " calls are one meeting.", "second");
        }
        return given;
    }

    static List<Attendee> attendees(List<Attendee> given) {
        if (given.size() > ATTENDEES) {
            throw new LimitExceeded("A meeting has at most " + ATTENDEES + " attendees: leave some out.", "attendees");
        }
        Set<String> addresses = new HashSet<>();
        for (Attendee attendee : given) {
            if (attendee.labels().size() > LABELS) {
                throw new LimitExceeded("An attendee has at most " + LABELS + " labels as a speaker.", "attendees");
            }
            if (attendee.email() != null && !addresses.add(attendee.email())) {
                throw new BadInput(
                        attendee.email() + " is there twice: an attendee is one person with one address.", "attendees");
            }
        }
        return List.copyOf(given);
    }
}
