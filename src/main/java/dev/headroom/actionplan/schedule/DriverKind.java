package dev.headroom.actionplan.schedule;

import org.eclipse.microprofile.graphql.Description;

/** What decides a date. */
@Description("What decides a task's earliest date.")
public enum DriverKind {
    @Description("Nothing holds it back: it could begin today.")
    TODAY,
    @Description("An earlier task.")
    LINK,
    @Description("It must not start earlier.")
    NO_EARLIER_THAN,
    @Description("It must finish on a given day.")
    MUST_FINISH_ON,
    @Description("The day the buyer fixed, which is later than the work needs.")
    PIN,
    @Description("It has started: the rest of its own work decides.")
    STARTED,
    @Description("It is finished.")
    FINISHED
}
