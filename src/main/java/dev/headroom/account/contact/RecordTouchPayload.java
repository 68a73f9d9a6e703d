package dev.headroom.account.contact;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How recordTouch ended. */
@Description("How recordTouch ended.")
public record RecordTouchPayload(
        @Description("The event's touches, one for each contact and member, at most 100; null when nothing was"
                + " written.")
        @Nullable
        List<@NonNull Touch> touches,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description(
                "How far a reader of the change log must have read to see this write; null when nothing was written.")
        @Nullable
        SyncVersion syncVersion) {

    static RecordTouchPayload of(Outcome<TouchEvent> outcome) {
        TouchEvent event = outcome.value();
        return new RecordTouchPayload(
                event == null ? null : event.touches(), outcome.userErrors(), outcome.syncVersion());
    }
}
