package dev.headroom.account.imports;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Vendor;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.text.Text;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Finds units, vendors and offerings by name, and adds the units and vendors an import is the first to name. */
@ApplicationScoped
public class ImportNames {

    /** How a mapping names the organization's own vendor. */
    public static final String US = "us";

    private static final String UNITS = """
            select distinct on (u.name_key) u.name_key, u.id from business_unit u
            where u.organization = :organization and u.account = :account
              and u.name_key in (select k from json_array_elements_text(cast(cast(:keys as text) as json)) k)
            order by u.name_key, (u.parent is not null), u.id
            """;

    private static final String VENDORS = """
            select n.key, coalesce(a.vendor, v.id)
            from json_array_elements_text(cast(cast(:keys as text) as json)) as n (key)
            left join vendor_alias a on a.organization = :organization and a.alias_key = n.key
            left join vendor v on v.organization = :organization and v.name_key = n.key
            where coalesce(a.vendor, v.id) is not null
            """;

    private static final String OFFERINGS = """
            select o.name_key, o.id from offering o where o.organization = :organization
            """;

    private static final String OUR_VENDOR = """
            select v.name from vendor v join organization o on o.id = v.organization and o.our_vendor = v.id
            where v.organization = :organization
            """;

    private static final String VENDOR = """
            select v.name from vendor v
            where v.organization = :organization and (cast(v.id as text) = :wanted
                or v.name_key = :wanted and not exists (select 1 from vendor_alias a
                    where a.organization = v.organization and a.alias_key = :wanted)
                or v.id in (select a.vendor from vendor_alias a
                    where a.organization = :organization and a.alias_key = :wanted))
            """;

    private static final String INSERT_UNITS = """
            insert into business_unit (organization, id, account, name, name_key, version,
                created_at, created_by, updated_at, updated_by)
            select :organization, n.id, :account, n.name, n.key, 1, clock_timestamp(), :actor, clock_timestamp(), :actor
            from json_to_recordset(cast(cast(:names as text) as json)) as n (id uuid, name text, key text)
            order by n.key
            on conflict do nothing
            returning id
            """;

    private static final String INSERT_VENDORS = """
            insert into vendor
                (organization, id, name, name_key, version, created_at, created_by, updated_at, updated_by)
            select :organization, n.id, n.name, n.key, 1, clock_timestamp(), :actor, clock_timestamp(), :actor
            from json_to_recordset(cast(cast(:names as text) as json)) as n (id uuid, name text, key text)
            order by n.key
            on conflict do nothing
            returning id
            """;

    private final ChangeLog changes;

    ImportNames(ChangeLog changes) {
        this.changes = changes;
    }

    /** The ids of an account's units by key; those it does not have yet are added. */
    public Uni<Map<String, UUID>> units(Author author, UUID account, Collection<ImportName> names) {
        UnaryOperator<Mutiny.SelectionQuery<Object[]>> ofAccount = query -> query.setParameter("account", account);
        return findOrAdd(
                names,
                missing -> find(UNITS, author.organization(), missing, ofAccount),
                missing -> add(INSERT_UNITS, author, account, BusinessUnit.TYPE, missing));
    }

    /** The ids by key of those of an account's units that it has. */
    public Uni<Map<String, UUID>> knownUnits(UUID organization, UUID account, Collection<ImportName> names) {
        Map<String, String> wanted = byKey(names);
        return wanted.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : find(UNITS, organization, wanted, query -> query.setParameter("account", account));
    }

    /** The ids of vendors by key or alias; those nobody named before are added. */
    public Uni<Map<String, UUID>> vendors(Author author, Collection<ImportName> names) {
        return findOrAdd(
                names,
                missing -> find(VENDORS, author.organization(), missing, query -> query),
                missing -> add(INSERT_VENDORS, author, null, Vendor.TYPE, missing));
    }

    /** All offerings of the organization, by key and by id as text. */
    public Uni<Map<String, UUID>> offerings(UUID organization) {
        return find(OFFERINGS, organization, Map.of(), query -> query).map(byKey -> {
            Map<String, UUID> both = new HashMap<>(byKey);
            byKey.values().forEach(id -> both.put(id.toString(), id));
            return both;
        });
    }

    /** The name of a vendor that is there, by its global id, its name or an alias, or {@code us}. */
    public Uni<Optional<String>> vendor(UUID organization, String wanted) {
        String idOrKey = GlobalId.uuid(wanted, Vendor.TYPE).map(UUID::toString).orElse(Text.key(wanted));
        return Panache.getSession()
                .chain(session -> {
                    if (wanted.equals(US)) {
                        return session.createNativeQuery(OUR_VENDOR, String.class)
                                .setParameter("organization", organization)
                                .getResultList();
                    }
                    return session.createNativeQuery(VENDOR, String.class)
                            .setParameter("organization", organization)
                            .setParameter("wanted", idOrKey)
                            .getResultList();
                })
                .map(names -> names.stream().findFirst());
    }

    private Uni<Map<String, UUID>> findOrAdd(
            Collection<ImportName> names,
            Function<Map<String, String>, Uni<Map<String, UUID>>> find,
            Function<Map<String, String>, Uni<Void>> add) {
        Map<String, String> wanted = byKey(names);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return find.apply(wanted).chain(found -> {
            Map<String, String> missing = new TreeMap<>(wanted);
            missing.keySet().removeAll(found.keySet());
            return missing.isEmpty()
                    ? Uni.createFrom().item(found)
                    : add.apply(missing).chain(() -> find.apply(wanted));
        });
    }

    /** The first spelling names it. Sorted, so that two imports never wait for each other in a circle. */
    private static Map<String, String> byKey(Collection<ImportName> names) {
        return names.stream()
                .collect(Collectors.toMap(ImportName::key, ImportName::text, (first, second) -> first, TreeMap::new));
    }

    private static Uni<Map<String, UUID>> find(
            String query,
            UUID organization,
            Map<String, String> wanted,
            UnaryOperator<Mutiny.SelectionQuery<Object[]>> values) {
        return Panache.getSession()
                .chain(session -> {
                    var prepared = values.apply(session.createNativeQuery(query, Object[].class)
                            .setParameter("organization", organization));
                    if (!wanted.isEmpty()) {
                        prepared.setParameter("keys", new JsonArray(List.copyOf(wanted.keySet())).encode());
                    }
                    return prepared.getResultList();
                })
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1])));
    }

    /** Somebody else may add the same at the same time: then theirs is found. */
    private Uni<Void> add(
            String insert, Author author, @Nullable UUID account, String type, Map<String, String> missing) {
        JsonArray rows = new JsonArray();
        missing.forEach((key, name) -> rows.add(new JsonObject()
                .put("id", Uuids.next().toString())
                .put("name", name)
                .put("key", key)));
        return Panache.getSession()
                .chain(session -> {
                    var prepared = session.createNativeQuery(insert, UUID.class)
                            .setParameter("organization", author.organization())
                            .setParameter("actor", author.actor())
                            .setParameter("names", rows.encode());
                    if (account != null) {
                        prepared.setParameter("account", account);
                    }
                    return prepared.getResultList();
                })
                .chain(added -> changes.appendAll(
                        author,
                        added.stream()
                                .map(id -> NewChange.created(type, id, account))
                                .toList()));
    }

    /** The key of an offering's name, as {@link #offerings} has it. */
    public static String key(String name) {
        return Text.key(name);
    }
}
