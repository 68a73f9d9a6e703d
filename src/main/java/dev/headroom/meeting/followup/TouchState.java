package dev.headroom.meeting.followup;

import org.eclipse.microprofile.graphql.Description;

/** How a planned touch stands. */
@Description("How a planned touch stands.")
public enum TouchState {
    @Description("Its day is still to come.")
    PLANNED,

    @Description("Its day has come, and no touch of the contact is recorded since.")
    DUE,

    @Description("A touch of the contact is recorded on its day or later.")
    DONE,

    @Description("Its day is over, and nobody can tell: the attendee is no contact of the account.")
    NOT_KNOWN
}
