package dev.headroom.account;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Rows;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the organization sells. */
@ApplicationScoped
class Offerings implements Rows<OfferingEntity> {

    Uni<Page<Offering>> page(UUID organization, PageRequest request) {
        StringBuilder condition = new StringBuilder("organization = :organization");
        Parameters values = Parameters.with("organization", organization);
        if (request.isContinued()) {
            condition.append(" and (nameKey > :afterName or nameKey = :afterName and id > :afterId)");
            values.and("afterName", request.after().get(0))
                    .and("afterId", UUID.fromString(request.after().get(1)));
        }
        return find(condition.toString(), Sort.by("nameKey").and("id"), values)
                .range(0, request.first())
                .<OfferingEntity>list()
                .map(found -> request.page(found, offering -> List.of(offering.nameKey, offering.id.toString())))
                .map(page -> page.map(OfferingEntity::toRecord));
    }

    /** The whole catalogue: for rules that need the tree. */
    Uni<List<Offering>> all(UUID organization) {
        return list("organization = ?1 order by nameKey, id", organization)
                .map(found -> found.stream().map(OfferingEntity::toRecord).toList());
    }
}
