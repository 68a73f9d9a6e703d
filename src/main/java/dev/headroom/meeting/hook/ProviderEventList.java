package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
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

/** The kept events as people see them, and what people have done with them. */
@ApplicationScoped
class ProviderEventList {

    private static final String LISTED = """
            select e.id, e.account, e.meeting, e.provider, e.event, e.state, e.tries, e.last_error, e.details,
                e.received_at, case when e.state = 'WAITING' then e.next_try_at end, e.finished_at, e.version
            from provider_events e where e.organization = :organization
            """;

    private static final String RETRY = """
            update provider_events set state = 'WAITING', tries = 0, claim = null, next_try_at = clock_timestamp(),
                version = version + 1
            where organization = :organization and id = :id and state = 'DEAD'
            """;

    private static final String ASSIGN = """
            update provider_events set state = 'WAITING', tries = 0, claim = null, next_try_at = clock_timestamp(),
                last_error = null, account = :account, assigned_by = :member, version = version + 1
            where organization = :organization and id = :id and state in ('UNASSIGNED', 'DEAD')
            """;

    private static final String OF_MEETING = """
            select e.id, e.details from provider_events e
            where e.organization = :organization and e.meeting = :meeting
            order by e.id for update
            """;

    private static final String REWRITE = """
            update provider_events set details = :details, host = cast(:host as text)
            where organization = :organization and id = :id
            """;

    private static final String UNFINISHED = """
            select e.id from provider_events e
            where e.organization = :organization and e.state in ('WAITING', 'UNASSIGNED', 'DEAD')
            """;

    private static final String ONE_UNFINISHED = """
            select e.id, e.details, e.content from provider_events e
            where e.organization = :organization and e.id = :id and e.state in ('WAITING', 'UNASSIGNED', 'DEAD')
            for update
            """;

    private static final String GIVE_UP = """
            update provider_events set state = 'DEAD', details = :details, host = cast(:host as text), content = null,
                token = null, claim = null, last_error = :why
            where organization = :organization and id = :id
            """;

    private static final String FORGET_WORDS = """
            update provider_events set state = 'DEAD', content = null, token = null, claim = null, last_error = :why,
                details = cast(jsonb_set(cast(details as jsonb), '{source}', '""') as text)
            where organization = :organization and content is not null and received_at < :before
            """;

    private static final String COUNTS = """
            select e.state, count(*) from provider_events e
            where e.organization = :organization and e.state in ('WAITING', 'UNASSIGNED', 'DEAD')
            group by e.state
            """;

    /** What a provider told of a meeting that is made of it. */
    record OfMeeting(UUID id, EventDetails details) {}

