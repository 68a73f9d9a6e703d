package dev.headroom.meeting.speech;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One place of a transcript where what was said does not fit the label of its speaker. */
@Description("A place in a transcript where what was said does not fit the label of its speaker.")
public record LabelDoubt(
        @NonNull @Description("What does not fit.") LabelDoubtKind kind,

        @NonNull @Description("The label it is said under.") String label,

        @Description("The label it seems to belong to; null when the text does not tell.") @Nullable
        String suggestedLabel,

        @NonNull @Description("What was said, word for word; at most 200 characters.")
        String quote,

        @NonNull @Description("The number of its segment in the transcript, from 0.")
        Integer segment,

        @Description("When its segment begins, in milliseconds from the start of the transcript; null where the source"
                + " has no times.")
        @Nullable
        Integer startMs) {

    private static final int LONGEST_QUOTE = 200;

    static LabelDoubt of(LabelDoubtKind kind, Spoken spoken, String label, @Nullable String suggested, String quote) {
        return new LabelDoubt(
                kind,
                label,
                suggested,
                shortened(quote),
                spoken.segment().seq(),
                spoken.segment().startMs());
    }

    private static String shortened(String quote) {
        return quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE));
    }
}
