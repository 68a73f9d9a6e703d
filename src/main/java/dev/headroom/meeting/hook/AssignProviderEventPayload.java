package dev.headroom.meeting.hook;

import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How assignProviderEvent ended. */
@Description("How assignProviderEvent ended.")
public record AssignProviderEventPayload(
        @Description("The event as it now is; null when it was refused.") @Nullable
        ProviderEvent providerEvent,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {

    static AssignProviderEventPayload of(Outcome<ProviderEvent> outcome) {
        return new AssignProviderEventPayload(outcome.value(), outcome.userErrors());
    }
}
