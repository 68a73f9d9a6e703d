package dev.headroom.account;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Rows;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The units of accounts. */
@ApplicationScoped
class BusinessUnits implements Rows<BusinessUnitEntity> {

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
