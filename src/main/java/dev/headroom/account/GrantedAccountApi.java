package dev.headroom.account;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.AccessGrant;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Names the account that an application's grant is for. */
@GraphQLApi
public class GrantedAccountApi {

    private final CurrentCaller caller;
    private final AccountService service;

    GrantedAccountApi(CurrentCaller caller, AccountService service) {
        this.caller = caller;
        this.service = service;
    }

    @Description("The account it may do it on; null when that is all of them, or when the caller may not see it.")
    public Uni<List<@Nullable Account>> account(@Source List<AccessGrant> grants) {
        Set<UUID> ids = grants.stream()
                .map(AccessGrant::accountUuid)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return visible(caller.get(), ids).map(found -> {
            List<@Nullable Account> accounts = new ArrayList<>();
            for (AccessGrant grant : grants) {
                UUID account = grant.accountUuid();
                accounts.add(account == null ? null : found.get(account));
            }
            return accounts;
        });
    }

    private Uni<Map<UUID, Account>> visible(Caller reader, Set<UUID> ids) {
        return AccountService.READ.isHeldBy(reader)
                ? service.find(reader, ids)
                : Uni.createFrom().item(Map.of());
    }
}
