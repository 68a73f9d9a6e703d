package dev.headroom.platform.sql;

import dev.headroom.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
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

    /** Up to a page and one more of the rows that meet a condition, by name; for entities with a {@code nameKey}. */
    default Uni<List<E>> byName(String condition, Parameters values, PageRequest request) {
        StringBuilder whole = new StringBuilder(condition);
        if (request.isContinued()) {
            whole.append(" and (nameKey > :afterName or nameKey = :afterName and id > :afterId)");
            values.and("afterName", request.after().get(0))
                    .and("afterId", UUID.fromString(request.after().get(1)));
        }
        return find(whole.toString(), Sort.by("nameKey").and("id"), values)
                .range(0, request.first())
                .list();
    }

    default Uni<List<E>> many(UUID organization, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("organization = ?1 and id in ?2", organization, ids);
    }
}
