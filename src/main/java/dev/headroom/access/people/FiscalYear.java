package dev.headroom.access.people;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Twelve months that an organization plans and reports in. */
@Description("Twelve months that the organization plans and reports in.")
public record FiscalYear(
        @NonNull @Description("Its first day.") LocalDate from,
        @NonNull @Description("Its last day.") LocalDate to) {

    /** The year a day falls in, when years begin in this month. */
    static FiscalYear of(LocalDate day, int startMonth) {
        LocalDate start = LocalDate.of(day.getYear(), startMonth, 1);
        LocalDate from = start.isAfter(day) ? start.minusYears(1) : start;
        return new FiscalYear(from, from.plusYears(1).minusDays(1));
    }
}
