package dev.headroom.platform.mail;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The kept mails and their states. Times are PostgreSQL's: copies of the service need not agree on the clock. */
@ApplicationScoped
class Mails {

    private static final String INSERT = """
            insert into mails (organization, id, dedupe_key, topic, recipient, recipient_name, subject, text_body,
                html_body, unsubscribe, state, attempts, created_at, useful_until, next_attempt_at)
            values (:organization, :id, :key, :topic, :recipient, cast(:name as text), :subject, :text,
                cast(:html as text), cast(:unsubscribe as text), :state, 0, clock_timestamp(),
                clock_timestamp() + make_interval(secs => :useful), clock_timestamp())
            on conflict (organization, dedupe_key) do nothing
            """;

    /** One that is due, for its sender alone until the claim runs out; who else looks meanwhile skips it. */
    private static final String CLAIM = """
            update mails set state = 'WAITING', attempts = attempts + 1,
                next_attempt_at = clock_timestamp() + make_interval(secs => :claim)
            where organization = :organization and id = (
                select m.id from mails m
                where m.organization = :organization and m.state in ('WAITING', 'HELD')
                  and m.next_attempt_at <= clock_timestamp() and m.useful_until > clock_timestamp()
                order by m.useful_until limit 1
                for update skip locked)
            returning id, topic, recipient, recipient_name, subject, text_body, html_body, unsubscribe, attempts
            """;

    /** Whatever was thought of it meanwhile: the server has it. */
    private static final String SENT = """
            update mails set state = 'SENT', sent_at = clock_timestamp(), last_error = null,
                text_body = null, html_body = null, unsubscribe = null
            where organization = :organization and id = :id
            """;

    private static final String RETRY = """
            update mails set last_error = :error, next_attempt_at = clock_timestamp() + make_interval(secs => :pause)
            where organization = :organization and id = :id and state = 'WAITING' and attempts = :attempts
            """;

    private static final String FAILED = """
            update mails set state = 'FAILED', last_error = :error,
                text_body = null, html_body = null, unsubscribe = null
            where organization = :organization and id = :id and state = 'WAITING' and attempts = :attempts
            """;

    private static final String EXPIRE = """
            update mails set state = 'FAILED', text_body = null, html_body = null, unsubscribe = null,
                last_error = concat_ws(' ', 'It could not be sent while it was of use.', last_error)
            where organization = :organization and state in ('WAITING', 'HELD') and useful_until <= clock_timestamp()
            """;

    /** Not those that another copy, which has a server, is sending now. */
    private static final String HOLD = """
            update mails set state = 'HELD'
            where organization = :organization and state = 'WAITING' and next_attempt_at <= clock_timestamp()
            """;

    private static final String FORGET = """
            delete from mails where organization = :organization and state in ('SENT', 'FAILED')
              and created_at < clock_timestamp() - make_interval(secs => :keep)
            """;

    private static final String LIST = """
            select m.id, m.topic, m.recipient, m.recipient_name, m.subject, m.state, m.attempts, m.last_error,
                m.created_at, m.useful_until, m.sent_at,
                case when m.state = 'HELD' then m.text_body end, case when m.state = 'HELD' then m.html_body end
            from mails m where m.organization = :organization
            """;

    private static final String COUNTS = """
            select m.state, count(*) from mails m where m.organization = :organization group by m.state
            """;

    /** A mail that is being sent now, once more or for the first time. */
    record Claimed(
            UUID id,
            String topic,
            String recipient,
            @Nullable String recipientName,
            String subject,
            String text,
            @Nullable String html,
            @Nullable String unsubscribe,
            int attempts) {

        /** Without the bodies, which may hold secrets. */
        @Override
        public String toString() {
            return "mail " + id + " (" + topic + ")";
        }
    }

