package dev.headroom.meeting.extraction;

import dev.headroom.meeting.transcript.Segment;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What was really said, letter by letter, and where, so that a person can look it up and nobody invents it. */
@Description("What was really said, and where.")
public record Quote(
        @NonNull @Description("The words as the transcript has them; at most 500 characters.")
        String text,

        @NonNull @Description("The numbers of the segments of the transcript that hold these words, at most 20.")
        List<@NonNull Integer> segments,

        @Description("When the first of them begins, in milliseconds from the start of the transcript; null when the"
                + " source has no times.")
        @Nullable
        Integer startMs,

        @Description("When the last of them ends, counted likewise; null when the source has no times.") @Nullable
        Integer endMs) {

    public static final int LONGEST = 500;

    public Quote {
        segments = List.copyOf(segments);
    }

    /** The words of some segments. */
    public static Quote of(String text, List<Segment> segments) {
        return new Quote(
                text,
                segments.stream().map(Segment::seq).toList(),
                segments.get(0).startMs(),
                segments.get(segments.size() - 1).endMs());
    }
}
