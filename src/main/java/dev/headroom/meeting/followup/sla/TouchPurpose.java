package dev.headroom.meeting.followup.sla;

import org.eclipse.microprofile.graphql.Description;

/** What a touch after a meeting is for. */
@Description("What a touch after a meeting is for.")
public enum TouchPurpose {
    @Description("One thing that is of use to the customer, and no question.")
    USEFUL_WITHOUT_ASK,

    @Description("Which of our own promises are kept by now, before they have to ask.")
    OUR_PROMISES,

    @Description("Whether the next step stands, while there is time to move it.")
    NEXT_STEP
}
