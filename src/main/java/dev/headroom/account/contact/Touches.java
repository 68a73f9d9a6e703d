package dev.headroom.account.contact;

import dev.headroom.platform.changes.Author;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When we dealt with contacts. Rows are added and never changed. */
@ApplicationScoped
class Touches {

    private static final String COLUMNS = """
            t.id, t.account, t.contact, t.member, t.event, t.kind, t.happened_at, t.source, t.recorded_at, t.recorded_by
            """;

    private static final String ADD = """
            insert into touch (organization, id, account, contact, member, event, kind, happened_at, source,
                recorded_at, recorded_by)
            select cast(:organization as uuid), %s
            from json_to_recordset(cast(cast(:touches as text) as json)) as t (id uuid, account uuid, contact uuid,
                member uuid, event uuid, kind text, happened_at timestamptz, source text, recorded_at timestamptz,
                recorded_by text)
            on conflict (organization, event, contact, member) do nothing
            """.formatted(COLUMNS);

    private static final String KNOWN = """
            select distinct t.event from touch t where t.organization = :organization and t.event = any(:events)
            """;

    private static final String OF_EVENT = """
            select %s from touch t where t.organization = :organization and t.event = :event
            order by t.contact, t.member
            """.formatted(COLUMNS);

    /** What is left of touches when two events turned out to be one: a contact and a member met once there. */
    private static final String ONCE = """
            and not exists (
                select 1 from touch_event_same s
                join touch o on o.organization = s.organization and o.event = s.same_as
                    and o.contact = t.contact and o.member = t.member
                where s.organization = t.organization and s.event = t.event)
            """;

    private static final String SAME = """
            insert into touch_event_same (organization, event, same_as, recorded_at, recorded_by)
            select cast(:organization as uuid), e.id, cast(:event as uuid), cast(:now as timestamptz),
                cast(:actor as text)
            from unnest(cast(:parts as uuid[])) as e (id)
            on conflict (organization, event, same_as) do nothing
            """;

    private static final String LATEST = """
            select %s
            from unnest(cast(:contacts as uuid[])) as c (id)
            cross join lateral (
                select t.* from touch t where t.organization = :organization and t.contact = c.id %s %s
                order by t.happened_at desc, t.id desc
                limit :limit
            ) t
            order by t.contact, t.happened_at desc, t.id desc
            """;

    /**
     * An event is counted once with each contact, however many of us took part, and so are all events that turned out
     * to be parts of it, or of what it turned out to be a part of.
     */
    private static final String COUNTED = """
            with recursive met as (
                select t.contact, t.member, t.event, t.happened_at from touch t
                where t.organization = :organization and t.account = any(:accounts) and t.happened_at >= :since
                  and t.recorded_at < :recordedBefore
            ), joined as (
                select s.event, s.same_as from touch_event_same s
                where s.organization = :organization and s.recorded_at < :recordedBefore
            ), above (event, whole) as (
                select m.event, m.event from met m
                union
                select a.event, j.same_as from above a join joined j on j.event = a.whole
            ), whole as (
                select distinct on (a.event) a.event, a.whole from above a
                order by a.event, exists (select 1 from joined j where j.event = a.whole), a.whole
            ), event as (
                select m.contact, w.whole, max(m.happened_at) as happened_at,
                    string_agg(distinct cast(m.member as text), ',' order by cast(m.member as text)) as members
                from met m join whole w on w.event = m.event
                group by m.contact, w.whole
            )
            select e.contact, e.members, count(*), max(e.happened_at) from event e
            group by e.contact, e.members
            order by e.contact, e.members
            """;

