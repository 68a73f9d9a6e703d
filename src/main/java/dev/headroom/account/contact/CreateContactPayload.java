package dev.headroom.account.contact;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How createContact ended. */
@Description("How createContact ended.")
public record CreateContactPayload(
        @Description("The contact as it now is; null when nothing was written.") @Nullable
        Contact contact,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description(
                "How far a reader of the change log must have read to see this write; null when nothing was written.")
        @Nullable
        SyncVersion syncVersion) {

    static CreateContactPayload of(Outcome<Contact> outcome) {
        return new CreateContactPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
