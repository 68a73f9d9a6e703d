package dev.headroom.meeting.privacy;

import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Knows which transcripts are older than a time and still have their words. */
@ApplicationScoped
class TranscriptAges {

    private static final String OLDER = """
        select f.id, f.meeting from transcript_files f
        where f.organization = :organization and f.forgotten_at is null and f.created_at < :before
        order by f.created_at limit :most
        """;

    private static final String FORGOTTEN = """
        update transcript_files set content = null, forgotten_at = :now
        where organization = :organization and id = :id and forgotten_at is null
        """;

    private final Sql sql;

    TranscriptAges(Sql sql) {
        this.sql = sql;
    }

    /** A transcript and its meeting. */
    record Aged(UUID transcript, UUID meeting) {}

    /** The oldest of them first. */
    Uni<List<Aged>> olderThan(UUID organization, OffsetDateTime before, int most) {
        return sql.reading(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(OLDER, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Aged((UUID) row[0], (UUID) row[1]))
                        .toList()));
    }

    /** Deletes the file and records that its words are gone; the last step, so that a crash before it repeats all. */
    Uni<Void> forgotten(UUID organization, UUID transcript, OffsetDateTime now) {
        return sql.inTransaction(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGOTTEN)
                        .setParameter("organization", organization)
                        .setParameter("id", transcript)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid());
    }
}
