package dev.headroom.account;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Accounts in the schema. */
@GraphQLApi
public class AccountApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final AccountService service;

    AccountApi(CurrentCaller caller, Cursors cursors, AccountService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
    }

    @Query
    @Description("One account; null when there is none of this id that the caller may see.")
    public Uni<@Nullable Account> account(@Id @NonNull @Name("id") @Description("The account's global id.") String id) {
        return service.find(caller.get(), id).map(found -> found.orElse(null));
    }

    @Query
    @NonNull
    @Description("The accounts the caller may see, by name.")
    public Uni<AccountConnection> accounts(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") AccountFilter filter) {
        String prefix = filter == null ? null : filter.namePrefix();
        var page = cursors.page(first, after, caller.get().organization(), "accounts", prefix);
        return service.page(caller.get(), prefix, page).map(AccountConnection::of);
    }

    @Mutation
    @NonNull
    @Description("Adds an account.")
    public Uni<CreateAccountPayload> createAccount(
            @NonNull @Name("input") @Description("The new account.") AccountInput.Create input) {
        return service.create(caller.get(), input).map(CreateAccountPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes an account.")
    public Uni<ChangeAccountPayload> changeAccount(
            @NonNull @Name("input") @Description("The change.") AccountInput.Change input) {
        return service.change(caller.get(), input).map(ChangeAccountPayload::of);
    }
}
