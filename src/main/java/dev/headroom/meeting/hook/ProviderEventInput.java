package dev.headroom.meeting.hook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on events of providers. */
public final class ProviderEventInput {

    private ProviderEventInput() {}

    @Input("RetryProviderEventInput")
    @Description("Which event to try again.")
    public record Retry(
            @Id @NonNull @Description("The event.") String event,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("AssignProviderEventInput")
    @Description("Which account a meeting was with.")
    public record Assign(
            @Id @NonNull @Description("The event.") String event,

            @Id @NonNull @Description("The account, whose meetings you may write.")
            String account,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
