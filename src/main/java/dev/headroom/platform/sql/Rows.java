package dev.headroom.platform.sql;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What every repository of relational rows can do. The organization is part of every condition: row-level security is
 * the second wall, not the first.
 */
public interface Rows<E> extends PanacheRepositoryBase<E, UUID> {

    default Uni<Optional<E>> one(UUID organization, UUID id) {
        return find("organization = ?1 and id = ?2", organization, id)
                .<E>firstResult()
                .map(Optional::ofNullable);
    }

    /** The row, kept from other writers until the transaction ends. */
    default Uni<Optional<E>> locked(UUID organization, UUID id) {
        return find("organization = ?1 and id = ?2", organization, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<E>firstResult()
                .map(Optional::ofNullable);
    }

    default Uni<List<E>> many(UUID organization, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("organization = ?1 and id in ?2", organization, ids);
    }
}
