package dev.headroom.access.people;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How grantAccess ended. */
@Description("How grantAccess ended.")
public record GrantAccessPayload(
        @Description("The application as it now is; null when nothing was written.") @Nullable
        Application application,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write.") @Nullable
        SyncVersion syncVersion) {

    static GrantAccessPayload of(Outcome<Application> outcome) {
        return new GrantAccessPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
