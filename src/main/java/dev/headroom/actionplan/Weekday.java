package dev.headroom.actionplan;

import java.time.DayOfWeek;
import org.eclipse.microprofile.graphql.Description;

/** A day of the week, described for the schema as the JDK's own can't be. */
@Description("A day of the week.")
public enum Weekday {
    @Description("Monday.")
    MONDAY,

    @Description("Tuesday.")
    TUESDAY,

    @Description("Wednesday.")
    WEDNESDAY,

    @Description("Thursday.")
    THURSDAY,

    @Description("Friday.")
    FRIDAY,

    @Description("Saturday.")
    SATURDAY,

    @Description("Sunday.")
    SUNDAY;

    static Weekday of(DayOfWeek day) {
        return values()[day.ordinal()];
    }

    DayOfWeek day() {
        return DayOfWeek.of(ordinal() + 1);
    }
}
