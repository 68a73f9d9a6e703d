package dev.headroom.meeting.commitment;

import org.eclipse.microprofile.graphql.Description;

/** Where a commitment stands on a day: computed from what was done and when, and not typed in. */
@Description("Where a commitment stands on a day, computed from what was done and when. What is due on a day is not"
        + " late on that day.")
public enum CommitmentStanding {
    @Description("Nobody has confirmed it.")
    SUGGESTED,

    @Description("It was no commitment.")
    REFUSED,

    @Description("A decision or an open question on record: nothing falls due.")
    NOTED,

    @Description("Promised, not done, and its day has not passed, or it has none.")
    OPEN,

    @Description("Its day has passed and nobody did it.")
    LATE,

    @Description("Done on or before its day, or done where there was none.")
    KEPT,

    @Description("Done after its day.")
    KEPT_LATE,

    @Description("Somebody said it was not kept; or its day passed more than 10 working days ago, or as many as the"
            + " operator set, not counting the public holidays that the operator named, and nobody did it; or its own"
            + " side took it back after its day. What is done after all is KEPT_LATE from then on, unless somebody said"
            + " before that it was broken.")
    BROKEN,

    @Description("Taken back in time, or released by the other side.")
    WITHDRAWN
}
