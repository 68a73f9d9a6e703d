package dev.headroom.walletshare;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The days an amount is about. Every amount carries its period, because a share of unequal windows means nothing. */
@Description("A span of days, both ends included.")
public record Period(
        @NonNull @Description("The first day.") LocalDate from,

        @NonNull @Description("The last day, included; at most 50 years after the first.")
        LocalDate to) {

    private static final int LONGEST_YEARS = 50;

    public Period {
        if (to.isBefore(from)) {
            throw new BadInput(
                    "The period ends before it begins: choose a last day (to) on or after the first (from).", "to");
        }
        if (ChronoUnit.YEARS.between(from, to) >= LONGEST_YEARS) {
            throw new BadInput("The period is longer than " + LONGEST_YEARS + " years: choose a shorter one.", "to");
        }
    }

    /** How many days the period has; at least one. */
    long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** How many days of this period are before the day; zero or negative when it has not begun by then. */
    long daysBefore(LocalDate day) {
        return ChronoUnit.DAYS.between(from, day);
    }

    boolean covers(Period other) {
        return !from.isAfter(other.from) && !to.isBefore(other.to);
    }

    /** How many days both periods share; zero when they don't touch. */
    long overlap(Period other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
