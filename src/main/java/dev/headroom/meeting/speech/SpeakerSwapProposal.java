package dev.headroom.meeting.speech;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Two labels that seem to have been exchanged all through a transcript. */
@Description("Two labels that seem to have been exchanged all through a transcript.")
public record SpeakerSwapProposal(
        @NonNull @Description("One of the labels.") String first,

        @NonNull @Description("The other.") String second,

        @NonNull @Description("How many places in the text speak for it.")
        Integer places,

        @NonNull @Description("How many places in the text speak against it; always fewer.")
        Integer against) {}
