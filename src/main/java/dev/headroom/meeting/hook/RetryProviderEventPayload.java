package dev.headroom.meeting.hook;

import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How retryProviderEvent ended. */
@Description("How retryProviderEvent ended.")
public record RetryProviderEventPayload(
        @Description("The event as it now is; null when it was refused.") @Nullable
        ProviderEvent providerEvent,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {

    static RetryProviderEventPayload of(Outcome<ProviderEvent> outcome) {
        return new RetryProviderEventPayload(outcome.value(), outcome.userErrors());
    }
}
