package dev.headroom.account.spend;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;

/**
 * Remembers which imports say what others had recorded before them, so that it still stands when those are taken back.
 */
@ApplicationScoped
class FactConfirmations {

    private static final String KEEP = """
            insert into spend_fact_confirmation (organization, fact, job, version, said_at)
            select :organization, r.id, :job, r.version, :now
            from json_to_recordset(cast(cast(:facts as text) as json)) as r (id uuid, version integer)
            on conflict (organization, fact, job) do update set version = excluded.version, said_at = excluded.said_at
            """;

    private final Clock clock;

    FactConfirmations(Clock clock) {
        this.clock = clock;
    }

    /** Keeps that an import says what these versions say. */
    Uni<Void> keep(UUID organization, UUID job, Collection<FactVersion> confirmed) {
        if (confirmed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray rows = new JsonArray();
        confirmed.forEach(fact ->
                rows.add(new JsonObject().put("id", fact.id().toString()).put("version", fact.version())));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("organization", organization)
                        .setParameter("job", job)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .setParameter("facts", rows.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
