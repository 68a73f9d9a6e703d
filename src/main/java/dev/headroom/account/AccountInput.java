package dev.headroom.account;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on accounts. */
public final class AccountInput {

    private AccountInput() {}

    @Input("CreateAccountInput")
    @Description("A new account.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @NonNull @Description("The company's name, unique in the organization.")
            String name,

            @Id @Nullable @Description("The account above it in the tree of companies.")
            String parent,

            @Id @Nullable @Description("The member who owns it; left out, the caller does.")
            String owner,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("ChangeAccountInput")
    @Description("A change of an account. A field that is left out stays as it is.")
    public record Change(
            @Id @NonNull @Description("The account to change.")
            String id,

            @NonNull @Description("The version the change was made on.")
            Integer expectedVersion,

            @Nullable @Description("The new name.") Optional<String> name,

            @Id @Nullable @Description("The account above it; null makes it a top account.")
            Optional<String> parent,

            @Id @Nullable @Description("The member who owns it; null leaves it without an owner.")
            Optional<String> owner,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
