package dev.headroom.account.imports;

import dev.headroom.platform.errors.BadInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates of one format, and none that is not in the calendar. */
public final class DateCell {

    private static final Pattern FORMAT = Pattern.compile("[dMy][dMy ./-]{3,15}");

    /** Two digits would make 31/12/98 a day of 2098. */
    private static final Pattern FOUR_DIGITS = Pattern.compile("[^y]*yyyy[^y]*");

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private final String format;
    private final DateTimeFormatter formatter;

    private DateCell(String format, DateTimeFormatter formatter) {
        this.format = format;
        this.formatter = formatter;
    }

    /** Days, months and years in figures only: names of months would depend on a language. */
    public static DateCell of(String format) {
        if (!FOUR_DIGITS.matcher(format).matches()) {
            throw new BadInput(
                    "The dateFormat writes the year with four digits, yyyy, as in dd/MM/yyyy:"
                            + " 98 could be 1998 or 2098.",
                    "mapping",
                    "dateFormat");
        }
        if (!FORMAT.matcher(format).matches() || format.contains("MMM") || !roundTrips(format)) {
            throw new BadInput(
                    "The dateFormat is made of yyyy, MM, dd and separators, such as dd/MM/yyyy: correct it.",
                    "mapping",
                    "dateFormat");
        }
        return new DateCell(format, formatter(format));
    }

    private static boolean roundTrips(String format) {
        try {
            LocalDate day = LocalDate.of(2034, 12, 31);
            DateTimeFormatter formatter = formatter(format);
            return day.equals(LocalDate.parse(formatter.format(day), formatter));
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Strict parsing knows no year of an era, which is what y means. */
    private static DateTimeFormatter formatter(String format) {
        return DateTimeFormatter.ofPattern(format.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
    }

    public LocalDate read(String column, String text) {
        LocalDate day = parse(text.strip());
        if (day == null) {
            throw new RejectedCell(column, text, "This is no day of the calendar: write it as " + format + ".");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new RejectedCell(
                    column, text, "The year is not between " + FIRST_YEAR + " and " + LAST_YEAR + ": check it.");
        }
        return day;
    }

    private @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text, formatter);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
