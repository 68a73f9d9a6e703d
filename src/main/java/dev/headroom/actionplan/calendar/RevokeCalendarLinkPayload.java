package dev.headroom.actionplan.calendar;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How revokeCalendarLink ended. */
@Description("How revokeCalendarLink ended.")
public record RevokeCalendarLinkPayload(
        @Description("The link as it now is; null when there is no such link.") @Nullable
        CalendarLink calendarLink,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write.") @Nullable
        SyncVersion syncVersion) {

    static RevokeCalendarLinkPayload of(Outcome<CalendarLink> outcome) {
        return new RevokeCalendarLinkPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
