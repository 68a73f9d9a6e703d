package dev.headroom.account.imports;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The imports and their states. Times are PostgreSQL's: copies of the service need not agree on the clock. */
@ApplicationScoped
class ImportJobs {

    private static final String JOB = """
            select j.id, j.account, j.state, j.rows_read, j.accepted, j.unchanged, j.rejected,
                   case when j.state = 'DONE' then 1
                        when j.file_bytes = 0 or j.state = 'RECEIVING' then 0
                        else round(cast(j.bytes_read as numeric) / j.file_bytes, 3) end,
                   j.failure, j.created_at, j.version, j.kind
            from import_job j where j.organization = :organization
            """;

    private static final String INSERT = """
            insert into import_job (organization, id, account, kind, state, mapping, file_bytes, bytes_read, rows_read,
                accepted, unchanged, rejected, heartbeat_at, version, created_at, created_by, updated_at, updated_by)
            values (:organization, :id, :account, :kind, 'RECEIVING', :mapping, 0, 0, 0, 0, 0, 0,
                clock_timestamp(), 1, clock_timestamp(), :actor, clock_timestamp(), :actor)
            """;

    private static final String RECEIVED = """
            update import_job set file_bytes = file_bytes + :bytes, rows_read = rows_read + :rejected,
                rejected = rejected + :rejected, heartbeat_at = clock_timestamp()
            where organization = :organization and id = :id and state = 'RECEIVING'
            """;

    private static final String PROCESSED = """
            update import_job set bytes_read = bytes_read + :bytes, rows_read = rows_read + :rows,
                accepted = accepted + :accepted, unchanged = unchanged + :unchanged, rejected = rejected + :rejected,
                attempts = 0, heartbeat_at = clock_timestamp()
            where organization = :organization and id = :id and state = 'RUNNING'
            """;

    /** Passes from one state to the next, and to no other, whoever else tries. */
    private static final String PASS = """
            update import_job set state = :to, failure = cast(:failure as text), version = version + 1,
                heartbeat_at = clock_timestamp(), updated_at = clock_timestamp()
            where organization = :organization and id = :id and state = any(string_to_array(:from, ' '))
            returning version
            """;

    private static final String CLAIM = """
            update import_job set state = case when state = 'WITHDRAWING' then state else 'RUNNING' end,
                heartbeat_at = clock_timestamp(), attempts = attempts + 1,
                version = version + 1, updated_at = clock_timestamp()
            where organization = :organization and id = (
                select w.id from import_job w
                where w.organization = :organization and (w.state = 'QUEUED' and not exists (
                        select 1 from import_job o where o.organization = w.organization and o.account = w.account
                            and o.state = 'WITHDRAWING')
                    or w.state = 'WITHDRAWING' and w.attempts = 0
                    or w.state in ('RUNNING', 'WITHDRAWING')
                        and w.heartbeat_at < clock_timestamp() - make_interval(secs => :quiet))
                order by w.heartbeat_at limit 1
                for update skip locked)
            returning id, account, mapping, case when state = 'WITHDRAWING' then updated_by else created_by end,
                attempts, version, kind, state
            """;

    private static final String SILENT = """
            select j.id, j.account, j.kind, j.created_by, j.version from import_job j
            where j.organization = :organization and j.state = 'RECEIVING'
              and j.heartbeat_at < clock_timestamp() - make_interval(secs => :quiet)
            limit 100
            """;

    private static final String LOCK = """
            select 1 from pg_advisory_xact_lock(hashtextextended(:account, 0))
            """;

    /** An import that somebody works on now. */
    record Claimed(
            UUID id,
            UUID account,
            String kind,
            String plan,
            Author author,
            int attempts,
            int version,
            ImportState state) {

        ImportRun run() {
            return new ImportRun(author, account, id);
        }
    }

    /** Counts of one piece. */
    record Counts(int bytes, int accepted, int unchanged, int rejected) {

        int rows() {
            return accepted + unchanged + rejected;
        }
    }

    Uni<Optional<ImportJob>> one(UUID organization, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(JOB + " and j.id = :id", Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(ImportJobs::job));
    }

