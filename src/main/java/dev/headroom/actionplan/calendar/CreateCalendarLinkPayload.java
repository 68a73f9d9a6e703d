package dev.headroom.actionplan.calendar;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How createCalendarLink ended. */
@Description("How createCalendarLink ended.")
public record CreateCalendarLinkPayload(
        @Description("The link; null when nothing was written.") @Nullable
        CalendarLink calendarLink,

        @Description("The address to subscribe to, shown this once: whoever has it reads the calendar, and the service"
                + " keeps only its hash. Null when nothing was written, and when a clientMutationId replays the answer:"
                + " make another link then.")
        @Nullable
        String url,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write.") @Nullable
        SyncVersion syncVersion) {

    static CreateCalendarLinkPayload of(Outcome<IssuedCalendarLink> outcome) {
        IssuedCalendarLink issued = outcome.value();
        return new CreateCalendarLinkPayload(
                issued == null ? null : issued.link(),
                issued == null ? null : issued.url(),
                outcome.userErrors(),
                outcome.syncVersion());
    }
}
