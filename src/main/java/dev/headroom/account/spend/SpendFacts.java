package dev.headroom.account.spend;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads observed spend. Callers have checked who may see the accounts, and run inside a transaction of the
 * organization.
 */
@ApplicationScoped
public class SpendFacts {

    // A plan that names a vendor fixed it for its whole file: such a job told of nobody else.
    private static final String IN_CELLS = """
            with of_one_vendor as materialized (
                select j.id from import_job j
                where j.organization = :organization and j.account = any(:accounts) and j.kind = 'SPEND'
                  and cast(j.mapping as json) ->> 'vendor' is not null),
            fact as materialized (
                select f.account, f.unit, f.offering, f.vendor, f.amount, f.ends_on, f.recorded_at, f.replaced_at,
                    f.job is null or not exists (select 1 from of_one_vendor j where j.id = f.job) as in_register,
                    spend_within(f.amount, f.starts_on, f.ends_on, :from, :to, :smallest) as allocated
                from spend_fact f
                where f.organization = :organization and f.account = any(:accounts)
                  and f.starts_on <= :to and f.ends_on >= :from)
            select f.account, f.unit, f.offering, f.vendor, sum(f.allocated),
                coalesce(sum(f.allocated) filter (where f.ends_on > :to), 0),
                bool_or(f.amount = 0), bool_and(f.amount = 0), max(f.ends_on), max(f.recorded_at), d.place,
                bool_or(f.amount = 0 and f.ends_on > :to), bool_or(f.in_register)
            from unnest(cast(string_to_array(:asOf, ' ') as timestamptz[])) with ordinality as d (moment, place)
            join fact f on f.recorded_at <= d.moment and (f.replaced_at is null or f.replaced_at > d.moment)
            group by d.place, f.account, f.unit, f.offering, f.vendor
            order by d.place, f.account, f.unit, f.offering, f.vendor
            """;

    private static final String FACTS = """
            select f.id, f.account, f.unit, f.offering, f.vendor, f.reference, f.title, f.amount,
                cast(f.currency as text), f.starts_on, f.ends_on, f.recorded_at, f.version
            from spend_fact f
            where f.organization = :organization and f.account = :account
            """;

    private static final String CURRENT = " and f.replaced_at is null";

    private static final String KNOWN =
            " and f.recorded_at <= :moment and (f.replaced_at is null or f.replaced_at > :moment)";

    private final Access access;

    SpendFacts(Access access) {
        this.access = access;
    }

