package dev.headroom.meeting.followup;

import dev.headroom.platform.text.Text;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a person writes of a follow-up. The rest of a recap is what they confirmed. */
@Description("What a person writes of a follow-up; the rest of its recap is what was confirmed.")
public record FollowUpContent(
        @Description("What came of the meeting, to the customer; at most 1,000 characters; null while nobody has said.")
        @Nullable
        String outcome,

        @NonNull @Description("What was decided besides the confirmed commitments of the kind DECISION; at most 30.")
        List<@NonNull String> decisions,

        @NonNull @Description("What may go wrong, for us alone: never in a recap; at most 30.")
        List<@NonNull String> risks,

        @Description("The one next step; null while there is none.") @Nullable
        NextStep nextStep,

        @Description("The mail's subject; null for the usual one.") @Nullable
        String subject,

        @Description("What stands above the recap; at most 4,000 characters; null for nothing.") @Nullable
        String opening,

        @NonNull
        @Description("Whether the recap also tells what was said before the first and after the last word of the"
                + " customer's people; false unless somebody says so.")
        Boolean includeSideTalk,

        @NonNull @Description("Who of us may read it.") FollowUpVisibility visibility) {

    static final FollowUpContent EMPTY =
            new FollowUpContent(null, List.of(), List.of(), null, null, null, false, FollowUpVisibility.ACCOUNT);

    public FollowUpContent {
        outcome = FollowUpLimits.text(outcome, FollowUpLimits.OUTCOME, "outcome");
        decisions = lines(decisions, "decisions", "decision");
        risks = lines(risks, "risks", "risk");
        subject = subject == null ? null : Text.line("subject", subject, FollowUpLimits.SUBJECT, "subject");
        opening = FollowUpLimits.text(opening, FollowUpLimits.OPENING, "opening");
    }

    private static List<String> lines(List<String> texts, String list, String what) {
        return FollowUpLimits.list(
                texts.stream()
                        .map(text -> Text.line(what, text, FollowUpLimits.LINE, list))
                        .toList(),
                FollowUpLimits.LINES,
                list);
    }
}
