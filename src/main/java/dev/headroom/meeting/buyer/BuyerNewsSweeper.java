package dev.headroom.meeting.buyer;

import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.Commitments;
import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Writes of customers' answers that nobody was written to about: an answer is kept in its document and the mail behind
 * it elsewhere, so one may be there without the other. The change log tells which answers there were.
 */
@ApplicationScoped
class BuyerNewsSweeper {

    private static final Logger LOG = Logger.getLogger(BuyerNewsSweeper.class);

    /** Younger ones are still being written of by whoever took them. */
    private static final Duration OVERDUE = Duration.ofMinutes(1);

    /** A store that was away for longer is an incident that people hear of anyway. */
    private static final Duration OLDEST = Duration.ofDays(1);

    private static final String UNTOLD = """
            select c.entity_id, c.version from change c
            where c.organization = :organization and c.actor like 'buyer:%' and c.entity_type = 'Commitment'
              and c.at > :from and c.at < :to
              and not exists (select 1 from mails m where m.organization = c.organization
                              and m.dedupe_key = 'answer:' || c.entity_id || ':' || c.version)
            order by c.at desc limit 1000
            """;

    private final Sql sql;
    private final Commitments commitments;
    private final Meetings meetings;
    private final BuyerNews news;
    private final Clock clock;

    BuyerNewsSweeper(Sql sql, Commitments commitments, Meetings meetings, BuyerNews news, Clock clock) {
        this.sql = sql;
        this.commitments = commitments;
        this.meetings = meetings;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(
            identity = "customers-answers",
            every = "1m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sql.inEachOrganization(organization ->
                        sweep(organization, OffsetDateTime.now(clock).minus(OVERDUE)))
                .onFailure()
                .invoke(failure -> LOG.warnf("News of customers' answers wait for the next sweep: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(UUID organization, OffsetDateTime before) {
        return untold(organization, before)
                .chain(versions -> commitments
                        .withIds(organization, versions.keySet())
                        // Of one that was changed since, there is no longer the answer that a mail would tell.
                        .map(found -> found.stream()
                                .filter(present -> present.version().equals(versions.get(present.uuid())))
                                .filter(BuyerNews::areIn)
                                .toList()))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(answered -> tell(organization, answered))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The last version of each that a customer made and no mail is of; of most of them none has to be. */
    private Uni<Map<UUID, Integer>> untold(UUID organization, OffsetDateTime before) {
        return sql.reading(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(UNTOLD, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("from", before.minus(OLDEST))
                        .setParameter("to", before)
                        .getResultList())
                .map(BuyerNewsSweeper::versions));
    }

    private static Map<UUID, Integer> versions(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (UUID) Objects.requireNonNull(row[0]),
                        row -> (Integer) Objects.requireNonNull(row[1]),
                        Math::max));
    }

    /** One that fails must not keep the others waiting. */
    private Uni<Void> tell(UUID organization, Commitment answered) {
        UUID meeting = answered.origin().meetingUuid();
        if (meeting == null) {
            return Uni.createFrom().voidItem();
        }
        return meetings.current(organization, meeting)
                .chain(found -> found.map(present -> news.tell(organization, present, answered))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("News of the answer to %s wait for the next sweep: %s", answered.uuid(), failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }
}
