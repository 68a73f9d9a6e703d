package dev.headroom.meeting.extraction;

import org.eclipse.microprofile.graphql.Description;

/** How we come to a due date, so that nobody takes a proposal for something that was said. */
@Description("How a due date came about.")
public enum DueKind {
    @Description("The day was said, such as \"by Friday\" or \"on the 15th\".")
    EXPLICIT,

    @Description(
            "A longer or rough time was said, such as \"next week\", and the day is when it ends; or a day was said"
                    + " in the sentence beside it.")
    INFERRED,

    @Description("Nobody said when. It is the next meeting of the series or else five working days later.")
    PROPOSED
}
