package dev.headroom.meeting.transcript;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Two labels of speakers that a person exchanged all through a transcript. It is kept beside the transcript, which
 * stays as the provider sent it; whoever needs to know who spoke asks through all exchanges, in their order.
 */
@Description("Two labels of speakers that a person exchanged all through a transcript.")
public record SpeakerSwap(
        @NonNull @Description("One of the labels.") String first,
        @NonNull @Description("The other.") String second,

        @NonNull @Description("Who exchanged them, by name.")
        String by,

        @NonNull @Description("When.") OffsetDateTime at) {

    /** The label that what was said under another belongs to, after all exchanges. */
    public static @Nullable String labelOf(List<SpeakerSwap> swaps, @Nullable String label) {
        String now = label;
        for (SpeakerSwap swap : swaps) {
            now = swap.labelOf(now);
        }
        return now;
    }

    private @Nullable String labelOf(@Nullable String label) {
        if (first.equals(label)) {
            return second;
        }
        return second.equals(label) ? first : label;
    }
}
