package dev.headroom.account;

import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.Member;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
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
        return GlobalId.uuid(id, Account.TYPE)
                .map(uuid -> service.find(caller.get(), Set.of(uuid)).map(found -> found.get(uuid)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Query
    @NonNull
    @Description("The accounts the caller may see, by name.")
    public Uni<AccountConnection> accounts(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") AccountFilter filter) {
        AccountQuery query = AccountQuery.of(filter);
        PageRequest page = cursors.page(first, after, caller.get().organization(), "accounts", query);
        return service.page(caller.get(), query, page).map(AccountConnection::of);
    }

    @Description("The account above it in the tree of companies; null at the top, or when the caller may not see it.")
    public Uni<List<@Nullable Account>> parent(@Source List<Account> accounts) {
        Set<UUID> ids = uuids(accounts, Account::parentUuid);
        return service.find(caller.get(), ids).map(found -> each(accounts, Account::parentUuid, found));
    }

    @Description("The member who owns it; null when nobody does.")
    public Uni<List<@Nullable Member>> owner(@Source List<Account> accounts) {
        return service.owners(caller.get(), accounts).map(found -> each(accounts, Account::ownerUuid, found));
    }

    @NonNull
    @Description("The members who work on it besides its owner, at most 100.")
    public Uni<List<@NonNull List<@NonNull Member>>> team(@Source List<Account> accounts) {
        return service.teams(caller.get(), uuids(accounts, Account::uuid)).map(found -> accounts.stream()
                .map(account -> found.getOrDefault(account.uuid(), List.of()))
                .toList());
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

    @Mutation
    @NonNull
    @Description("Says who works on an account besides its owner. For managers and administrators.")
    public Uni<ChangeAccountTeamPayload> changeAccountTeam(
            @NonNull @Name("input") @Description("The account and its team.") AccountInput.ChangeTeam input) {
        return service.changeTeam(caller.get(), input).map(ChangeAccountTeamPayload::of);
    }

    private static Set<UUID> uuids(List<Account> accounts, Function<Account, @Nullable UUID> id) {
        return accounts.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** One value for each account, in their order, as a batch must answer. */
    private static <T> List<@Nullable T> each(
            List<Account> accounts, Function<Account, @Nullable UUID> id, Map<UUID, T> found) {
        List<@Nullable T> values = new ArrayList<>();
        for (Account account : accounts) {
            UUID key = id.apply(account);
            values.add(key == null ? null : found.get(key));
        }
        return values;
    }
}
