package dev.headroom.account;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Permission;
import dev.headroom.access.Sight;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What other features read of accounts: the trees their numbers are laid over. Every method runs inside the caller's
 * transaction and answers for accounts that {@link #requireAccount} or a {@link Sight} has let through.
 */
@ApplicationScoped
public class AccountLedger {

    private final Access access;
    private final Accounts accounts;
    private final BusinessUnits units;
    private final Offerings offerings;
    private final Vendors vendors;

    AccountLedger(Access access, Accounts accounts, BusinessUnits units, Offerings offerings, Vendors vendors) {
        this.access = access;
        this.accounts = accounts;
        this.units = units;
        this.offerings = offerings;
        this.vendors = vendors;
    }

    /** The account, if the permission reaches it. */
    public Uni<Optional<Account>> account(Caller caller, Permission permission, UUID account) {
        return access.sight(caller, permission)
                .chain(sight -> sight.sees(account)
                        ? accounts.one(caller.organization(), account)
                        : Uni.createFrom().item(Optional.<AccountEntity>empty()))
                .map(found -> found.map(AccountEntity::toRecord));
    }

    /** The account, whoever asks: for the service's own work on what belongs to it. */
    public Uni<Optional<Account>> account(UUID organization, UUID account) {
        return accounts.one(organization, account).map(found -> found.map(AccountEntity::toRecord));
    }

    /** The accounts among these that the permission reaches. */
    public Uni<Map<UUID, Account>> accounts(Caller caller, Permission permission, Collection<UUID> ids) {
        return access.sight(caller, permission)
                .chain(sight -> accounts.many(
                        caller.organization(), ids.stream().filter(sight::sees).toList()))
                .map(AccountLedger::byId);
    }

    /**
     * The accounts that the permission reaches, of one team and the teams below it, or of one account and those below
     * it, or all; one more than the limit tells that there are more.
     */
    public Uni<Map<UUID, Account>> accounts(
            Caller caller, Permission permission, @Nullable UUID team, @Nullable UUID account, int limit) {
        return access.sight(caller, permission)
                .chain(sight -> accounts.rolledUp(caller.organization(), sight, team, account, limit))
                .map(AccountLedger::byId);
    }

    /**
     * Each of these accounts with those below it that the permission reaches, in one query; at most so many of each.
     * One whose tree is out of sight is left out.
     */
    public Uni<Map<UUID, AccountTree>> trees(Caller caller, Permission permission, Collection<UUID> roots, int limit) {
        return access.sight(caller, permission)
                .chain(sight -> accounts.trees(caller.organization(), sight, roots, limit));
    }

    private static Map<UUID, Account> byId(List<AccountEntity> found) {
        return found.stream()
                .map(AccountEntity::toRecord)
                .collect(Collectors.toUnmodifiableMap(Account::uuid, account -> account));
    }

    public Uni<Boolean> hasUnit(UUID organization, UUID account, UUID unit) {
        return units.one(organization, unit).map(found -> found.filter(other -> other.account.equals(account))
                .isPresent());
    }

    public Uni<Boolean> hasOffering(UUID organization, UUID offering) {
        return offerings.one(organization, offering).map(Optional::isPresent);
    }

    /** The units among these. */
    public Uni<Map<UUID, BusinessUnit>> unitsOf(UUID organization, Collection<UUID> ids) {
        return units.many(organization, ids).map(found -> found.stream()
                .map(BusinessUnitEntity::toRecord)
                .collect(Collectors.toUnmodifiableMap(BusinessUnit::uuid, unit -> unit)));
    }

    /** Units of several accounts at once, those that no longer exist included, by account. */
    public Uni<Map<UUID, List<BusinessUnit>>> units(UUID organization, Collection<UUID> accounts) {
        return units.all(organization, accounts)
                .map(found -> found.stream().collect(Collectors.groupingBy(BusinessUnit::accountUuid)));
    }

    public Uni<List<Offering>> offerings(UUID organization) {
        return offerings.all(organization);
    }

    public Uni<Map<UUID, Offering>> offeringsOf(UUID organization, Collection<UUID> ids) {
        return offerings.many(organization, ids).map(found -> found.stream()
                .map(OfferingEntity::toRecord)
                .collect(Collectors.toUnmodifiableMap(Offering::uuid, offering -> offering)));
    }

    public Uni<Map<UUID, Vendor>> vendors(UUID organization, Collection<UUID> ids) {
        return vendors.many(organization, ids)
                .chain(found -> vendors.records(organization, found))
                .map(found -> found.stream().collect(Collectors.toUnmodifiableMap(Vendor::uuid, vendor -> vendor)));
    }
}
