package dev.headroom.account.contact;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How changeContact ended. */
@Description("How changeContact ended.")
public record ChangeContactPayload(
        @Description("The contact as it now is; on CONFLICT as somebody else left it; null when nothing was written.")
        @Nullable
        Contact contact,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description(
                "How far a reader of the change log must have read to see this write; null when nothing was written.")
        @Nullable
        SyncVersion syncVersion) {

    static ChangeContactPayload of(Outcome<Contact> outcome) {
        return new ChangeContactPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
