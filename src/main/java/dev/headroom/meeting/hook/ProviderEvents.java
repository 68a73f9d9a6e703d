package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.platform.identity.Uuids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The kept events on their way to a meeting. Times are PostgreSQL's: copies of the service need not agree on the clock.
 */
@ApplicationScoped
class ProviderEvents {

    private static final String INSERT = """
            insert into provider_events (organization, id, provider, event, meeting_key, file_key, details, host,
                series, token, state, tries, last_error, received_at, next_try_at, finished_at)
            values (:organization, :id, :provider, :event, :meetingKey, :fileKey, :details, cast(:host as text),
                cast(:series as text), cast(:token as bytea), :state, 0, cast(:notice as text), clock_timestamp(),
                clock_timestamp(), case when :state = 'NOTICE' then clock_timestamp() end)
            on conflict (organization, provider, event, meeting_key, file_key) do nothing
            """;

    /** One that is due, for its worker alone until the claim runs out; who else looks meanwhile skips it. */
    private static final String CLAIM = """
            update provider_events set tries = tries + 1, claim = :claim,
                next_try_at = clock_timestamp() + make_interval(secs => :lease)
            where organization = :organization and id = (
                select e.id from provider_events e
                where e.organization = :organization and e.state = 'WAITING' and e.next_try_at <= clock_timestamp()
                order by e.next_try_at limit 1
                for update skip locked)
            returning id, provider, details, token, content, account, assigned_by, tries, received_at
            """;

    private static final String OF_CLAIM = " where organization = :organization and id = :id and claim = :claim";

    private static final String FETCHED = """
            update provider_events set details = :details, host = cast(:host as text), series = cast(:series as text),
                content = :content, token = null
            """ + OF_CLAIM;

    private static final String DONE = """
            update provider_events set state = 'DONE', meeting = :meeting, details = :details, content = null,
                token = null, last_error = null, claim = null, finished_at = clock_timestamp()
            """ + OF_CLAIM;

    private static final String RETRY = """
            update provider_events set last_error = :error, claim = null,
                next_try_at = clock_timestamp() + make_interval(secs => :pause)
            """ + OF_CLAIM;

    private static final String STOPPED = """
            update provider_events set state = :state, last_error = :error, claim = null
            """ + OF_CLAIM;

    private static final String FORGET_TOKENS = """
            update provider_events set token = null
            where organization = :organization and token is not null
              and received_at < clock_timestamp() - make_interval(secs => :life)
            """;

    private static final String FORGET = """
            delete from provider_events where organization = :organization
              and (state in ('DONE', 'NOTICE') and account is null
                  and finished_at < clock_timestamp() - make_interval(secs => :keep)
                or state in ('UNASSIGNED', 'DEAD')
                  and received_at < clock_timestamp() - make_interval(secs => :keepOpen)
                or state = 'DONE' and finished_at < clock_timestamp() - make_interval(secs => :keepAssigned))
            """;

    private static final String ACCOUNT_OF_SERIES = """
            select e.account from provider_events e
            where e.organization = :organization and e.provider = :provider and e.series = :series
              and e.account is not null and e.state = 'DONE'
            order by e.id desc limit 1
            """;

    private final EventSeal seal;

    ProviderEvents(EventSeal seal) {
        this.seal = seal;
    }

    /**
     * An event that is worked on now.
     *
     * @param token still encrypted, as is the content
     */
    record Claimed(
            UUID id,
            UUID claim,
            MeetingProvider provider,
            EventDetails details,
            byte @Nullable [] token,
            byte @Nullable [] content,
            @Nullable UUID account,
            @Nullable UUID assignedBy,
            int tries,
            OffsetDateTime receivedAt) {

        /** Without what is secret. */
        @Override
        public String toString() {
            return "event " + id + " of " + provider;
        }
    }

