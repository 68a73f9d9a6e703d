package dev.headroom.account;

import java.util.List;
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

            @NonNull @Description("The company's name, unique in the organization; at most 200 characters.")
            String name,

            @Id @Nullable @Description("The account above it in the tree of companies.")
            String parent,

            @Id @Nullable @Description("The member who owns it; left out, the member who creates it.")
            String owner,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeAccountInput")
    @Description("A change of an account. A field that is left out stays as it is.")
    public static class Change {

        @Id
        @NonNull
        @Description("The account to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new name; at most 200 characters.")
        public @Nullable Optional<String> name;

        @Id
        @Description("The account above it; null makes it a top account.")
        public @Nullable Optional<String> parent;

        @Id
        @Description("The member who owns it; null leaves it without an owner.")
        public @Nullable Optional<String> owner;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }

    @Input("ChangeAccountTeamInput")
    @Description("Who works on an account besides its owner.")
    public record ChangeTeam(
            @Id @NonNull @Description("The account.") String id,

            @NonNull @Description("The version the change was made on.")
            Integer expectedVersion,

            @Id
            @NonNull
            @Description("The ids of all members of its team, at most 100; they replace the" + " present ones.")
            List<@NonNull String> members,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
