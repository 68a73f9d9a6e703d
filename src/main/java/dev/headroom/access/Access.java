package dev.headroom.access;

import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Decides who may read or change what. Lists are narrowed by {@link #sight} before they are loaded; a single object is
 * checked after. What a caller may not see answers like what does not exist.
 */
@ApplicationScoped
public class Access {

    private final AccountSight accountSight;

    Access(AccountSight accountSight) {
        this.accountSight = accountSight;
    }

    /** Refuses a caller who holds the permission nowhere. */
    public void require(Caller caller, Permission permission) {
        if (!permission.isHeldBy(caller)) {
            throw new Forbidden("This needs the permission " + permission.scope()
                    + ", which you do not have: ask an administrator of your organization.");
        }
    }

    /** Refuses a caller who holds none of them anywhere. */
    public void requireAny(Caller caller, Collection<Permission> permissions) {
        if (permissions.stream().noneMatch(permission -> permission.isHeldBy(caller))) {
            String scopes = permissions.stream()
                    .map(Permission::scope)
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(" or "));
            throw new Forbidden("This needs the permission " + scopes
                    + ", which you do not have: ask an administrator of your organization.");
        }
    }

    /** Refuses a guest, who belongs to another company; whoever else signs in may know the organization. */
    public void requireInsider(Caller caller) {
        if (caller.kind() == Caller.Kind.GUEST) {
            throw new Forbidden("Guests see the action plan they were invited to, and nothing else.");
        }
    }

    /** Refuses a caller who does not hold the permission on every account: for what can't be told apart by account. */
    public void requireEverywhere(Caller caller, Permission permission) {
        require(caller, permission);
        if (caller.isApplication() && !grantedSight(caller, permission).everything()) {
            throw new Forbidden("This needs the permission " + permission.scope()
                    + " on all accounts: ask an administrator of your organization.");
        }
    }

    /** Which accounts the permission reaches. Runs inside a transaction of the caller's organization. */
    public Uni<Sight> sight(Caller caller, Permission permission) {
        require(caller, permission);
        return switch (caller.kind()) {
            case ADMIN -> Uni.createFrom().item(Sight.EVERYTHING);
            case MANAGER -> managerSight(caller);
            case REP ->
                accountSight.ofMember(caller.organization(), caller.id()).map(Sight::only);
            case APPLICATION -> Uni.createFrom().item(grantedSight(caller, permission));
            case GUEST -> Uni.createFrom().item(Sight.only(Set.of()));
        };
    }

    /** Refuses, as if it did not exist, an account that the permission does not reach. */
    public Uni<Sight> requireAccount(Caller caller, Permission permission, UUID account, String... field) {
        return sight(caller, permission).invoke(sight -> {
            if (!sight.sees(account)) {
                throw new NotFound("There is no such account, or you may not see it.", field);
            }
        });
    }

    /** A manager also sees the accounts they are on themselves, whatever team owns them. */
    private Uni<Sight> managerSight(Caller caller) {
        Uni<Set<UUID>> own = accountSight.ofMember(caller.organization(), caller.id());
        UUID team = caller.team();
        if (team == null) {
            return own.map(Sight::only);
        }
        return own.chain(
                accounts -> accountSight.ofTeam(caller.organization(), team).map(ofTeam -> {
                    Set<UUID> all = new HashSet<>(accounts);
                    all.addAll(ofTeam);
                    return Sight.only(all);
                }));
    }

    private static Sight grantedSight(Caller caller, Permission permission) {
        Set<Caller.Grant> held = caller.grants().stream()
                .filter(grant -> grant.scope().equals(permission.scope()))
                .collect(Collectors.toSet());
        Set<UUID> accounts = new HashSet<>();
        for (Caller.Grant grant : held) {
            UUID account = grant.account();
            if (account == null) {
                return Sight.EVERYTHING;
            }
            accounts.add(account);
        }
        return Sight.only(accounts);
    }
}
