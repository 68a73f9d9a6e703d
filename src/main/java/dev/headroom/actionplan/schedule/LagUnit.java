package dev.headroom.actionplan.schedule;

import org.eclipse.microprofile.graphql.Description;

/** What a lag counts. */
@Description("What a lag counts.")
public enum LagUnit {
    @Description("Working days of the side that does the later task.")
    WORKDAY,
    @Description("All days, weekends and holidays too, such as a period of notice.")
    CALENDAR
}