    /**
     * The spend of accounts in a period, both ends included, as it was known at each of these instants, in their order:
     * most of it is the same, and is read and spread over the period once.
     */
    public Uni<List<List<SpendInCell>>> inCells(
            UUID organization,
            Collection<UUID> accounts,
            LocalDate from,
            LocalDate to,
            List<OffsetDateTime> asOf,
            Currency currency) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IN_CELLS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("accounts", accounts.toArray(UUID[]::new))
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("asOf", moments(asOf))
                        .setParameter("smallest", BigDecimal.ONE.movePointLeft(currency.fractionDigits()))
                        .getResultList())
                .map(rows -> byMoment(asOf.size(), rows));
    }

    /** To PostgreSQL's microseconds: it would round what is finer up, and the last moment of a day into the next. */
    private static String moments(List<OffsetDateTime> asOf) {
        return asOf.stream()
                .map(moment -> moment.truncatedTo(ChronoUnit.MICROS).toString())
                .collect(Collectors.joining(" "));
    }

    private static List<List<SpendInCell>> byMoment(int moments, List<Object[]> rows) {
        Map<Long, List<SpendInCell>> found = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[10], Collectors.mapping(SpendFacts::cell, Collectors.toList())));
        return LongStream.rangeClosed(1, moments)
                .mapToObj(place -> found.getOrDefault(place, List.of()))
                .toList();
    }

    /**
     * Contracts that end on one of the days, both included, as they were known at an instant, the first to end first;
     * to whom may see them.
     */
    public Uni<Page<SpendFact>> contractsEnding(
            Caller caller, UUID account, LocalDate from, LocalDate to, OffsetDateTime asOf, PageRequest request) {
        return access.requireAccount(caller, SpendService.READ, account)
                .chain(() -> ending(caller.organization(), account, from, to, asOf, request));
    }

    private static Uni<Page<SpendFact>> ending(
            UUID organization, UUID account, LocalDate from, LocalDate to, OffsetDateTime asOf, PageRequest request) {
        StringBuilder query = new StringBuilder(FACTS).append(KNOWN).append(" and f.ends_on between :from and :to");
        Map<String, Object> values =
                new LinkedHashMap<>(Map.of("from", from, "to", to, "moment", asOf.truncatedTo(ChronoUnit.MICROS)));
        if (request.isContinued()) {
            query.append(" and (f.ends_on, f.id) > (:afterDay, :afterId)");
            values.put("afterDay", LocalDate.parse(request.after().get(0)));
            values.put("afterId", UUID.fromString(request.after().get(1)));
        }
        query.append(" order by f.ends_on, f.id limit :limit");
        return list(organization, account, query.toString(), values, request.fetch())
                .map(found -> request.page(
                        found,
                        fact -> List.of(fact.endsOn().toString(), fact.uuid().toString())));
    }

    /** Current facts of an account, the latest start first. */
    Uni<Page<SpendFact>> page(UUID organization, UUID account, SpendFactFilter filter, PageRequest request) {
        StringBuilder query = new StringBuilder(FACTS).append(CURRENT);
        Map<String, Object> values = new LinkedHashMap<>();
        narrow(query, values, " and f.unit = :unit", "unit", uuid(filter.unit(), BusinessUnit.TYPE));
        narrow(query, values, " and f.offering = :offering", "offering", uuid(filter.offering(), Offering.TYPE));
        narrow(query, values, " and f.vendor = :vendor", "vendor", uuid(filter.vendor(), Vendor.TYPE));
        narrow(query, values, " and f.ends_on >= :activeFrom", "activeFrom", filter.activeFrom());
        narrow(query, values, " and f.starts_on <= :activeTo", "activeTo", filter.activeTo());
        if (request.isContinued()) {
            query.append(" and (f.starts_on, f.id) < (:afterDay, :afterId)");
            values.put("afterDay", LocalDate.parse(request.after().get(0)));
            values.put("afterId", UUID.fromString(request.after().get(1)));
        }
        query.append(" order by f.starts_on desc, f.id desc limit :limit");
        return list(organization, account, query.toString(), values, request.fetch())
                .map(found -> request.page(
                        found,
                        fact -> List.of(fact.startsOn().toString(), fact.uuid().toString())));
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }

    /** An id that is not of this type matches nothing, like one that does not exist. */
    private static @Nullable UUID uuid(@Nullable String id, String type) {
        return id == null ? null : GlobalId.uuid(id, type).orElse(new UUID(0, 0));
    }

    private static Uni<List<SpendFact>> list(
            UUID organization, UUID account, String query, Map<String, Object> values, int limit) {
        return Panache.getSession()
                .chain(session -> {
                    var prepared = session.createNativeQuery(query, Object[].class)
                            .setParameter("organization", organization)
                            .setParameter("account", account)
                            .setParameter("limit", limit);
                    values.forEach(prepared::setParameter);
                    return prepared.getResultList();
                })
                .map(rows -> rows.stream().map(SpendFacts::fact).toList());
    }

    private static SpendFact fact(Object[] row) {
        BigDecimal amount = (BigDecimal) row[7];
        return new SpendFact(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                amount.signum() == 0 ? null : Money.of(amount, Currency.of((String) row[8])),
                (LocalDate) row[9],
                (LocalDate) row[10],
                (OffsetDateTime) row[11],
                (Integer) row[12]);
    }

    private static SpendInCell cell(Object[] row) {
        return new SpendInCell(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (BigDecimal) row[4],
                (BigDecimal) row[5],
                (Boolean) row[11],
                (Boolean) row[6],
                (Boolean) row[7],
                (Boolean) row[12],
                (LocalDate) row[8],
                (OffsetDateTime) row[9]);
    }
}
