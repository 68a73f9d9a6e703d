package dev.headroom.account.imports;

import dev.headroom.platform.csv.Cut;
import dev.headroom.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pieces of files that wait to be stored, and the rows that could not be. */
@ApplicationScoped
class ImportPieces {

    private static final String INSERT = """
            insert into import_piece (organization, job, number, first_line, content)
            values (:organization, :job, :number, :line, :content)
            """;

    private static final String FIRST = """
            select p.number, p.first_line, p.content from import_piece p
            where p.organization = :organization and p.job = :job order by p.number limit 1
            """;

    private static final String DELETE = """
            delete from import_piece where organization = :organization and job = :job and number = :number
            """;

    /** In small bites: half a gigabyte does not go within one statement's time. */
    private static final String SWEEP = """
            delete from import_piece where organization = :organization and (job, number) in (
                select p.job, p.number from import_piece p
                join import_job j on j.organization = p.organization and j.id = p.job
                where p.organization = :organization and j.state = 'FAILED'
                limit 200)
            """;

    private static final String REJECT = """
            insert into import_rejection (organization, job, line, column_name, value, reason)
            select :organization, :job, r.line, r.column_name, r.value, r.reason
            from json_to_recordset(cast(cast(:rejections as text) as json))
                as r (line bigint, column_name text, value text, reason text)
            order by r.line
            limit greatest(0, :most - (select count(*) from import_rejection i
                                       where i.organization = :organization and i.job = :job))
            """;

    private static final String REJECTIONS = """
            select r.job, r.line, r.column_name, r.value, r.reason from import_job j
            cross join lateral (
                select i.* from import_rejection i
                where i.organization = :organization and i.job = j.id and i.line > :after
                order by i.line limit :limit) r
            where j.organization = :organization and j.id = any(:jobs)
            order by r.job, r.line
            """;

    /** A piece and its place among the others of the file. */
    record Numbered(int number, Cut.Piece piece) {}

    Uni<Void> insert(UUID organization, UUID job, int number, Cut.Piece piece) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("organization", organization)
                        .setParameter("job", job)
                        .setParameter("number", number)
                        .setParameter("line", piece.line())
                        .setParameter("content", piece.content())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Optional<Numbered>> first(UUID organization, UUID job) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIRST, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("job", job)
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Numbered((Integer) row[0], new Cut.Piece((Long) row[1], (byte[]) row[2]))));
    }

    /** False when another worker took the piece over: its rows are stored already. */
    Uni<Boolean> delete(UUID organization, UUID job, int number) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DELETE)
                        .setParameter("organization", organization)
                        .setParameter("job", job)
                        .setParameter("number", number)
                        .executeUpdate())
                .map(deleted -> deleted == 1);
    }

    /** Deletes some of the pieces that failed imports left behind. */
    Uni<Void> sweep(UUID organization) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SWEEP)
                        .setParameter("organization", organization)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Keeps rejections until so many are kept; which ones depends on the file alone. */
    Uni<Void> reject(UUID organization, UUID job, List<ImportRejection> rejections, int most) {
        if (rejections.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray rows = new JsonArray();
        rejections.stream()
                .limit(most)
                .forEach(rejection -> rows.add(new JsonObject()
                        .put("line", rejection.line())
                        .put("column_name", rejection.column())
                        .put("value", rejection.value())
                        .put("reason", rejection.reason())));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REJECT)
                        .setParameter("organization", organization)
                        .setParameter("job", job)
                        .setParameter("rejections", rows.encode())
                        .setParameter("most", most)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** One page of each import's rejections, in the order of the file. */
    Uni<Map<UUID, List<ImportRejection>>> rejections(UUID organization, Collection<UUID> jobs, PageRequest request) {
        long after = request.isContinued() ? Long.parseLong(request.after().get(0)) : 0;
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REJECTIONS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("jobs", jobs.toArray(UUID[]::new))
                        .setParameter("after", after)
                        .setParameter("limit", request.fetch())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(ImportPieces::rejection, Collectors.toList()))));
    }

    private static ImportRejection rejection(Object[] row) {
        return new ImportRejection(Math.toIntExact((Long) row[1]), (String) row[2], (String) row[3], (String) row[4]);
    }
}
