package dev.headroom.meeting.transcript;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The kept files. Of one meeting, the same bytes are one file. */
@ApplicationScoped
public class TranscriptFiles {

    private static final String INSERT = """
        insert into transcript_files (organization, id, account, meeting, source, starts_at, size, sha256, content,
            attempts, next_try_at, created_at, created_by)
        values (:organization, :id, :account, :meeting, :source, cast(cast(:startsAt as text) as timestamptz),
            :size, :sha256, :content, 1, :nextTry, :now, :actor)
        on conflict (organization, meeting, sha256) do nothing
        """;

    /** Whoever keeps a file of the meeting waits for the others, or too many would find room for one more. */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(:meeting, 0)) as text)";

    private static final String SAME = """
        select f.id from transcript_files f
        where f.organization = :organization and f.meeting = :meeting and f.sha256 = :sha256
        """;

    private static final String COUNT = """
        select count(*) from transcript_files f where f.organization = :organization and f.meeting = :meeting
        """;

    private static final String OF_MEETINGS = """
        select f.meeting, f.id from transcript_files f
        where f.organization = :organization and f.meeting in (:meetings) and f.id > cast(:after as uuid)
        order by f.id
        """;

    private static final String CONTENT = """
        select f.content from transcript_files f
        where f.organization = :organization and f.id = :id and f.content is not null
        """;

    private static final String FORGET = """
        update transcript_files set content = null where organization = :organization and id = :id
        """;

    private static final String DUE = """
        select f.id, f.account, f.meeting, f.source, f.starts_at, f.size, f.sha256, f.created_by, f.attempts
        from transcript_files f
        where f.organization = :organization and f.told_at is null and f.next_try_at <= :now
        order by f.next_try_at limit 10
        """;

    private static final String CLAIM = """
        update transcript_files set attempts = attempts + 1, next_try_at = :nextTry
        where organization = :organization and id = :id and told_at is null and attempts = :attempts
        """;

    private static final String TOLD = """
        update transcript_files set told_at = :now where organization = :organization and id = :id and told_at is null
        """;

    private static final String UNTOLD = """
        update transcript_files set told_at = null, attempts = 1, next_try_at = :nextTry
        where organization = :organization and id = :id
        """;

    private static final String LOWEST = new UUID(0, 0).toString();

    private final Sql sql;
    private final TranscriptConfig config;

    TranscriptFiles(Sql sql, TranscriptConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /** Under which id a file is kept, and whether it was not before. */
    record Kept(UUID id, boolean fresh) {}

    /** A file whose transcript waits to be told of. */
    record Waiting(TranscriptFile file, int attempts) {}

    /** Keeps the file, unless the meeting has it already or has too many. */
    Uni<Kept> keep(TranscriptFile file, byte[] content, OffsetDateTime now, OffsetDateTime nextTry) {
        return sql.inTransaction(
                file.author().organization(), () -> Panache.getSession().chain(session -> lock(session, file)
                        .chain(() -> same(session, file))
                        .chain(present -> present.map(id -> Uni.createFrom().item(new Kept(id, false)))
                                .orElseGet(() -> requireRoom(session, file)
                                        .chain(() -> insert(session, file, content, now, nextTry))
                                        .chain(inserted -> same(session, file)
                                                .map(id -> new Kept(id.orElseThrow(), inserted == 1)))))));
    }

    private static Uni<Void> lock(Mutiny.Session session, TranscriptFile file) {
        return session.createNativeQuery(LOCK, String.class)
                .setParameter("meeting", "transcripts " + file.meeting())
                .getSingleResult()
                .replaceWithVoid();
    }

    private static Uni<Optional<UUID>> same(Mutiny.Session session, TranscriptFile file) {
        return session.createNativeQuery(SAME, UUID.class)
                .setParameter("organization", file.author().organization())
                .setParameter("meeting", file.meeting())
                .setParameter("sha256", file.sha256())
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    private Uni<Void> requireRoom(Mutiny.Session session, TranscriptFile file) {
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter("organization", file.author().organization())
                .setParameter("meeting", file.meeting())
                .getSingleResult()
                .invoke(count -> {
                    if (count >= config.perMeeting()) {
                        throw new LimitExceeded(
                                "The meeting has " + count + " transcripts, and a meeting has at most "
                                        + config.perMeeting() + ": make another meeting for this one.",
                                "meeting");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Integer> insert(
            Mutiny.Session session, TranscriptFile file, byte[] content, OffsetDateTime now, OffsetDateTime nextTry) {
        return session.createNativeQuery(INSERT)
                .setParameter("organization", file.author().organization())
                .setParameter("id", file.id())
                .setParameter("account", file.account())
                .setParameter("meeting", file.meeting())
                .setParameter("source", file.source().name())
                .setParameter("startsAt", text(file.startsAt()))
                .setParameter("size", file.size())
                .setParameter("sha256", file.sha256())
                .setParameter("content", content)
                .setParameter("nextTry", nextTry)
                .setParameter("now", now)
                .setParameter("actor", file.author().actor())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toString();
    }

    /** The transcript's id and its meeting's, the oldest first. */
    record Place(UUID meeting, UUID transcript) {}

    Uni<List<Place>> ofMeetings(UUID organization, Collection<UUID> meetings, @Nullable String after) {
        if (meetings.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return sql.reading(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_MEETINGS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("meetings", meetings)
                        .setParameter("after", after == null ? LOWEST : after)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Place((UUID) row[0], (UUID) row[1]))
                        .toList()));
    }

    /** The bytes as they were sent; empty when they are not kept any more. */
    public Uni<Optional<byte[]>> content(UUID organization, UUID id) {
        return sql.reading(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(CONTENT, byte[].class)
                        .setParameter("organization", organization)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable));
    }

    /** Forgets the bytes of one file; its hash stays. */
    public Uni<Void> forget(UUID organization, UUID id) {
        return sql.inTransaction(organization, () -> update(FORGET, organization, Map.of("id", id)))
                .replaceWithVoid();
    }

    /** Files nobody is at work with and not everybody was told of. */
    Uni<List<Waiting>> due(UUID organization, OffsetDateTime now) {
        return sql.reading(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("now", now)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> waiting(organization, row)).toList()));
    }

    private static Waiting waiting(UUID organization, @Nullable Object[] row) {
        return new Waiting(
                new TranscriptFile(
                        (UUID) row[0],
                        new Author(organization, (String) row[7]),
                        (UUID) row[1],
                        (UUID) row[2],
                        TranscriptSource.valueOf((String) row[3]),
                        (OffsetDateTime) row[4],
                        (Integer) row[5],
                        (String) row[6]),
                (Integer) row[8]);
    }

    /** False when another process took it first. */
    Uni<Boolean> claim(UUID organization, Waiting waiting, OffsetDateTime nextTry) {
        Map<String, Object> values =
                Map.of("id", waiting.file().id(), "attempts", waiting.attempts(), "nextTry", nextTry);
        return sql.inTransaction(organization, () -> update(CLAIM, organization, values))
                .map(changed -> changed == 1);
    }

    Uni<Void> told(UUID organization, UUID id, OffsetDateTime now) {
        return sql.inTransaction(organization, () -> update(TOLD, organization, Map.of("id", id, "now", now)))
                .replaceWithVoid();
    }

    /** What was told is not what is so any more: everybody is to be told again, at the latest at this time. */
    Uni<Void> untold(UUID organization, UUID id, OffsetDateTime nextTry) {
        return sql.inTransaction(organization, () -> update(UNTOLD, organization, Map.of("id", id, "nextTry", nextTry)))
                .replaceWithVoid();
    }

    private static Uni<Integer> update(String statement, UUID organization, Map<String, Object> values) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(statement).setParameter("organization", organization);
            values.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }
}