    /** Adds touches and answers how many are new; one that its event has brought already stays as it is. */
    Uni<Integer> add(UUID organization, Collection<Touch> touches) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ADD)
                .setParameter("organization", organization)
                .setParameter("touches", rows(touches).encode())
                .executeUpdate());
    }

    /** Adds touches and answers the ids of those that are new. */
    Uni<Set<UUID>> addNew(UUID organization, Collection<Touch> touches) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD + " returning id", UUID.class)
                        .setParameter("organization", organization)
                        .setParameter("touches", rows(touches).encode())
                        .getResultList())
                .map(HashSet::new);
    }

    /** Records that events turned out to be parts of another one; what is recorded of each stays. */
    Uni<Integer> same(Author author, UUID event, Collection<UUID> parts, OffsetDateTime now) {
        return Panache.getSession().chain(session -> session.createNativeQuery(SAME)
                .setParameter("organization", author.organization())
                .setParameter("event", event)
                .setParameter("now", now)
                .setParameter("actor", author.actor())
                .setParameter("parts", parts.toArray(UUID[]::new))
                .executeUpdate());
    }

    /** The events among these that are recorded. */
    Uni<Set<UUID>> known(UUID organization, Collection<UUID> events) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOWN, UUID.class)
                        .setParameter("organization", organization)
                        .setParameter("events", events.toArray(UUID[]::new))
                        .getResultList())
                .map(HashSet::new);
    }

    Uni<List<Touch>> ofEvent(UUID organization, UUID event) {
        return list(OF_EVENT, organization, Map.of("event", event));
    }

    /** The latest touches of each contact, the latest first; {@code after} is a touch's time and id, or empty. */
    Uni<Map<UUID, List<Touch>>> latest(UUID organization, Collection<UUID> contacts, int limit, List<String> after) {
        Map<String, Object> values = new HashMap<>();
        values.put("contacts", contacts.toArray(UUID[]::new));
        values.put("limit", limit);
        String condition = "";
        if (!after.isEmpty()) {
            condition = "and (t.happened_at, t.id) < (:afterTime, :afterId)";
            values.put("afterTime", OffsetDateTime.parse(after.get(0)));
            values.put("afterId", UUID.fromString(after.get(1)));
        }
        return list(LATEST.formatted(COLUMNS, condition, ONCE), organization, values)
                .map(found -> found.stream().collect(Collectors.groupingBy(Touch::contactUuid)));
    }

    Uni<List<TouchSummary>> counted(
            UUID organization, Collection<UUID> accounts, OffsetDateTime since, OffsetDateTime recordedBefore) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNTED, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("accounts", accounts.toArray(UUID[]::new))
                        .setParameter("since", since)
                        .setParameter("recordedBefore", recordedBefore)
                        .getResultList())
                .map(rows -> rows.stream().map(Touches::summary).toList());
    }

    private static TouchSummary summary(Object[] row) {
        Set<UUID> members =
                Stream.of(((String) row[1]).split(",")).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
        return new TouchSummary((UUID) row[0], members, Math.toIntExact((Long) row[2]), (OffsetDateTime) row[3]);
    }

    private static Uni<List<Touch>> list(String query, UUID organization, Map<String, Object> values) {
        return Panache.getSession()
                .chain(session -> {
                    var prepared =
                            session.createNativeQuery(query, Object[].class).setParameter("organization", organization);
                    values.forEach(prepared::setParameter);
                    return prepared.getResultList();
                })
                .map(rows -> rows.stream().map(Touches::touch).toList());
    }

    private static JsonArray rows(Collection<Touch> touches) {
        JsonArray rows = new JsonArray();
        touches.forEach(touch -> rows.add(new JsonObject()
                .put("id", touch.uuid().toString())
                .put("account", touch.accountUuid().toString())
                .put("contact", touch.contactUuid().toString())
                .put("member", touch.memberUuid().toString())
                .put("event", touch.eventUuid().toString())
                .put("kind", touch.kind().name())
                .put("happened_at", touch.happenedAt().toString())
                .put("source", touch.source())
                .put("recorded_at", touch.recordedAt().toString())
                .put("recorded_by", touch.recordedBy())));
        return rows;
    }

    private static Touch touch(Object[] row) {
        return new Touch(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                TouchKind.valueOf((String) row[5]),
                (OffsetDateTime) row[6],
                (String) row[7],
                (OffsetDateTime) row[8],
                (String) row[9]);
    }
}
