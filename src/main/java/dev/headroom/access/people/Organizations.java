package dev.headroom.access.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The organizations; a transaction sees its own. */
@ApplicationScoped
class Organizations implements PanacheRepositoryBase<OrganizationEntity, UUID> {

    private static final String SPEND =
            "select exists (select 1 from spend_fact f where f.organization = :organization)";

    /**
     * The organization, kept from other writers until the transaction ends: what touches a rule over many rows (the
     * last administrator, the tree of teams) takes it first, so that two such changes can't break the rule together.
     */
    Uni<OrganizationEntity> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps new rows of any table from naming the organization until the transaction ends, then tells about spend. */
    Uni<Boolean> hasSpend(UUID id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select o.name from organization o where o.id = :organization for update", String.class)
                .setParameter("organization", id)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(SPEND, Boolean.class)
                        .setParameter("organization", id)
                        .getSingleResult()));
    }

    Uni<Optional<OrganizationEntity>> one(UUID id) {
        return findById(id).map(Optional::ofNullable);
    }
}
