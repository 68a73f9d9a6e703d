package dev.headroom.account.spend;

import dev.headroom.account.spend.FactVersion.Contract;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.ChangeKind;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.NewChange;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes facts, thousands at a time: the rows travel as one JSON text, because a statement per row takes minutes. */
@ApplicationScoped
class FactTable {

    // Materialized: row-level security lets a condition use an index only if no function in it could leak a row.
    private static final String CURRENT = """
            with r as materialized (
                select j.n, j.unit, j.vendor, sha256(convert_to(j.identity, 'UTF8')) as identity
                from json_to_recordset(cast(cast(:contracts as text) as json))
                    as j (n integer, unit uuid, vendor uuid, identity text))
            select r.n, f.id, f.version, f.offering, f.amount, f.starts_on, f.ends_on, coalesce(c.job, f.job)
            from r
            join spend_fact f on f.organization = :organization and f.account = :account and f.unit = r.unit
                and f.vendor = r.vendor and f.identity = r.identity and f.replaced_at is null
            left join spend_fact_confirmation c on c.organization = :organization and c.fact = f.id and c.job = :job
                and c.version = f.version
            """;

    // That no reference is empty says twice what the index has said of its rows.
    static final String OF_REFERENCES = """
            with r as materialized (
                select distinct j.vendor, j.reference
                from json_to_recordset(cast(cast(:contracts as text) as json)) as j (vendor uuid, reference text)
                where j.reference <> '')
            select f.unit, f.id, f.version, f.offering, f.amount, f.starts_on, f.ends_on, f.job, f.vendor, f.reference,
                f.title
            from r
            join spend_fact f on f.organization = :organization and f.account = :account and f.vendor = r.vendor
                and f.reference = r.reference and f.reference <> '' and f.replaced_at is null
            order by f.id
            """;

    private static final String INSERT = """
            insert into spend_fact (organization, id, version, account, unit, offering, vendor, reference, title,
                identity, amount, currency, starts_on, ends_on, job, recorded_at, replaced_at)
            select :organization, r.id, r.version, :account, r.unit, r.offering, r.vendor, r.reference, r.title,
                sha256(convert_to(r.identity, 'UTF8')), r.amount, o.currency, r.starts_on,
                r.ends_on, :job, :now, case when r.replaced then cast(:now as timestamptz) end
            from json_to_recordset(cast(cast(:facts as text) as json))
                as r (id uuid, version integer, unit uuid, offering uuid, vendor uuid, reference text, title text,
                      identity text, amount numeric, starts_on date, ends_on date, replaced boolean)
            join organization o on o.id = :organization
            """;

    private static final String REPLACE = """
            update spend_fact f set replaced_at = :now
            from json_to_recordset(cast(cast(:facts as text) as json)) as r (id uuid, version integer)
            where f.organization = :organization and f.id = r.id and f.version = r.version and f.replaced_at is null
            """;

    private final ChangeLog changes;
    private final Clock clock;

    FactTable(ChangeLog changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** What is believed now of these contracts; what the import itself has found recorded already counts as its own. */
    Uni<Map<Contract, FactVersion>> current(UUID organization, UUID account, UUID job, List<Contract> contracts) {
        JsonArray rows = new JsonArray();
        for (int n = 0; n < contracts.size(); n++) {
            rows.add(json(contracts.get(n)).put("n", n));
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CURRENT, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .setParameter("job", job)
                        .setParameter("contracts", rows.encode())
                        .getResultList())
                .map(found -> {
                    Map<Contract, FactVersion> current = new HashMap<>();
                    for (Object[] row : found) {
                        Contract contract = contracts.get((Integer) row[0]);
                        current.put(contract, version(contract, row));
                    }
                    return current;
                });
    }

    /** What is believed now under the references of these contracts, whatever unit and title it has; oldest first. */
    Uni<List<FactVersion>> ofReferences(UUID organization, UUID account, List<Contract> contracts) {
        JsonArray rows = new JsonArray();
        contracts.forEach(contract -> rows.add(json(contract)));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_REFERENCES, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .setParameter("contracts", rows.encode())
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> version(
                                new Contract((UUID) row[0], (UUID) row[8], (String) row[9], (String) row[10], ""), row))
                        .toList());
    }

    private static FactVersion version(Contract contract, Object[] row) {
        return new FactVersion(
                (UUID) row[1],
                (Integer) row[2],
                contract,
                (UUID) row[3],
                (BigDecimal) row[4],
                (LocalDate) row[5],
                (LocalDate) row[6],
                (UUID) row[7]);
    }

    /** Stores versions and closes those they replace; one change is logged for each. */
    Uni<Void> write(Author author, UUID account, UUID job, FactChanges facts) {
        if (facts.added().isEmpty() && facts.ended().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        return replace(author.organization(), facts, now)
                .chain(() -> insert(author.organization(), account, job, facts, now))
                .chain(() -> changes.appendAll(
                        author,
                        Stream.concat(
                                        facts.added().stream().map(fact -> change(fact, account)),
                                        facts.ended().stream().map(fact -> ended(fact.id(), account, fact.version())))
                                .toList()));
    }

    private static NewChange ended(UUID fact, UUID account, int version) {
        return new NewChange(SpendFact.TYPE, fact, account, version + 1, ChangeKind.DELETED);
    }

    private static NewChange change(FactVersion fact, UUID account) {
        ChangeKind kind = fact.version() == 1 ? ChangeKind.CREATED : ChangeKind.CHANGED;
        return new NewChange(SpendFact.TYPE, fact.id(), account, fact.version(), kind);
    }

    private static Uni<Void> replace(UUID organization, FactChanges facts, OffsetDateTime now) {
        JsonArray rows = new JsonArray();
        Stream.concat(facts.replaced().stream(), facts.ended().stream())
                .forEach(fact -> rows.add(
                        new JsonObject().put("id", fact.id().toString()).put("version", fact.version())));
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(REPLACE)
                                .setParameter("organization", organization)
                                .setParameter("now", now)
                                .setParameter("facts", rows.encode())
                                .executeUpdate())
                        .replaceWithVoid();
    }

    private static Uni<Void> insert(UUID organization, UUID account, UUID job, FactChanges facts, OffsetDateTime now) {
        var replaced = facts.replaced().stream().collect(Collectors.toSet());
        JsonArray rows = new JsonArray();
        facts.added()
                .forEach(fact -> rows.add(json(fact.contract())
                        .put("id", fact.id().toString())
                        .put("version", fact.version())
                        .put("offering", fact.offering().toString())
                        .put("amount", fact.amount().toPlainString())
                        .put("starts_on", fact.startsOn().toString())
                        .put("ends_on", fact.endsOn().toString())
                        .put("replaced", replaced.contains(fact))));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .setParameter("job", job)
                        .setParameter("now", now)
                        .setParameter("facts", rows.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static JsonObject json(Contract contract) {
        return new JsonObject()
                .put("unit", contract.unit().toString())
                .put("vendor", contract.vendor().toString())
                .put("reference", contract.reference())
                .put("title", contract.title())
                .put("identity", contract.identity());
    }
}
