package dev.headroom.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Whose side somebody in a meeting is on. Nobody is counted to a side on a guess: then it is unknown. */
@Description("Whose side somebody in a meeting is on.")
public enum MeetingSide {
    @Description("The customer's.")
    BUYER,

    @Description("Ours.")
    SELLER,

    @Description("A third party's that works with both.")
    PARTNER,

    @Description("Nobody has said, and no record tells.")
    UNKNOWN
}
