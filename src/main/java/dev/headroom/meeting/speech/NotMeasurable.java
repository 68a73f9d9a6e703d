package dev.headroom.meeting.speech;

import org.eclipse.microprofile.graphql.Description;

/** Why a number is not shown. No number is better than one the source can't carry. */
@Description("Why a number about how a meeting was spoken is not shown.")
public enum NotMeasurable {
    @Description("The source is a chat or minutes: they tell what was written and not how long anybody spoke.")
    NOT_SPOKEN("A chat or minutes tell what was written and not how long anybody spoke."),

    @Description("The source does not say when each stretch of speech began and ended.")
    NO_TIMES("The transcript does not say when each stretch of speech began and ended."),

    @Description("More than 15 % of what was spoken is by speakers whose side is not known.")
    UNKNOWN_SPEAKERS("More than 15 % of the speech is by speakers whose side is not known: say who they are."),

    @Description("Nothing of the kind happened in the meeting: nobody of the side spoke, or never after the other.")
    NOTHING_TO_MEASURE("Nothing in the meeting can be measured for it."),

    @Description("No attendee is on the buyer's side.")
    NO_BUYERS("No attendee is on the buyer's side."),

    @Description("The source is one that writes speakers one after the other, as Zoom does, or may do so: talking over"
            + " each other can't be seen in it.")
    ONE_AT_A_TIME("The source writes one speaker after the other, as Zoom does, or may do so: talking over each other"
            + " can't be seen."),

    @Description("The source shows nobody talking at once, which may be how it is written.")
    NO_OVERLAP_IN_SOURCE("The transcript shows nobody talking at once, which may be how it was written."),

    @Description("What it is counted from is not recorded yet: no follow-up says it.")
    NOT_RECORDED("No follow-up of the meeting says it yet.");

    private final String reason;

    NotMeasurable(String reason) {
        this.reason = reason;
    }

    /** The reason as a sentence for a person. */
    String reason() {
        return reason;
    }
}
