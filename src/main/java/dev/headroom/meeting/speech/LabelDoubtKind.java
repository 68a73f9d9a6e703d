package dev.headroom.meeting.speech;

import org.eclipse.microprofile.graphql.Description;

/** How what was said contradicts the label it is under. */
@Description("How what was said contradicts the label of its speaker.")
public enum LabelDoubtKind {
    @Description("The speaker greets, thanks or asks somebody by the name that the label says is their own.")
    ADDRESSES_THEMSELVES,

    @Description("The speaker introduces themselves with the name of another label.")
    NAMES_THEMSELVES_OTHERWISE,

    @Description("One label asks somebody by name, and again and again another one answers.")
    ANOTHER_ANSWERS,

    @Description("The seller's side speaks as the customer, or the buyer's side as the supplier.")
    SPEAKS_FOR_THE_OTHER_SIDE
}