    /** False when there is a mail of the same key. */
    Uni<Boolean> insert(UUID organization, UUID id, NewMail mail, MailState state) {
        return update(INSERT, organization, query -> query.setParameter("id", id)
                        .setParameter("key", mail.dedupeKey())
                        .setParameter("topic", mail.topic())
                        .setParameter("recipient", mail.recipient())
                        .setParameter("name", mail.recipientName())
                        .setParameter("subject", mail.subject())
                        .setParameter("text", mail.text())
                        .setParameter("html", mail.html())
                        .setParameter("unsubscribe", mail.unsubscribe())
                        .setParameter("state", state.name())
                        .setParameter("useful", seconds(mail.usefulFor())))
                .map(inserted -> inserted == 1);
    }

    Uni<Optional<Claimed>> claim(UUID organization, Duration claim) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("claim", seconds(claim))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(Mails::claimed));
    }

    Uni<Integer> sent(UUID organization, Claimed mail) {
        return update(SENT, organization, query -> query.setParameter("id", mail.id()));
    }

    Uni<Integer> retry(UUID organization, Claimed mail, String error, Duration pause) {
        return update(RETRY, organization, query -> query.setParameter("id", mail.id())
                .setParameter("attempts", mail.attempts())
                .setParameter("error", error)
                .setParameter("pause", seconds(pause)));
    }

    Uni<Integer> failed(UUID organization, Claimed mail, String error) {
        return update(FAILED, organization, query -> query.setParameter("id", mail.id())
                .setParameter("attempts", mail.attempts())
                .setParameter("error", error));
    }

    Uni<Integer> expire(UUID organization) {
        return update(EXPIRE, organization, query -> query);
    }

    Uni<Integer> hold(UUID organization) {
        return update(HOLD, organization, query -> query);
    }

    Uni<Integer> forget(UUID organization, Duration keep) {
        return update(FORGET, organization, query -> query.setParameter("keep", seconds(keep)));
    }

    /** Newest first: ids are ordered by time. */
    Uni<Page<Mail>> page(UUID organization, @Nullable MailState state, @Nullable String topic, PageRequest request) {
        String more = (state == null ? "" : " and m.state = :state")
                + (topic == null ? "" : " and m.topic = :topic")
                + (request.isContinued() ? " and m.id < :after" : "")
                + " order by m.id desc limit :limit";
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(LIST + more, Object[].class)
                            .setParameter("organization", organization)
                            .setParameter("limit", request.fetch());
                    if (state != null) {
                        query.setParameter("state", state.name());
                    }
                    if (topic != null) {
                        query.setParameter("topic", topic);
                    }
                    if (request.isContinued()) {
                        query.setParameter(
                                "after", UUID.fromString(request.after().get(0)));
                    }
                    return query.getResultList();
                })
                .map(rows -> request.page(
                        rows.stream().map(Mails::listed).toList(),
                        mail -> List.of(mail.uuid().toString())));
    }

    /** Of every state, also of those that no mail is in. */
    Uni<Map<MailState, Integer>> counts(UUID organization) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNTS, Object[].class)
                        .setParameter("organization", organization)
                        .getResultList())
                .map(rows -> {
                    Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
                    Arrays.stream(MailState.values()).forEach(state -> counts.put(state, 0));
                    rows.forEach(row -> counts.put(MailState.valueOf((String) row[0]), Math.toIntExact((Long) row[1])));
                    return counts;
                });
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Claimed claimed(Object[] row) {
        return new Claimed(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (Integer) row[8]);
    }

    private static Mail listed(Object[] row) {
        return new Mail(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                MailState.valueOf((String) row[5]),
                (Integer) row[6],
                (String) row[7],
                (OffsetDateTime) row[8],
                (OffsetDateTime) row[9],
                (OffsetDateTime) row[10],
                (String) row[11],
                (String) row[12]);
    }

    private static Uni<Integer> update(String statement, UUID organization, UnaryOperator<Mutiny.Query<?>> values) {
        return Panache.getSession().chain(session -> values.apply(
                        session.createNativeQuery(statement).setParameter("organization", organization))
                .executeUpdate());
    }
}
