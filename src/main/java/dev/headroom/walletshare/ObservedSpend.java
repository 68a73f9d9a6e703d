package dev.headroom.walletshare;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Observed spend per cell and vendor, already spread over days by PostgreSQL. Runs inside a transaction. */
@ApplicationScoped
class ObservedSpend {

    private static final String IN_CELLS = """
            with contract as (
                select f.account, f.unit, f.offering, f.vendor, f.amount, f.ends_on, f.recorded_at,
                       f.ends_on - f.starts_on + 1 as days,
                       greatest(0, least(f.ends_on - f.starts_on + 1, :from - f.starts_on)) as days_before,
                       greatest(0, least(f.ends_on - f.starts_on + 1, :to - f.starts_on + 1)) as days_until
                from spend_fact f
                where f.organization = :organization and f.account = any (:accounts)
                  and f.starts_on <= :to and f.ends_on >= :from
                  and f.recorded_at < :cutoff and (f.replaced_at is null or f.replaced_at >= :cutoff)
            ), spread as (
                select c.*, round(c.amount * c.days_until / c.days, 2) - round(c.amount * c.days_before / c.days, 2)
                       as allocated
                from contract c
            )
            select s.account, s.unit, s.offering, s.vendor,
                   sum(s.allocated) filter (where s.amount > 0),
                   bool_or(s.amount = 0),
                   coalesce(sum(s.allocated) filter (where s.ends_on > :to), 0),
                   max(s.ends_on), cast(max(s.recorded_at) at time zone 'UTC' as date), count(*)
            from spread s
            group by s.account, s.unit, s.offering, s.vendor
            """;

    Uni<Map<UUID, List<CellSpend>>> inCells(
            UUID organization, Collection<UUID> accounts, Period period, LocalDate asOf) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IN_CELLS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("accounts", accounts.toArray(UUID[]::new))
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .setParameter("cutoff", asOf.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0], Collectors.mapping(ObservedSpend::spend, Collectors.toList()))));
    }

    private static CellSpend spend(Object[] row) {
        return new CellSpend(
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (BigDecimal) row[4],
                (Boolean) row[5],
                (BigDecimal) row[6],
                (LocalDate) row[7],
                (LocalDate) row[8],
                ((Number) row[9]).longValue());
    }
}
