package dev.headroom.actionplan;

import dev.headroom.platform.mutations.Patch;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads when a side works from what somebody sends. Whether the country's holidays are known is checked apart. */
final class SideCalendars {

    private SideCalendars() {}

    static SideCalendar changed(SideCalendar present, ActionPlanItemInput.PutCalendar input) {
        String country = Patch.optional(input.country, present.country());
        boolean elsewhere = input.country != null && input.subdivision == null;
        return new SideCalendar(
                present.side(),
                Patch.required(input.zone, present.zone(), "zone"),
                country,
                // A part of one country is no part of another.
                elsewhere ? null : Patch.optional(input.subdivision, present.subdivision()),
                input.week == null ? present.workingDays() : week(input.week),
                input.closedDays == null ? present.closedDays() : closedDays(input.closedDays));
    }

    /** The calendars of a plan that begins. */
    static List<SideCalendar> begun(@Nullable List<ActionPlanItemInput.@Nullable PutCalendar> inputs, String list) {
        List<SideCalendar> calendars = new ArrayList<>();
        Patch.each(inputs, list, input -> {
            calendars.removeIf(calendar -> calendar.side() == input.side);
            calendars.add(changed(SideCalendar.usual(input.side), input));
        });
        return calendars;
    }

    private static List<DayOfWeek> week(List<@Nullable Weekday> input) {
        List<DayOfWeek> week = new ArrayList<>();
        Patch.each(input, "week", day -> week.add(day.day()));
        return week;
    }

    private static List<ClosedDays> closedDays(List<ActionPlanItemInput.@Nullable Closed> input) {
        List<ClosedDays> closed = new ArrayList<>();
        Patch.each(input, "closedDays", days -> closed.add(new ClosedDays(days.from(), days.to(), days.reason())));
        return closed;
    }
}
