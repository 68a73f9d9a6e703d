package dev.headroom.actionplan.guest;

import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who was invited to which plan. */
@ApplicationScoped
class Guests implements Rows<GuestEntity> {

    /** Beside the entity: what is used is not another version of the invitation. */
    private static final String USED = """
        update guests set last_used_at = :now where organization = :organization and id = :id
        """;

    Uni<Optional<GuestEntity>> ofToken(UUID organization, byte[] hash) {
        return find("organization = ?1 and tokenHash = ?2", organization, hash)
                .<GuestEntity>firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Long> count(UUID organization, UUID plan) {
        return count("organization = ?1 and plan = ?2", organization, plan);
    }

    /** The guests of each plan after a position, the oldest first. */
    Uni<List<GuestEntity>> ofPlans(UUID organization, Collection<UUID> plans, PageRequest page) {
        Map<String, Object> values = new HashMap<>(Map.of("organization", organization, "plans", plans));
        String condition = "organization = :organization and plan in :plans";
        if (page.isContinued()) {
            condition += " and id > :after";
            values.put("after", UUID.fromString(page.after().get(0)));
        }
        return find(condition, Sort.by("id"), values).list();
    }

    Uni<List<GuestEntity>> ofPlans(UUID organization, Collection<UUID> plans) {
        return list("organization = ?1 and plan in ?2", Sort.by("id"), organization, plans);
    }

    Uni<Void> used(UUID organization, UUID guest, OffsetDateTime now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USED)
                        .setParameter("organization", organization)
                        .setParameter("id", guest)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
