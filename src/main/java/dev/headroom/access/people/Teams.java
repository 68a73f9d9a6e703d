package dev.headroom.access.people;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Rows;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The tree of teams. */
@ApplicationScoped
class Teams implements Rows<TeamEntity> {

    Uni<Page<Team>> page(UUID organization, PageRequest request) {
        return byName("organization = :organization", Parameters.with("organization", organization), request)
                .map(found -> request.page(found, team -> List.of(team.nameKey, team.id.toString())))
                .map(page -> page.map(TeamEntity::toRecord));
    }
}
