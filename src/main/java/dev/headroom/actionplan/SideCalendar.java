package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** When one side works: its time zone, its week, the public holidays of its country, and days of its own. */
@Description("When one side works: its time zone, its week, its public holidays, and days of its own.")
public record SideCalendar(
        @NonNull @Description("Whose days these are.") Side side,

        @NonNull @Description("The time zone its days begin in, as the IANA database names it.")
        String zone,

        @Description("The country whose public holidays are kept, as ISO 3166 writes it, such as AU; null for none.")
        @Nullable
        String country,

        @Description("The part of the country with holidays of its own, such as act; null for none.") @Nullable
        String subdivision,

        @Ignore List<DayOfWeek> workingDays,

        @NonNull @Description("Days it is closed besides, at most 100 entries.")
        List<@NonNull ClosedDays> closedDays) {

    public static final List<DayOfWeek> USUAL_WEEK =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    public SideCalendar {
        requireZone(zone, "zone");
        workingDays = workingDays.stream().distinct().sorted().toList();
        if (workingDays.isEmpty()) {
            throw new BadInput("The week has no working day: name at least one.", "week");
        }
        closedDays = ActionPlanLimits.list(closedDays, ActionPlanLimits.CLOSED_DAYS, "closedDays");
    }

    @NonNull
    @Description("The days of its working week.")
    public List<@NonNull Weekday> getWeek() {
        return workingDays.stream().map(Weekday::of).toList();
    }

    /** A side of which nothing is known yet works from Monday to Friday, in UTC. */
    public static SideCalendar usual(Side side) {
        return new SideCalendar(side, "UTC", null, null, USUAL_WEEK, List.of());
    }

    static String requireZone(String zone, String field) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new BadInput("There is no such time zone: write one as Australia/Sydney.", field);
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new BadInput(
                    "The time zone is an offset, which does not know summer time: write one as Australia/Sydney.",
                    field);
        }
        return zone;
    }
}
