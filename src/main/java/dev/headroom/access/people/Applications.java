package dev.headroom.access.people;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Rows;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The applications of organizations. */
@ApplicationScoped
class Applications implements Rows<ApplicationEntity> {

    Uni<Optional<ApplicationEntity>> ofClientId(UUID organization, String clientId) {
        return find("organization = ?1 and clientId = ?2", organization, clientId)
                .<ApplicationEntity>firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Page<Application>> page(UUID organization, PageRequest request) {
        return byName("organization = :organization", Parameters.with("organization", organization), request)
                .map(found ->
                        request.page(found, application -> List.of(application.nameKey, application.id.toString())))
                .map(page -> page.map(ApplicationEntity::toRecord));
    }
}
