package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public holidays of a country or of a part of it. */
public final class Holidays {

    /** No holidays at all. */
    public static final Holidays NONE = new Holidays(Set.of());

    private final Set<LocalDate> days;

    private Holidays(Set<LocalDate> days) {
        this.days = days;
    }

    /**
     * The holidays of a country.
     *
     * <p>The first call for a country reads and computes for some time and <b>blocks</b>: make it on a worker thread,
     * before an event loop needs the answer. Every further call is a look-up.
     *
     * @param country ISO 3166-1 alpha-2 code, as AU
     * @param subdivision the part after the dash of ISO 3166-2, as ACT in AU-ACT; null for what the whole country keeps
     * @throws dev.headroom.platform.errors.BadInput naming what is known, when it isn't
     */
    public static Holidays of(String country, @Nullable String subdivision) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The countries whose holidays are known: ISO 3166-1 alpha-2 codes in alphabetical order. */
    public static List<String> countries() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The parts of a country whose holidays differ: as ACT of AU, in alphabetical order. Blocks as {@link #of}. */
    public static List<String> subdivisions(String country) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Whether everybody has the day off. */
    public boolean isHoliday(LocalDate day) {
        return days.contains(day);
    }
}
