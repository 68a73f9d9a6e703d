package dev.headroom.platform.time;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of a country or of a part of it, for the years {@value #FIRST_YEAR} to {@value #LAST_YEAR};
 * outside of them only the working week is known. They are all computed at once, so that nothing is left to compute
 * when somebody asks.
 */
public final class Holidays {

    /** Whoever asks looks back a few years at most. */
    static final int FIRST_YEAR = 2000;

    /** Far beyond anything planned; laws change sooner. */
    static final int LAST_YEAR = 2060;

    /** No holidays at all. */
    public static final Holidays NONE = new Holidays(new long[0]);

    private static final Map<Place, Holidays> KNOWN = new ConcurrentHashMap<>();

    /** Days of the epoch, in order. */
    private final long[] days;

    private Holidays(long[] days) {
        this.days = days;
    }

    /**
     * The holidays of a country.
     *
     * <p>The first call for a country reads and computes, up to 2 seconds in a cold process, and <b>blocks</b>: make it
     * on a worker thread, before an event loop needs the answer. Every further call is a look-up.
     *
     * @param country ISO 3166-1 alpha-2 code, as AU
     * @param subdivision the part after the dash of ISO 3166-2, as ACT in AU-ACT; null for what the whole country keeps
     * @throws BadInput naming what is known, when it isn't
     */
    public static Holidays of(String country, @Nullable String subdivision) {
        Place place = new Place(
                country.strip().toUpperCase(Locale.ROOT),
                subdivision == null ? "" : subdivision.strip().toUpperCase(Locale.ROOT));
        Holidays known = KNOWN.get(place);
        return known != null ? known : KNOWN.computeIfAbsent(place, Holidays::load);
    }

    /**
     * The countries whose holidays are known: ISO 3166-1 alpha-2 codes in alphabetical order. The first call blocks as
     * {@link #of} does.
     */
    public static List<String> countries() {
        return Countries.CODES;
    }

    /** The parts of a country whose holidays differ: as ACT of AU, in alphabetical order. Blocks as {@link #of}. */
    public static List<String> subdivisions(String country) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        return List.copyOf(parts(manager(code)));
    }

    /** Whether everybody has the day off. */
    public boolean isHoliday(LocalDate day) {
        return Arrays.binarySearch(days, day.toEpochDay()) >= 0;
    }

    /** All of them, in order. */
    public Stream<LocalDate> days() {
        return LongStream.of(days).mapToObj(LocalDate::ofEpochDay);
    }

    private static Holidays load(Place place) {
        HolidayManager manager = manager(place.country());
        String[] path = path(manager, place);
        return new Holidays(IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> manager.getHolidays(Year.of(year), path))
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .distinct()
                .toArray());
    }

    private static HolidayManager manager(String country) {
        if (!Countries.CODES.contains(country)) {
            throw new BadInput(
                    "No public holidays are known for the country " + country + ". Known are: "
                            + String.join(", ", Countries.CODES) + ".",
                    "country");
        }
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    private static String[] path(HolidayManager manager, Place place) {
        if (place.subdivision().isEmpty()) {
            return new String[0];
        }
        Set<String> parts = parts(manager);
        if (!parts.contains(place.subdivision())) {
            String known = parts.isEmpty() ? "It has none: leave it out." : "Known are: " + String.join(", ", parts);
            throw new BadInput(
                    "No public holidays are known for " + place.subdivision() + " in " + place.country() + ". " + known,
                    "subdivision");
        }
        return new String[] {place.subdivision().toLowerCase(Locale.ROOT)};
    }

    private static Set<String> parts(HolidayManager manager) {
        Set<String> parts = new TreeSet<>();
        for (CalendarHierarchy part :
                manager.getCalendarHierarchy().getChildren().values()) {
            parts.add(part.getId().toUpperCase(Locale.ROOT));
        }
        return parts;
    }

    private record Place(String country, String subdivision) {}

    /** Apart, so that the list is read when it is first asked for. The library's stock exchanges are no countries. */
    private static final class Countries {

        static final List<String> CODES = codes();

        private static List<String> codes() {
            Set<String> codes = new TreeSet<>();
            for (String code : HolidayManager.getSupportedCalendarCodes()) {
                codes.add(code.toUpperCase(Locale.ROOT));
            }
            codes.removeIf(code -> code.length() != 2);
            return List.copyOf(codes);
        }
    }
}
