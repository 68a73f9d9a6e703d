package dev.headroom.account;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.platform.batching.PageBatch;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.sql.Trees;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and changes the units of accounts, for those who may read or change the account. */
@ApplicationScoped
class BusinessUnitService implements NodeLoader {

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final BusinessUnits units;
    private final Clock clock;

    private final PageBatch<Caller, UUID, BusinessUnitEntity> ofAccounts;

    BusinessUnitService(Vertx vertx, Access access, Sql sql, Mutations mutations, BusinessUnits units, Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.units = units;
        this.clock = clock;
        this.ofAccounts = new PageBatch<>(vertx, this::ofAccounts, unit -> List.of(unit.nameKey, unit.id.toString()));
    }

    @Override
    public String type() {
        return BusinessUnit.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    Uni<Page<BusinessUnit>> page(Caller caller, UUID account, PageRequest request) {
        return ofAccounts.load(caller, account, request).map(found -> found.orElseThrow(() -> AccountId.unknown())
                .map(BusinessUnitEntity::toRecord));
    }

    /** Lists that many accounts of one answer show are read at once. */
    private Uni<Map<UUID, List<BusinessUnitEntity>>> ofAccounts(Caller caller, Set<UUID> accounts, PageRequest page) {
        return sql.reading(caller.organization(), () -> access.sight(caller, AccountService.READ)
                .chain(sight -> {
                    List<UUID> seen = accounts.stream().filter(sight::sees).toList();
                    return units.pages(caller.organization(), seen, page).map(found -> seen.stream()
                            .collect(Collectors.toMap(
                                    account -> account, account -> found.getOrDefault(account, List.of()))));
                }));
    }

    /** The units among these whose account the caller may see. */
    Uni<Map<UUID, BusinessUnit>> find(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> access.sight(caller, AccountService.READ)
                .chain(sight -> units.many(caller.organization(), ids).map(found -> found.stream()
                        .filter(unit -> sight.sees(unit.account))
                        .map(BusinessUnitEntity::toRecord)
                        .collect(Collectors.toUnmodifiableMap(BusinessUnit::uuid, unit -> unit)))));
    }

    Uni<Outcome<BusinessUnit>> create(Caller caller, BusinessUnitInput.Create input) {
        return mutations.run(mutation(caller, "createBusinessUnit", input, input.clientMutationId()), () -> {
            UUID account = AccountId.of(input.account(), "account");
            BusinessUnitEntity unit = new BusinessUnitEntity();
            unit.id = NewId.from(input.id());
            unit.organization = caller.organization();
            unit.account = account;
            unit.rename(input.name());
            unit.exist(input.effectiveFrom(), input.effectiveTo());
            unit.revision = Revision.first(caller.author(), OffsetDateTime.now(clock));
            return access.requireAccount(caller, AccountService.WRITE, account, "account")
                    .chain(() -> place(unit, input.parent()))
                    .chain(() -> units.persistAndFlush(unit))
                    .map(stored -> Written.of(
                            stored.toRecord(), NewChange.created(BusinessUnit.TYPE, stored.id, stored.account)));
        });
    }

    Uni<Outcome<BusinessUnit>> change(Caller caller, BusinessUnitInput.Change input) {
        return mutations.run(
                mutation(caller, "changeBusinessUnit", input, input.clientMutationId),
                () -> lock(caller, input).chain(unit -> {
                    String before = unit.nameKey;
                    if (input.name != null) {
                        unit.rename(input.name.orElse(""));
                    }
                    unit.exist(
                            input.effectiveFrom == null ? unit.effectiveFrom : input.effectiveFrom.orElse(null),
                            input.effectiveTo == null ? unit.effectiveTo : input.effectiveTo.orElse(null));
                    return (input.parent == null ? done() : place(unit, input.parent.orElse(null)))
                            .chain(units::flush)
                            .chain(() -> before.equals(unit.nameKey) ? done() : units.keepFormerName(unit, before))
                            .replaceWith(() -> Written.of(
                                    unit.toRecord(),
                                    NewChange.changed(
                                            BusinessUnit.TYPE, unit.id, unit.account, unit.revision.version())));
                }));
    }

    private Uni<BusinessUnitEntity> lock(Caller caller, BusinessUnitInput.Change input) {
        access.require(caller, AccountService.WRITE);
        UUID id = GlobalId.uuid(input.id, BusinessUnit.TYPE).orElseThrow(() -> unknown("id"));
        return units.locked(caller.organization(), id)
                .map(found -> found.orElseThrow(() -> unknown("id")))
                .call(unit -> access.sight(caller, AccountService.WRITE).invoke(sight -> {
                    if (!sight.sees(unit.account)) {
                        throw unknown("id");
                    }
                }))
                .invoke(unit -> unit.revision.advance(
                        input.expectedVersion, caller.author(), OffsetDateTime.now(clock), unit::toRecord));
    }

    /** Hangs the unit below another unit of the same account, or at the top. */
    private Uni<Void> place(BusinessUnitEntity unit, @Nullable String parent) {
        if (parent == null) {
            unit.parent = null;
            return done();
        }
        UUID above = GlobalId.uuid(parent, BusinessUnit.TYPE).orElseThrow(() -> unknown("parent"));
        return units.one(unit.organization, above)
                .map(found -> found.filter(other -> other.account.equals(unit.account))
                        .orElseThrow(() -> unknown("parent")))
                .chain(() -> Trees.canHang("business_unit", unit.organization, unit.id, above))
                .invoke(can -> {
                    if (!can) {
                        throw new BadInput(Trees.refusal(), "parent");
                    }
                    unit.parent = above;
                })
                .replaceWithVoid();
    }

    private static Mutation<BusinessUnit> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, BusinessUnit.class);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private static NotFound unknown(String field) {
        return new NotFound("There is no such unit in this account, or you may not see it.", field);
    }
}
