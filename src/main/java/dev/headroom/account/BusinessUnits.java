package dev.headroom.account;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The units of accounts. */
@ApplicationScoped
class BusinessUnits implements Rows<BusinessUnitEntity> {

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

    Uni<Page<BusinessUnit>> page(UUID organization, UUID account, PageRequest request) {
        String condition = "organization = :organization and account = :account";
        Parameters values = Parameters.with("organization", organization).and("account", account);
        return byName(condition, values, request)
                .map(found -> request.page(found, unit -> List.of(unit.nameKey, unit.id.toString())))
                .map(page -> page.map(BusinessUnitEntity::toRecord));
    }

    /** Every unit of the accounts: for rules that need the whole tree. */
    Uni<List<BusinessUnit>> all(UUID organization, Collection<UUID> accounts) {
        return list("organization = ?1 and account in ?2 order by nameKey, id", organization, accounts)
                .map(found -> found.stream().map(BusinessUnitEntity::toRecord).toList());
    }
}
