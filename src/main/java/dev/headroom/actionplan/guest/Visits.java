package dev.headroom.actionplan.guest;

import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * When guests looked and acted: only what a person did is counted, a row a day. Neither pictures nor links are used to
 * follow anybody.
 */
@ApplicationScoped
class Visits {

    private static final Logger LOG = Logger.getLogger(Visits.class);

    private static final String COUNT = """
        insert into guest_visits (organization, guest, day, views, acts, first_at, last_at)
        values (:organization, :guest, :day, 1, :acts, :now, :now)
        on conflict (organization, guest, day) do update set views = guest_visits.views + 1,
            acts = guest_visits.acts + excluded.acts, last_at = excluded.last_at
        """;

    private static final String OF_GUESTS = """
        select v.guest, cast(count(*) as integer), cast(sum(v.views) as integer), cast(sum(v.acts) as integer),
            min(v.first_at), max(v.last_at)
        from guest_visits v where v.organization = :organization and v.guest = any(:guests)
        group by v.guest
        """;

    private final Sql sql;
    private final Guests guests;
    private final Clock clock;

    Visits(Sql sql, Guests guests, Clock clock) {
        this.sql = sql;
        this.guests = guests;
        this.clock = clock;
    }

    /** What is known of one guest's visits. */
    record Summary(UUID guest, int days, int views, int acts, OffsetDateTime firstAt, OffsetDateTime lastAt) {}

    /** Counts a look, or an act, which is one as well. That it can't be counted stops nobody. */
    Uni<Void> count(Guest guest, LocalDate day, boolean acted) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return sql.inTransaction(guest.organization(), () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(COUNT)
                                .setParameter("organization", guest.organization())
                                .setParameter("guest", guest.uuid())
                                .setParameter("day", day)
                                .setParameter("acts", acted ? 1 : 0)
                                .setParameter("now", now)
                                .executeUpdate())
                        .chain(() -> guests.used(guest.organization(), guest.uuid(), now)))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("A visit is not counted: %s", failure);
                    return Uni.createFrom().voidItem();
                });
    }

    /** Runs inside a transaction; guests who never looked have none. */
    Uni<List<Summary>> of(UUID organization, Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_GUESTS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("guests", ids.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Summary(
                                (UUID) row[0],
                                ((Number) row[1]).intValue(),
                                ((Number) row[2]).intValue(),
                                ((Number) row[3]).intValue(),
                                (OffsetDateTime) row[4],
                                (OffsetDateTime) row[5]))
                        .toList());
    }
}
