package dev.headroom.meeting.followup;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How sendFollowUp ended. */
@Description("How sendFollowUp ended.")
public record SendFollowUpPayload(
        @Description("The follow-up; null when nothing was written, or the current one when the code is"
                + " CONFLICT. While its stage is SENDING, some of its mails are still on their way to the mailbox.")
        @Nullable
        FollowUp followUp,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write; null when nothing was"
                + " written, or when the log can't be reached just now.")
        @Nullable
        SyncVersion syncVersion) {

    static SendFollowUpPayload of(Outcome<FollowUp> outcome) {
        return new SendFollowUpPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