    /**
     * Newest first: ids are ordered by time.
     *
     * @param host only those of this address; null for all
     */
    Uni<Page<ProviderEvent>> page(
            UUID organization, @Nullable String host, @Nullable ProviderEventState state, PageRequest request) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", request.fetch()));
        StringBuilder query = new StringBuilder(LISTED).append(ofHost(host, values));
        if (state != null) {
            query.append(" and e.state = :state");
            values.put("state", state.name());
        }
        if (request.isContinued()) {
            query.append(" and e.id < :after");
            values.put("after", UUID.fromString(request.after().get(0)));
        }
        query.append(" order by e.id desc limit :limit");
        return list(query.toString(), organization, values)
                .map(found -> request.page(found, event -> List.of(event.uuid().toString())));
    }

    /** The event, kept from other writers, its worker included. */
    Uni<Optional<ProviderEvent>> locked(UUID organization, UUID id, @Nullable String host) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        String query = LISTED + ofHost(host, values) + " and e.id = :id for update";
        return list(query, organization, values).map(found -> found.stream().findFirst());
    }

    Uni<Integer> retry(UUID organization, UUID id) {
        return update(RETRY, organization, Map.of("id", id));
    }

    Uni<Integer> assign(UUID organization, UUID id, UUID account, UUID member) {
        return update(ASSIGN, organization, Map.of("id", id, "account", account, "member", member));
    }

    Uni<List<OfMeeting>> ofMeeting(UUID organization, UUID meeting) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_MEETING, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("meeting", meeting)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new OfMeeting((UUID) row[0], EventDetails.of((String) row[1])))
                        .toList());
    }

    Uni<Integer> rewrite(UUID organization, UUID id, EventDetails details) {
        return Panache.getSession().chain(session -> session.createNativeQuery(REWRITE)
                .setParameter("organization", organization)
                .setParameter("id", id)
                .setParameter("details", details.written())
                .setParameter("host", details.host())
                .executeUpdate());
    }

    /** What a provider told and no meeting is made of, with its encrypted transcript if that was fetched. */
    record Unfinished(UUID id, EventDetails details, byte @Nullable [] content) {}

    Uni<List<UUID>> unfinished(UUID organization) {
        return Panache.getSession().chain(session -> session.createNativeQuery(UNFINISHED, UUID.class)
                .setParameter("organization", organization)
                .getResultList());
    }

    /** The event, kept from other writers; empty when a meeting is made of it by now. */
    Uni<Optional<Unfinished>> unfinished(UUID organization, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE_UNFINISHED, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Unfinished((UUID) row[0], EventDetails.of((String) row[1]), (byte[]) row[2])));
    }

    /** Whoever works on it meanwhile finds that it is theirs no more. */
    Uni<Integer> giveUp(UUID organization, UUID id, EventDetails details, String why) {
        return Panache.getSession().chain(session -> session.createNativeQuery(GIVE_UP)
                .setParameter("organization", organization)
                .setParameter("id", id)
                .setParameter("details", details.written())
                .setParameter("host", details.host())
                .setParameter("why", why)
                .executeUpdate());
    }

    /** Deletes the transcripts of events that came in before a time. */
    Uni<Integer> forgetWords(UUID organization, OffsetDateTime before, String why) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FORGET_WORDS)
                .setParameter("organization", organization)
                .setParameter("before", before)
                .setParameter("why", why)
                .executeUpdate());
    }

    /** How many wait for us or for a person; a state without any is left out. */
    Uni<Map<ProviderEventState, Long>> counts(UUID organization) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNTS, Object[].class)
                        .setParameter("organization", organization)
                        .getResultList())
                .map(rows -> {
                    Map<ProviderEventState, Long> counts = new HashMap<>();
                    rows.forEach(row -> counts.put(ProviderEventState.valueOf((String) row[0]), (Long) row[1]));
                    return counts;
                });
    }

    private static String ofHost(@Nullable String host, Map<String, Object> values) {
        if (host == null) {
            return "";
        }
        values.put("host", host);
        return " and e.host = :host";
    }

    private static Uni<Integer> update(String statement, UUID organization, Map<String, Object> values) {
        return Panache.getSession().chain(session -> {
            var prepared = session.createNativeQuery(statement).setParameter("organization", organization);
            values.forEach(prepared::setParameter);
            return prepared.executeUpdate();
        });
    }

    private static Uni<List<ProviderEvent>> list(String query, UUID organization, Map<String, Object> values) {
        return Panache.getSession()
                .chain(session -> {
                    var prepared =
                            session.createNativeQuery(query, Object[].class).setParameter("organization", organization);
                    values.forEach(prepared::setParameter);
                    return prepared.getResultList();
                })
                .map(rows -> rows.stream().map(ProviderEventList::event).toList());
    }

    private static ProviderEvent event(Object[] row) {
        EventDetails details = EventDetails.of((String) row[8]);
        return new ProviderEvent(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                MeetingProvider.valueOf((String) row[3]),
                (String) row[4],
                ProviderEventState.valueOf((String) row[5]),
                (Integer) row[6],
                (String) row[7],
                details.topic(),
                details.startsAt(),
                details.host(),
                (OffsetDateTime) row[9],
                (OffsetDateTime) row[10],
                (OffsetDateTime) row[11],
                (Integer) row[12]);
    }
}
