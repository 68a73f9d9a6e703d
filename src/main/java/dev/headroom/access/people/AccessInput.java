package dev.headroom.access.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations that say what an application may do. */
public final class AccessInput {

    private AccessInput() {}

    @Input("GrantAccessInput")
    @Description("Lets an application do something on one account or on all of them.")
    public record Grant(
            @Id @NonNull @Description("The application.") String application,

            @NonNull @Description("The version the change was made on.")
            Integer expectedVersion,

            @NonNull @Description("What it may do, such as accounts:read; a refusal names the known scopes.")
            String scope,

            @Id @Nullable @Description("The account it may do it on. Send either this or allAccounts.")
            String account,

            @Nullable @Description("True for every account there is and will be. Send either this or account.")
            Boolean allAccounts,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("RevokeAccessInput")
    @Description("Takes back what was granted in the same words. A grant on all accounts and one on a single account"
            + " are taken back each by itself.")
    public record Revoke(
            @Id @NonNull @Description("The application.") String application,

            @NonNull @Description("The version the change was made on.")
            Integer expectedVersion,

            @NonNull @Description("What it may do, such as accounts:read; a refusal names the known scopes.")
            String scope,

            @Id @Nullable @Description("The account it may do it on. Send either this or allAccounts.")
            String account,

            @Nullable @Description("True for every account there is and will be. Send either this or account.")
            Boolean allAccounts,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
