package dev.headroom.account.imports;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.imports.NamedUnits.Named;
import dev.headroom.platform.changes.Author;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the units of an account by their names, and adds those an import is the first to name. A former name counts
 * while no other unit has it, so that a file from before a renaming is still about the same units.
 */
@ApplicationScoped
public class ImportUnits {

    private static final String UNITS = """
            with n as materialized (
                select k.key from json_array_elements_text(cast(cast(:keys as text) as json)) as k (key)),
            named as (
                select n.key, u.id from n
                join business_unit u on u.organization = :organization and u.account = :account and u.name_key = n.key),
            formerly as (
                select n.key, f.unit as id from n
                join business_unit_former_name f on f.organization = :organization and f.account = :account
                    and f.name_key = n.key
                where not exists (select 1 from named c where c.key = n.key))
            select m.key, u.id, p.name, u.effective_from, u.effective_to
            from (select key, id from named union all select key, id from formerly) m
            join business_unit u on u.organization = :organization and u.id = m.id
            left join business_unit p on p.organization = :organization and p.id = u.parent
            order by m.key, u.id
            """;

    private static final String COUNT = """
            select count(*) from business_unit u where u.organization = :organization and u.account = :account
            """;

    private static final String INSERT = """
            insert into business_unit (organization, id, account, name, name_key, version,
                created_at, created_by, updated_at, updated_by)
            select :organization, n.id, :account, n.name, n.key, 1, clock_timestamp(), :actor, clock_timestamp(), :actor
            from json_to_recordset(cast(cast(:names as text) as json)) as n (id uuid, name text, key text)
            order by n.key
            on conflict do nothing
            returning id
            """;

    private final ImportNames names;
    private final ImportConfig config;

    ImportUnits(ImportNames names, ImportConfig config) {
        this.names = names;
        this.config = config;
    }

    /** Units by their names; those the account does not have yet are added, as many as imports may add. */
    public Uni<NamedUnits> orAdded(Author author, UUID account, Collection<ImportName> wanted) {
        Map<String, String> byKey = byKey(wanted);
        return find(author.organization(), account, byKey.keySet()).chain(found -> {
            Map<String, String> missing = new LinkedHashMap<>(byKey);
            missing.keySet().removeAll(found.keySet());
            return missing.isEmpty()
                    ? Uni.createFrom().item(new NamedUnits(found, null))
                    : add(author, account, byKey, missing);
        });
    }

    /** The units that the account has of these names. */
    public Uni<NamedUnits> known(UUID organization, UUID account, Collection<ImportName> wanted) {
        return find(organization, account, byKey(wanted).keySet()).map(found -> new NamedUnits(found, null));
    }

    /** In the order of the file: which units are added beside others must not depend on how they are spelled. */
    private static Map<String, String> byKey(Collection<ImportName> wanted) {
        return wanted.stream()
                .collect(Collectors.toMap(
                        ImportName::key, ImportName::text, (first, second) -> first, LinkedHashMap::new));
    }

    private Uni<NamedUnits> add(Author author, UUID account, Map<String, String> wanted, Map<String, String> missing) {
        UUID organization = author.organization();
        return count(organization, account).chain(there -> {
            long room = Math.max(0, config.mostUnits() - there);
            Map<String, String> added = new TreeMap<>();
            missing.entrySet().stream().limit(room).forEach(unit -> added.put(unit.getKey(), unit.getValue()));
            return names.add(INSERT, author, account, BusinessUnit.TYPE, added)
                    .chain(() -> find(organization, account, wanted.keySet()))
                    .map(found -> new NamedUnits(found, missing.size() > room ? config.mostUnits() : null));
        });
    }

    private static Uni<Long> count(UUID organization, UUID account) {
        return Panache.getSession().chain(session -> session.createNativeQuery(COUNT, Long.class)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .getSingleResult());
    }

    private static Uni<Map<String, List<Named>>> find(UUID organization, UUID account, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNITS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .setParameter("keys", new JsonArray(List.copyOf(keys)).encode())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(
                                        row -> new Named(
                                                (UUID) row[1], (String) row[2], (LocalDate) row[3], (LocalDate) row[4]),
                                        Collectors.toList()))));
    }
}
