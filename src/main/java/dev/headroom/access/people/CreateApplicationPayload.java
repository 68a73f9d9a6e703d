package dev.headroom.access.people;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How createApplication ended. */
@Description("How createApplication ended.")
public record CreateApplicationPayload(
        @Description("The application as it now is; null when nothing was written.") @Nullable
        Application application,

        @Description("The client secret, shown this once: the service keeps only its hash. Null when nothing was"
                + " written, and when a clientMutationId replays the answer: if the first answer got lost, rotate.")
        @Nullable
        String secret,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write.") @Nullable
        SyncVersion syncVersion) {

    static CreateApplicationPayload of(Outcome<IssuedSecret> outcome) {
        IssuedSecret issued = outcome.value();
        return new CreateApplicationPayload(
                issued == null ? null : issued.application(),
                issued == null ? null : issued.secret(),
                outcome.userErrors(),
                outcome.syncVersion());
    }
}
