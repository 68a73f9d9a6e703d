package dev.headroom.account;

import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The units of accounts. */
@ApplicationScoped
class BusinessUnits implements Rows<BusinessUnitEntity> {

    private static final String LISTED = """
            select u.* from account a
            cross join lateral (
                select b.* from business_unit b
                where b.organization = :organization and b.account = a.id %s
                order by b.name_key, b.id limit :limit) u
            where a.organization = :organization and a.id = any(:accounts)
            order by u.account, u.name_key, u.id
            """;

    private static final String ADD_FORMER_NAME = """
            insert into business_unit_former_name (organization, account, name_key, unit)
            values (:organization, :account, :key, :unit)
            on conflict do nothing
            """;

    /** Files from before a renaming go on naming the unit so. */
    Uni<Void> keepFormerName(BusinessUnitEntity unit, String key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD_FORMER_NAME)
                        .setParameter("organization", unit.organization)
                        .setParameter("account", unit.account)
                        .setParameter("key", key)
                        .setParameter("unit", unit.id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** One page of each account's units, by name. */
    Uni<Map<UUID, List<BusinessUnitEntity>>> pages(UUID organization, Collection<UUID> accounts, PageRequest request) {
        String listed =
                LISTED.formatted(request.isContinued() ? "and (b.name_key, b.id) > (:afterName, :afterId)" : "");
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(listed, BusinessUnitEntity.class)
                            .setParameter("organization", organization)
                            .setParameter("accounts", accounts.toArray(UUID[]::new))
                            .setParameter("limit", request.fetch());
                    if (request.isContinued()) {
                        query.setParameter("afterName", request.after().get(0))
                                .setParameter(
                                        "afterId",
                                        UUID.fromString(request.after().get(1)));
                    }
                    return query.getResultList();
                })
                .map(found -> found.stream().collect(Collectors.groupingBy(unit -> unit.account)));
    }

    /** Every unit of the accounts: for rules that need the whole tree. */
    Uni<List<BusinessUnit>> all(UUID organization, Collection<UUID> accounts) {
        return list("organization = ?1 and account in ?2 order by nameKey, id", organization, accounts)
                .map(found -> found.stream().map(BusinessUnitEntity::toRecord).toList());
    }
}