    /** False when it is known already. */
    Uni<Boolean> insert(UUID organization, NewProviderEvent event) {
        UUID id = Uuids.next();
        String token = event.token();
        return update(INSERT, organization, id, query -> query.setParameter(
                                "provider", event.provider().name())
                        .setParameter("event", event.event())
                        .setParameter("meetingKey", event.meetingKey())
                        .setParameter("fileKey", event.fileKey())
                        .setParameter("details", event.details().written())
                        .setParameter("host", event.details().host())
                        .setParameter("series", event.details().series())
                        .setParameter("token", token == null ? null : seal.token(id, token))
                        .setParameter("state", event.state().name())
                        .setParameter("notice", event.notice()))
                .map(inserted -> inserted == 1);
    }

    Uni<Optional<Claimed>> claim(UUID organization, Duration lease) {
        UUID claim = UUID.randomUUID();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("claim", claim)
                        .setParameter("lease", seconds(lease))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(row -> claimed(claim, row)));
    }

    /** The transcript is here: its token is not needed any more. */
    Uni<Integer> fetched(UUID organization, Claimed event, EventDetails details, byte[] content) {
        return ended(FETCHED, organization, event, query -> query.setParameter("details", details.written())
                .setParameter("host", details.host())
                .setParameter("series", details.series())
                .setParameter("content", seal.content(event.id(), content)));
    }

    /** Who was there is the meeting's to tell from now on. */
    Uni<Integer> done(UUID organization, Claimed event, EventDetails details, UUID meeting) {
        return ended(DONE, organization, event, query -> query.setParameter("meeting", meeting)
                .setParameter("details", details.with(List.of()).written()));
    }

    Uni<Integer> retry(UUID organization, Claimed event, String error, Duration pause) {
        return ended(RETRY, organization, event, query -> query.setParameter("error", error)
                .setParameter("pause", seconds(pause)));
    }

    /** Until a person does something about it. */
    Uni<Integer> stopped(UUID organization, Claimed event, ProviderEventState state, String error) {
        return ended(STOPPED, organization, event, query -> query.setParameter("state", state.name())
                .setParameter("error", error));
    }

    Uni<Integer> forgetTokens(UUID organization, Duration life) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FORGET_TOKENS)
                .setParameter("organization", organization)
                .setParameter("life", seconds(life))
                .executeUpdate());
    }

    Uni<Integer> forget(UUID organization, HookConfig config) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FORGET)
                .setParameter("organization", organization)
                .setParameter("keep", seconds(config.keep()))
                .setParameter("keepOpen", seconds(config.keepOpen()))
                .setParameter("keepAssigned", seconds(config.keepAssigned()))
                .executeUpdate());
    }

    /** The account a person last assigned a meeting of this recurring one to. */
    Uni<Optional<UUID>> accountOfSeries(UUID organization, MeetingProvider provider, String series) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ACCOUNT_OF_SERIES, UUID.class)
                        .setParameter("organization", organization)
                        .setParameter("provider", provider.name())
                        .setParameter("series", series)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    private static Claimed claimed(UUID claim, Object[] row) {
        return new Claimed(
                (UUID) row[0],
                claim,
                MeetingProvider.valueOf((String) row[1]),
                EventDetails.of((String) row[2]),
                (byte[]) row[3],
                (byte[]) row[4],
                (UUID) row[5],
                (UUID) row[6],
                (Integer) row[7],
                (OffsetDateTime) row[8]);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Uni<Integer> ended(
            String statement, UUID organization, Claimed event, UnaryOperator<Mutiny.Query<?>> values) {
        return update(
                statement, organization, event.id(), query -> values.apply(query.setParameter("claim", event.claim())));
    }

    private static Uni<Integer> update(
            String statement, UUID organization, UUID id, UnaryOperator<Mutiny.Query<?>> values) {
        return Panache.getSession().chain(session -> values.apply(session.createNativeQuery(statement)
                        .setParameter("organization", organization)
                        .setParameter("id", id))
                .executeUpdate());
    }
}
