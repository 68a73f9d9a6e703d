package dev.headroom.access.people;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The organizations; a transaction sees its own. */
@ApplicationScoped
class Organizations implements PanacheRepositoryBase<OrganizationEntity, UUID> {

    Uni<Optional<OrganizationEntity>> one(UUID id) {
        return findById(id).map(Optional::ofNullable);
    }
}
