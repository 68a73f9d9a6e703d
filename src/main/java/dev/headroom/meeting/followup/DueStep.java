package dev.headroom.meeting.followup;

import org.eclipse.microprofile.graphql.Description;

/** The one thing to do next about a follow-up. */
@Description("The one thing to do next about a follow-up.")
public enum DueStep {
    @Description("Decide on what was suggested from the transcript.")
    CONFIRM,

    @Description("Say what happens next, when, and who of the customer's people does it.")
    NEXT_STEP,

    @Description("Read the recap and approve it.")
    APPROVE,

    @Description("Send the approved recap.")
    SEND,

    @Description("Be in touch with the customer: the recap is sent, and a day for it has come.")
    TOUCH
}
