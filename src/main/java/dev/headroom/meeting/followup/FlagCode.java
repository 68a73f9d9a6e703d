package dev.headroom.meeting.followup;

import org.eclipse.microprofile.graphql.Description;

/** What a follow-up's next step lacks. */
@Description("What a follow-up's next step lacks.")
public enum FlagCode {
    @Description("There is no next step.")
    NO_NEXT_STEP,

    @Description("The next step has no day.")
    NO_DAY,

    @Description("The next step's day was over before the recap was sent.")
    DAY_OVER,

    @Description("Nobody owns the next step.")
    NO_OWNER,

    @Description("Who owns the next step is not known to be of the customer's side.")
    OWNER_NOT_BUYER
}