    /** Newest first: ids are ordered by time. */
    Uni<Page<ImportJob>> page(UUID organization, UUID account, List<String> kinds, PageRequest request) {
        String more = " and j.account = :account and j.kind = any(string_to_array(:kinds, ' '))"
                + (request.isContinued() ? " and j.id < :after" : "") + " order by j.id desc limit :limit";
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(JOB + more, Object[].class)
                            .setParameter("organization", organization)
                            .setParameter("account", account)
                            .setParameter("kinds", String.join(" ", kinds))
                            .setParameter("limit", request.fetch());
                    if (request.isContinued()) {
                        query.setParameter(
                                "after", UUID.fromString(request.after().get(0)));
                    }
                    return query.getResultList();
                })
                .map(rows -> request.page(
                        rows.stream().map(ImportJobs::job).toList(),
                        job -> List.of(job.uuid().toString())));
    }

    Uni<Void> insert(Author author, UUID id, UUID account, String kind, String plan) {
        return update(INSERT, author.organization(), id, query -> query.setParameter("account", account)
                        .setParameter("kind", kind)
                        .setParameter("mapping", plan)
                        .setParameter("actor", author.actor()))
                .replaceWithVoid();
    }

    /** False when the upload was given up meanwhile. */
    Uni<Boolean> received(UUID organization, UUID id, int bytes, int rejected) {
        return update(RECEIVED, organization, id, query -> query.setParameter("bytes", bytes)
                .setParameter("rejected", rejected));
    }

    Uni<Boolean> processed(UUID organization, UUID id, Counts counts) {
        return update(PROCESSED, organization, id, query -> query.setParameter("bytes", counts.bytes())
                .setParameter("rows", counts.rows())
                .setParameter("accepted", counts.accepted())
                .setParameter("unchanged", counts.unchanged())
                .setParameter("rejected", counts.rejected()));
    }

    /** The version after the step; empty when the job was in none of the states it could pass from. */
    Uni<Optional<Integer>> pass(
            UUID organization, UUID id, ImportState to, @Nullable String failure, ImportState... from) {
        String states =
                String.join(" ", List.of(from).stream().map(ImportState::name).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PASS, Integer.class)
                        .setParameter("organization", organization)
                        .setParameter("id", id)
                        .setParameter("to", to.name())
                        .setParameter("failure", failure)
                        .setParameter("from", states)
                        .getResultList())
                .map(versions -> versions.stream().findFirst());
    }

    /** Two imports into one account take turns: each must see what the other stored. */
    Uni<Void> lock(UUID account) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter("account", account.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Takes an import that waits, or whose worker gave no sign of life for so long. */
    Uni<Optional<Claimed>> claim(UUID organization, Duration quiet) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("quiet", seconds(quiet))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(row -> claimed(organization, row)));
    }

    /** Uploads that delivered nothing for so long. */
    Uni<List<Claimed>> silent(UUID organization, Duration quiet) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SILENT, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("quiet", seconds(quiet))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Claimed(
                                (UUID) row[0],
                                (UUID) row[1],
                                (String) row[2],
                                "",
                                new Author(organization, (String) row[3]),
                                0,
                                (Integer) row[4],
                                ImportState.RECEIVING))
                        .toList());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Claimed claimed(UUID organization, Object[] row) {
        return new Claimed(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[6],
                (String) row[2],
                new Author(organization, (String) row[3]),
                ((Number) row[4]).intValue(),
                (Integer) row[5],
                ImportState.valueOf((String) row[7]));
    }

    private static ImportJob job(Object[] row) {
        return new ImportJob(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[11],
                ImportState.valueOf((String) row[2]),
                Math.toIntExact((Long) row[3]),
                Math.toIntExact((Long) row[4]),
                Math.toIntExact((Long) row[5]),
                Math.toIntExact((Long) row[6]),
                ((BigDecimal) row[7]).doubleValue(),
                (String) row[8],
                (OffsetDateTime) row[9],
                (Integer) row[10]);
    }

    /** Whether the statement changed the import. */
    static Uni<Boolean> update(String statement, UUID organization, UUID id, UnaryOperator<Mutiny.Query<?>> values) {
        return Panache.getSession()
                .chain(session -> values.apply(session.createNativeQuery(statement)
                                .setParameter("organization", organization)
                                .setParameter("id", id))
                        .executeUpdate())
                .map(updated -> updated == 1);
    }
}
