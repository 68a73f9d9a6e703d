package dev.headroom.account;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Rows;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the organization sells. */
@ApplicationScoped
class Offerings implements Rows<OfferingEntity> {

    Uni<Page<Offering>> page(UUID organization, PageRequest request) {
        return byName("organization = :organization", Parameters.with("organization", organization), request)
                .map(found -> request.page(found, offering -> List.of(offering.nameKey, offering.id.toString())))
                .map(page -> page.map(OfferingEntity::toRecord));
    }

    /** The whole catalogue: for rules that need the tree. */
    Uni<List<Offering>> all(UUID organization) {
        return list("organization = ?1 order by nameKey, id", organization)
                .map(found -> found.stream().map(OfferingEntity::toRecord).toList());
    }
}
