package dev.headroom.account;

import dev.headroom.platform.errors.AlreadyExists;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.NamePrefix;
import dev.headroom.platform.sql.Rows;
import dev.headroom.platform.sql.SqlFailure;
import dev.headroom.platform.text.Text;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The vendors an organization knows, and their other spellings. */
@ApplicationScoped
class Vendors implements Rows<VendorEntity> {

    private static final String ALIASES = """
            select a.vendor, a.alias from vendor_alias a
            where a.organization = :organization and a.vendor in :vendors
              and not (a.former and exists (select 1 from vendor v
                  where v.organization = a.organization and v.name_key = a.alias_key))
            order by a.vendor, a.alias_key
            """;

    private static final String CLEAR_ALIASES = """
            delete from vendor_alias where organization = :organization and vendor = :vendor
            returning alias_key, former
            """;

    private static final String ADD_ALIAS = """
            insert into vendor_alias (organization, alias_key, alias, vendor, former)
            values (:organization, :key, :alias, :vendor, :former)
            """;

    /** An alias that somebody chose for another vendor stays where it is. */
    private static final String ADD_FORMER_NAME = """
            insert into vendor_alias (organization, alias_key, alias, vendor, former)
            values (:organization, :key, :alias, :vendor, true)
            on conflict (organization, alias_key) do update set alias = excluded.alias, vendor = excluded.vendor
                where vendor_alias.former
            """;

    private static final String NAMESAKE_WITH_SPEND = """
            select v.name from vendor v
            where v.organization = :organization and v.id <> :vendor and v.name_key in :keys
              and exists (select 1 from spend_fact f
                  where f.organization = v.organization and f.vendor = v.id and f.replaced_at is null)
            order by v.name_key limit 1
            """;

    /** A former name is nobody's choice: whoever is called so now is meant by it. */
    private static final String VENDOR_OF_ALIAS = """
            select v.name from vendor_alias a
            join vendor v on v.organization = a.organization and v.id = a.vendor
            where a.organization = :organization and a.alias_key = :key and a.vendor <> :vendor and not a.former
            """;

    private static final String OURS = "select o.our_vendor from organization o where o.id = :organization";

    Uni<List<VendorEntity>> find(UUID organization, @Nullable String namePrefix, PageRequest request) {
        StringBuilder condition = new StringBuilder("organization = :organization");
        Parameters values = Parameters.with("organization", organization);
        if (namePrefix != null) {
            condition.append(" and nameKey like :prefix escape '\\'");
            values.and("prefix", NamePrefix.pattern(namePrefix));
        }
        return byName(condition.toString(), values, request);
    }

    /** Vendors with their spellings and whether they are the organization itself. */
    Uni<List<Vendor>> records(UUID organization, List<VendorEntity> vendors) {
        Set<UUID> ids = vendors.stream().map(vendor -> vendor.id).collect(Collectors.toSet());
        return aliases(organization, ids).chain(aliases -> ours(organization).map(ours -> vendors.stream()
                .map(vendor -> vendor.toRecord(
                        aliases.getOrDefault(vendor.id, List.of()),
                        ours.filter(vendor.id::equals).isPresent()))
                .toList()));
    }

    private Uni<Map<UUID, List<String>>> aliases(UUID organization, Collection<UUID> vendors) {
        if (vendors.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALIASES, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("vendors", vendors)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(row -> (String) row[1], Collectors.toList()))));
    }

    /** Which vendor is the organization itself; empty until an administrator says so. */
    Uni<Optional<UUID>> ours(UUID organization) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OURS, UUID.class)
                        .setParameter("organization", organization)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** The aliases a vendor has from now on; a former name among them stays one. */
    Uni<Void> replaceAliases(UUID organization, UUID vendor, List<String> aliases) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLEAR_ALIASES, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("vendor", vendor)
                        .getResultList())
                .map(cleared ->
                        cleared.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Boolean) row[1])))
                .call(before -> requireNoNamesake(organization, vendor, aliases, before.keySet()))
                .chain(before -> Multi.createFrom()
                        .iterable(aliases)
                        .onItem()
                        .transformToUniAndConcatenate(alias ->
                                addAlias(organization, vendor, alias, before.getOrDefault(Text.key(alias), false)))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    /** Imports take an alias for the vendor that has it: one called so would never be found by its name. */
    Uni<Void> requireNoAlias(VendorEntity named) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(VENDOR_OF_ALIAS, String.class)
                        .setParameter("organization", named.organization)
                        .setParameter("vendor", named.id)
                        .setParameter("key", named.nameKey)
                        .getResultList())
                .invoke(found -> found.stream().findFirst().ifPresent(other -> {
                    throw new AlreadyExists(
                            named.name + " is another spelling (alias) of the vendor " + other
                                    + ": use that vendor, or take the alias from it first.",
                            "name");
                }))
                .replaceWithVoid();
    }

    /** The same contracts would count for the one now, and for the other from earlier imports. */
    private static Uni<Void> requireNoNamesake(
            UUID organization, UUID vendor, List<String> aliases, Set<String> before) {
        Set<String> added = aliases.stream()
                .map(Text::key)
                .filter(key -> !before.contains(key))
                .collect(Collectors.toSet());
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NAMESAKE_WITH_SPEND, String.class)
                        .setParameter("organization", organization)
                        .setParameter("vendor", vendor)
                        .setParameter("keys", added)
                        .getResultList())
                .invoke(found -> found.stream().findFirst().ifPresent(name -> {
                    throw new BadInput(
                            name + " is another vendor with spend of its own, which would count twice: withdraw the"
                                    + " imports that named it (withdrawImport), add the alias, and import their files"
                                    + " again.",
                            "aliases");
                }))
                .replaceWithVoid();
    }

    private static Uni<Integer> addAlias(UUID organization, UUID vendor, String alias, boolean former) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ADD_ALIAS)
                .setParameter("organization", organization)
                .setParameter("key", Text.key(alias))
                .setParameter("alias", alias)
                .setParameter("vendor", vendor)
                .setParameter("former", former)
                .executeUpdate()
                .onFailure(SqlFailure::isUniqueViolation)
                .transform(taken -> new AlreadyExists(
                        "Another vendor has the alias " + alias + ", or it is here twice: take it out.", "aliases")));
    }

    /** Files from before a renaming go on naming the vendor so. */
    Uni<Void> keepFormerName(UUID organization, UUID vendor, String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD_FORMER_NAME)
                        .setParameter("organization", organization)
                        .setParameter("key", Text.key(name))
                        .setParameter("alias", name)
                        .setParameter("vendor", vendor)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
