package dev.headroom.account.imports;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Finds vendors and offerings by name, and adds the vendors an import is the first to name. */
@ApplicationScoped
public class ImportNames {

    /** How a mapping names the organization's own vendor. */
    public static final String US = "us";

    private static final String VENDORS = """
            select n.key, coalesce(case when not a.former then a.vendor end, v.id, a.vendor)
            from json_array_elements_text(cast(cast(:keys as text) as json)) as n (key)
            left join vendor_alias a on a.organization = :organization and a.alias_key = n.key
            left join vendor v on v.organization = :organization and v.name_key = n.key
            where coalesce(a.vendor, v.id) is not null
            """;

    private static final String OFFERINGS = """
            select o.name_key, o.id from offering o where o.organization = :organization
            """;

    private static final String OUR_VENDOR = """
            select o.our_vendor from organization o where o.id = :organization and o.our_vendor is not null
            """;

    private static final String VENDOR = """
            select v.id from vendor v where v.organization = :organization and v.id = :id
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

    /** The ids of vendors by key, alias or former name; those nobody named before are added. */
    public Uni<Map<String, UUID>> vendors(Author author, Collection<ImportName> names) {
        Map<String, String> wanted = byKey(names);
        UUID organization = author.organization();
        return known(organization, wanted.keySet()).chain(found -> {
            Map<String, String> missing = new TreeMap<>(wanted);
            missing.keySet().removeAll(found.keySet());
            return missing.isEmpty()
                    ? Uni.createFrom().item(found)
                    : add(INSERT_VENDORS, author, null, Vendor.TYPE, missing)
                            .chain(() -> known(organization, wanted.keySet()));
        });
    }

    /** The ids of vendors that are there, by key, alias or former name. */
    public Uni<Map<String, UUID>> known(UUID organization, Set<String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : find(
                        VENDORS,
                        organization,
                        query -> query.setParameter("keys", new JsonArray(List.copyOf(keys)).encode()));
    }

    /** All offerings of the organization, by key and by id as text. */
    public Uni<Map<String, UUID>> offerings(UUID organization) {
        return find(OFFERINGS, organization, query -> query).map(byKey -> {
            Map<String, UUID> both = new HashMap<>(byKey);
            byKey.values().forEach(id -> both.put(id.toString(), id));
            return both;
        });
    }

    /** A vendor that is there, by its global id, its name, an alias or a former name, or {@code us}. */
    public Uni<Optional<UUID>> vendor(UUID organization, String wanted) {
        Optional<UUID> id = GlobalId.uuid(wanted, Vendor.TYPE);
        if (wanted.equals(US)) {
            return one(OUR_VENDOR, organization, query -> query);
        }
        return id.isPresent()
                ? one(VENDOR, organization, query -> query.setParameter("id", id.get()))
                : known(organization, Set.of(Text.key(wanted)))
                        .map(found -> found.values().stream().findFirst());
    }

    private static Uni<Optional<UUID>> one(
            String query, UUID organization, UnaryOperator<Mutiny.SelectionQuery<UUID>> values) {
        return Panache.getSession()
                .chain(session -> values.apply(
                                session.createNativeQuery(query, UUID.class).setParameter("organization", organization))
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    /** The first spelling names it. Sorted, so that two imports never wait for each other in a circle. */
    private static Map<String, String> byKey(Collection<ImportName> names) {
        return names.stream()
                .collect(Collectors.toMap(ImportName::key, ImportName::text, (first, second) -> first, TreeMap::new));
    }

    private static Uni<Map<String, UUID>> find(
            String query, UUID organization, UnaryOperator<Mutiny.SelectionQuery<Object[]>> values) {
        return Panache.getSession()
                .chain(session -> values.apply(session.createNativeQuery(query, Object[].class)
                                .setParameter("organization", organization))
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1])));
    }

    /** Somebody else may add the same at the same time: then theirs is found. */
    Uni<Void> add(String insert, Author author, @Nullable UUID account, String type, Map<String, String> missing) {
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
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
