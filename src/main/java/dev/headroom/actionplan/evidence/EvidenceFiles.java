package dev.headroom.actionplan.evidence;

import dev.headroom.actionplan.EvidenceFile;
import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The kept files. Each statement runs inside a transaction of its organization. */
@ApplicationScoped
class EvidenceFiles {

    private static final String INSERT = """
        insert into evidence_files (organization, id, account, plan, name, size, sha256, content, attached,
            created_at, created_by)
        values (:organization, :id, :account, :plan, :name, :size, :sha256, :content, false, :now, :actor)
        on conflict (organization, id) do nothing
        """;

    private static final String TAKEN = """
        select coalesce(sum(f.size), 0) from evidence_files f
        where f.organization = :organization and f.plan = :plan and f.id <> :id
        """;

    private static final String FIND = """
        select f.plan, f.account, f.name, f.size from evidence_files f
        where f.organization = :organization and f.id = :id
        """;

    private static final String PIECE = """
        select f.id, substring(f.content from :start for :length) from evidence_files f
        where f.organization = :organization and f.id = :id
        """;

    private static final String ATTACH = """
        update evidence_files set attached = true where organization = :organization and id = :id
        """;

    private static final String ORPHANS = """
        select f.id, f.plan from evidence_files f
        where f.organization = :organization and not f.attached and f.created_at < :before
        order by f.created_at limit 100
        """;

    private static final String DELETE = """
        delete from evidence_files where organization = :organization and id = :id and not attached
        """;

    private final Sql sql;

    EvidenceFiles(Sql sql) {
        this.sql = sql;
    }

    /** A file that no plan came to name so far. */
    record Orphan(UUID id, UUID plan) {}

    Uni<Long> taken(UUID organization, UUID plan, UUID but) {
        return Panache.getSession().chain(session -> session.createNativeQuery(TAKEN, Long.class)
                .setParameter("organization", organization)
                .setParameter("plan", plan)
                .setParameter("id", but)
                .getSingleResult());
    }

    Uni<Void> insert(FileOwner owner, EvidenceFile file, byte[] content, OffsetDateTime now) {
        return update(
                INSERT,
                owner.author().organization(),
                file.uuid(),
                Map.of(
                        "account",
                        owner.account(),
                        "plan",
                        owner.plan(),
                        "name",
                        file.name(),
                        "size",
                        file.size(),
                        "sha256",
                        file.sha256(),
                        "content",
                        content,
                        "now",
                        now,
                        "actor",
                        owner.author().actor()));
    }

    Uni<Optional<StoredFile>> find(UUID organization, UUID id) {
        return sql.reading(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new StoredFile(
                                id,
                                (UUID) found[0],
                                (UUID) found[1],
                                (String) found[2],
                                ((Number) found[3]).intValue()))));
    }

    /** So many bytes of a file that was found, from one on; fewer at its end. */
    Uni<byte[]> piece(UUID organization, UUID id, int from, int length) {
        return sql.reading(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(PIECE, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("id", id)
                        .setParameter("start", from + 1)
                        .setParameter("length", length)
                        .getSingleResult())
                .map(row -> (byte[]) row[1]));
    }

    Uni<Void> attach(UUID organization, UUID id) {
        return sql.inTransaction(organization, () -> update(ATTACH, organization, id, Map.of()));
    }

    Uni<List<Orphan>> orphans(UUID organization, OffsetDateTime before) {
        return sql.reading(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(ORPHANS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("before", before)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Orphan((UUID) row[0], (UUID) row[1]))
                        .toList()));
    }

    Uni<Void> delete(UUID organization, UUID id) {
        return sql.inTransaction(organization, () -> update(DELETE, organization, id, Map.of()));
    }

    private static Uni<Void> update(String statement, UUID organization, UUID id, Map<String, Object> values) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(statement)
                            .setParameter("organization", organization)
                            .setParameter("id", id);
                    values.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
