package dev.headroom.meeting.followup.sla;

import org.eclipse.microprofile.graphql.Description;

/** Whether a recap is out in time. Computed whenever it is asked for, never typed in. */
@Description("Whether a recap is out in time.")
public enum SlaStatus {
    @Description("It is not sent, and the time for it has not run out.")
    DUE,

    @Description("It was sent on the business day it was due on.")
    ON_TIME,

    @Description("It was sent after that day, but before it was a breach.")
    LATE,

    @Description("It was not sent before `breachAt`: it is still to be sent, or was sent later.")
    BREACHED
}
