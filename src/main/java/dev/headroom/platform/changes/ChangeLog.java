package dev.headroom.platform.changes;

import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Appends to the log and reads it in order.
 *
 * <p>A number taken before commit does not order commits: a reader that follows it skips rows that commit late. So each
 * row carries its transaction's number, and a reader is served only rows of transactions older than the oldest one
 * still running. Order is by transaction, not by object: a consumer drops a version lower than the one it has.
 */
@ApplicationScoped
public class ChangeLog {

    private static final String APPEND = """
            insert into change (organization, entity_type, entity_id, account, version, kind, actor)
            values (:organization, :entityType, :entityId, cast(:account as uuid), :version, :kind, :actor)
            on conflict (organization, entity_type, entity_id, version) do nothing
            """;

    private static final String APPEND_ALL = """
            insert into change (organization, entity_type, entity_id, account, version, kind, actor)
            select :organization, c.entity_type, c.entity_id, c.account, c.version, c.kind, :actor
            from json_to_recordset(cast(cast(:changes as text) as json))
                as c (entity_type text, entity_id uuid, account uuid, version integer, kind text)
            on conflict (organization, entity_type, entity_id, version) do nothing
            """;

    private static final String PLACE = """
            select cast(cast(c.xid as text) as bigint), c.sequence from change c
            where c.organization = :organization and c.entity_type = :entityType and c.entity_id = :entityId
              and c.version = :version
            """;

    // The columns stay qualified: "order by xid" would sort by a text output column of that name, and 1000 before 999.
    private static final String AFTER = """
            select cast(cast(c.xid as text) as bigint), c.sequence, c.entity_type, c.entity_id,
                   cast(c.account as text), c.version, c.kind, c.actor, c.at
            from change c
            where c.organization = :organization
              and (c.xid, c.sequence) > (cast(cast(:transaction as text) as xid8), :sequence)
              and c.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by c.xid, c.sequence
            limit :limit
            """;

    private static final String LATEST = """
            select cast(cast(c.xid as text) as bigint), c.sequence from change c
            where c.organization = :organization and c.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by c.xid desc, c.sequence desc
            limit 1
            """;

    private final Sql sql;

    ChangeLog(Sql sql) {
        this.sql = sql;
    }

    /**
     * Appends inside the caller's transaction and answers the place of the last change. A change that is there already
     * keeps its place.
     */
    public Uni<SyncVersion> append(Author author, List<NewChange> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> append(author, change))
                .collect()
                .last();
    }

    /** Appends thousands in one statement, for imports; nobody waits for their place. */
    public Uni<Void> appendAll(Author author, List<NewChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray rows = new JsonArray();
        changes.forEach(change -> rows.add(new JsonObject()
                .put("entity_type", change.entityType())
                .put("entity_id", change.entityId().toString())
                .put(
                        "account",
                        change.account() == null ? null : change.account().toString())
                .put("version", change.version())
                .put("kind", change.kind().name())));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(APPEND_ALL)
                        .setParameter("organization", author.organization())
                        .setParameter("actor", author.actor())
                        .setParameter("changes", rows.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<SyncVersion> append(Author author, NewChange change) {
        return Panache.getSession().chain(session -> session.createNativeQuery(APPEND)
                .setParameter("organization", author.organization())
                .setParameter("entityType", change.entityType())
                .setParameter("entityId", change.entityId())
                .setParameter(
                        "account",
                        change.account() == null ? null : change.account().toString())
                .setParameter("version", change.version())
                .setParameter("kind", change.kind().name())
                .setParameter("actor", author.actor())
                .executeUpdate()
                .chain(() -> place(session, author, change)));
    }

    private static Uni<SyncVersion> place(Mutiny.Session session, Author author, NewChange change) {
        return session.createNativeQuery(PLACE, Object[].class)
                .setParameter("organization", author.organization())
                .setParameter("entityType", change.entityType())
                .setParameter("entityId", change.entityId())
                .setParameter("version", change.version())
                .getSingleResult()
                .map(row -> SyncVersion.of(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /** The changes after a place, in order, at most {@code limit} of them; none that could still be overtaken. */
    public Uni<List<Change>> after(UUID organization, SyncVersion place, int limit) {
        return sql.reading(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(AFTER, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("transaction", Long.toString(place.transaction()))
                        .setParameter("sequence", place.sequence())
                        .setParameter("limit", limit)
                        .getResultList()
                        .map(rows -> rows.stream().map(ChangeLog::change).toList())));
    }

    /** The place of the last change that {@link #after} would serve: where who is interested in what comes begins. */
    public Uni<SyncVersion> latest(UUID organization) {
        return sql.reading(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(LATEST, Object[].class)
                        .setParameter("organization", organization)
                        .getSingleResultOrNull()
                        .map(row -> row == null
                                ? SyncVersion.START
                                : SyncVersion.of(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))));
    }

    private static Change change(Object[] row) {
        return new Change(
                SyncVersion.of(((Number) row[0]).longValue(), ((Number) row[1]).longValue()),
                (String) row[2],
                (UUID) row[3],
                row[4] == null ? null : UUID.fromString((String) row[4]),
                ((Number) row[5]).intValue(),
                ChangeKind.valueOf((String) row[6]),
                (String) row[7],
                (OffsetDateTime) row[8]);
    }
}
