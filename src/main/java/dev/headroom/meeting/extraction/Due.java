package dev.headroom.meeting.extraction;

import dev.headroom.meeting.extraction.date.DatePhrase;
import dev.headroom.meeting.extraction.date.WorkingDays;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** When something is due, and how we know. */
@Description("When something is due, and how that is known.")
public record Due(
        @NonNull @Description("The day on which it is due.") LocalDate on,

        @NonNull @Description("How the day came about.") DueKind kind,

        @Description("The words that told the day, as they were said; null when nobody said when.") @Nullable
        String phrase) {

    /** Long enough to do something, short enough to be remembered. A proposal that a person changes. */
    private static final int PROPOSED_WORKING_DAYS = 5;

    /** The day that somebody said. */
    public static Due said(DatePhrase phrase) {
        return new Due(phrase.date(), phrase.exact() ? DueKind.EXPLICIT : DueKind.INFERRED, phrase.phrase());
    }

    /** The day that was said beside it, and not of it. */
    public static Due inferred(DatePhrase phrase) {
        return new Due(phrase.date(), DueKind.INFERRED, phrase.phrase());
    }

    /** The day to propose when nobody said when: that of the next meeting of the series, if there will be one. */
    public static Due proposed(LocalDate day, @Nullable LocalDate nextMeeting) {
        if (nextMeeting != null && nextMeeting.isAfter(day)) {
            return new Due(nextMeeting, DueKind.PROPOSED, null);
        }
        return new Due(WorkingDays.MONDAY_TO_FRIDAY.plus(day, PROPOSED_WORKING_DAYS), DueKind.PROPOSED, null);
    }
}
