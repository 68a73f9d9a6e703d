package dev.headroom.actionplan.calendar;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The links as rows. Every method runs inside the caller's transaction. */
@ApplicationScoped
class CalendarLinkRows {

    private static final String LINK = """
            select l.id, l.member, l.account, l.plan, l.participant, l.issued_at, l.revoked_at,
                l.issued_by
            from calendar_links l where l.organization = :organization
            """;

    private static final String INSERT = """
            insert into calendar_links (organization, id, token_hash, member, account, plan, participant, issued_at,
                issued_by)
            values (:organization, :id, :hash, cast(:member as uuid), cast(:account as uuid), cast(:plan as uuid),
                cast(:participant as uuid), :at, :by)
            """;

    private static final String REVOKE = """
            update calendar_links set revoked_at = :at, revoked_by = :by
            where organization = :organization and id = :id and revoked_at is null
            """;

    private static final String REVOKE_OF_PARTICIPANT = """
            update calendar_links set revoked_at = :at, revoked_by = :by
            where organization = :organization and plan = :plan and participant = :participant and revoked_at is null
            """;

    private static final String OF_MEMBER = " and l.member = :member";
    private static final String OF_PLAN = " and l.plan = :plan";
    private static final String OF_PARTICIPANT = OF_PLAN + " and l.participant = :participant";

    /**
     * A link that was not ended.
     *
     * @param maker who made it, as the change log names them
     */
    record Working(CalendarLink link, String maker) {}

    /** The link with this token, if it works. */
    Uni<Optional<Working>> working(UUID organization, byte[] hash) {
        return rows(LINK + " and l.token_hash = :hash and l.revoked_at is null", organization, Map.of("hash", hash))
                .map(found -> found.stream().findFirst().map(row -> new Working(link(row), (String) row[7])));
    }

    /** The links of a participant that work, kept from other writers. */
    Uni<List<CalendarLink>> workingOf(UUID organization, UUID plan, UUID participant) {
        Map<String, Object> values = Map.of("plan", plan, "participant", participant);
        return list(LINK + OF_PARTICIPANT + " and l.revoked_at is null for update", organization, values);
    }

    /** Whether a participant has a link that works. */
    Uni<Boolean> has(UUID organization, UUID plan, UUID participant) {
        Map<String, Object> values = Map.of("plan", plan, "participant", participant);
        return list(LINK + OF_PARTICIPANT + " and l.revoked_at is null", organization, values)
                .map(found -> !found.isEmpty());
    }

    /** The link, kept from other writers. */
    Uni<Optional<CalendarLink>> locked(UUID organization, UUID id) {
        return list(LINK + " and l.id = :id for update", organization, Map.of("id", id))
                .map(found -> found.stream().findFirst());
    }

    Uni<Page<CalendarLink>> ofMember(UUID organization, UUID member, PageRequest request) {
        return page(OF_MEMBER, organization, Map.of("member", member), request);
    }

    Uni<Page<CalendarLink>> ofPlan(UUID organization, UUID plan, PageRequest request) {
        return page(OF_PLAN, organization, Map.of("plan", plan), request);
    }

    /** Newest first: ids are ordered by time. */
    private Uni<Page<CalendarLink>> page(
            String condition, UUID organization, Map<String, Object> values, PageRequest request) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("limit", request.fetch());
        String after = "";
        if (request.isContinued()) {
            after = " and l.id < :after";
            all.put("after", UUID.fromString(request.after().get(0)));
        }
        return list(LINK + condition + after + " order by l.id desc limit :limit", organization, all)
                .map(found -> request.page(found, link -> List.of(link.uuid().toString())));
    }

    /** How many working links the holder of this one has. */
    Uni<Integer> countOfHolder(UUID organization, CalendarLink link) {
        return list(LINK + holder(link) + " and l.revoked_at is null", organization, values(link))
                .map(List::size);
    }

    private static String holder(CalendarLink link) {
        return link.memberUuid() == null ? OF_PARTICIPANT : OF_MEMBER;
    }

    private static Map<String, Object> values(CalendarLink link) {
        UUID member = link.memberUuid();
        Map<String, Object> values = new HashMap<>();
        if (member != null) {
            values.put("member", member);
        } else {
            values.put("plan", link.planUuid());
            values.put("participant", link.participantUuid());
        }
        return values;
    }

    Uni<Void> insert(Author author, CalendarLink link, byte[] hash) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("organization", author.organization())
                        .setParameter("id", link.uuid())
                        .setParameter("hash", hash)
                        .setParameter("member", text(link.memberUuid()))
                        .setParameter("account", text(link.accountUuid()))
                        .setParameter("plan", text(link.planUuid()))
                        .setParameter("participant", text(link.participantUuid()))
                        .setParameter("at", link.issuedAt())
                        .setParameter("by", author.actor())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Integer> revoke(Author author, UUID id, OffsetDateTime at) {
        return update(REVOKE, author, at, Map.of("id", id));
    }

    Uni<Integer> revokeOf(Author author, UUID plan, UUID participant, OffsetDateTime at) {
        return update(REVOKE_OF_PARTICIPANT, author, at, Map.of("plan", plan, "participant", participant));
    }

    private static Uni<Integer> update(String statement, Author author, OffsetDateTime at, Map<String, Object> values) {
        return Panache.getSession().chain(session -> {
            var prepared = session.createNativeQuery(statement)
                    .setParameter("organization", author.organization())
                    .setParameter("by", author.actor())
                    .setParameter("at", at);
            values.forEach(prepared::setParameter);
            return prepared.executeUpdate();
        });
    }

    private static Uni<List<CalendarLink>> list(String query, UUID organization, Map<String, Object> values) {
        return rows(query, organization, values)
                .map(rows -> rows.stream().map(CalendarLinkRows::link).toList());
    }

    private static Uni<List<Object[]>> rows(String query, UUID organization, Map<String, Object> values) {
        return Panache.getSession().chain(session -> {
            var prepared = session.createNativeQuery(query, Object[].class).setParameter("organization", organization);
            values.forEach(prepared::setParameter);
            return prepared.getResultList();
        });
    }

    private static CalendarLink link(Object[] row) {
        return new CalendarLink(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (OffsetDateTime) row[5],
                (OffsetDateTime) row[6]);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
