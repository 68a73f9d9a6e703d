package dev.headroom.account;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Rows;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The units of accounts. */
@ApplicationScoped
class BusinessUnits implements Rows<BusinessUnitEntity> {

    Uni<Page<BusinessUnit>> page(UUID organization, UUID account, PageRequest request) {
        StringBuilder condition = new StringBuilder("organization = :organization and account = :account");
        Parameters values = Parameters.with("organization", organization).and("account", account);
        if (request.isContinued()) {
            condition.append(" and (nameKey > :afterName or nameKey = :afterName and id > :afterId)");
            values.and("afterName", request.after().get(0))
                    .and("afterId", UUID.fromString(request.after().get(1)));
        }
        return find(condition.toString(), Sort.by("nameKey").and("id"), values)
                .range(0, request.first())
                .<BusinessUnitEntity>list()
                .map(found -> request.page(found, unit -> List.of(unit.nameKey, unit.id.toString())))
                .map(page -> page.map(BusinessUnitEntity::toRecord));
    }

    /** Every unit of the accounts: for rules that need the whole tree. */
    Uni<List<BusinessUnit>> all(UUID organization, Collection<UUID> accounts) {
        return list("organization = ?1 and account in ?2 order by nameKey, id", organization, accounts)
                .map(found -> found.stream().map(BusinessUnitEntity::toRecord).toList());
    }
}
