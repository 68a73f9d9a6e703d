package dev.headroom.meeting.speech;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Whether the labels of speakers fit what was said under them. */
@Description("Whether the labels of a transcript's speakers fit what was said under them.")
public record SpeakerCheck(
        @NonNull @Description("The places where they do not, in their order; the first 20.")
        List<@NonNull LabelDoubt> doubts,

        @NonNull @Description("How many such places there are in all.")
        Integer doubtCount,

        @Description("The labels to exchange, if the text says so: send them to swapSpeakers. Null when it does not.")
        @Nullable
        SpeakerSwapProposal proposal) {

    static final int MOST_DOUBTS = 20;

    public SpeakerCheck {
        doubts = List.copyOf(doubts);
    }
}
