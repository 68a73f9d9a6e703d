package dev.headroom.account.contact;

import dev.headroom.access.Sight;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.NamePrefix;
import dev.headroom.platform.sql.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The contacts of accounts. */
@ApplicationScoped
class Contacts implements Rows<ContactEntity> {

    /** Each parent's own page in one statement; the column and the conditions are ours, never a client's. */
    private static final String LISTED = """
            select cast(p.id as uuid), c.id, c.name_key
            from unnest(cast(:parents as uuid[])) as p (id)
            cross join lateral (
                select c.id, n.name_key
                from contact c join person n on n.organization = c.organization and n.id = c.person
                where c.organization = :organization and c.%s = p.id
                  and (:everything or c.account = any(:accounts)) %s
                order by n.name_key, c.id
                limit :limit
            ) c
            order by p.id, c.name_key, c.id
            """;

    private static final String OF_ACCOUNTS = """
            select c.* from contact c join person n on n.organization = c.organization and n.id = c.person
            where c.organization = :organization and c.account = any(:accounts)
            order by n.name_key, c.id
            """;

    private static final String OF_EMAILS = """
            select c.* from contact c join person n on n.organization = c.organization and n.id = c.person
            where c.organization = :organization and c.account = :account and c.email = any(:emails)
            order by n.name_key, c.id
            """;

    private static final String DOMAINS = """
            select distinct split_part(c.email, '@', 2), c.account from contact c
            where c.organization = :organization and split_part(c.email, '@', 2) = any(:domains)
            """;

    /** Whose contacts a list shows. */
    enum Of {
        ACCOUNT("account"),
        UNIT("unit"),
        PERSON("person"),
        MANAGER("parent");

        private final String column;

        Of(String column) {
            this.column = column;
        }
    }

    /** A contact and what it is sorted by. */
    record Listed(Contact contact, String nameKey) {}

    private record Place(UUID parent, UUID contact, String nameKey) {}

    /** Up to a page and one more of the contacts of each parent, by the person's name. */
    Uni<Map<UUID, List<Listed>>> pages(
            UUID organization, Sight sight, Of of, Collection<UUID> parents, ContactQuery query, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        String listed = LISTED.formatted(of.column, narrowed(query, page, values));
        return Panache.getSession()
                .chain(session -> {
                    var prepared = session.createNativeQuery(listed, Object[].class)
                            .setParameter("organization", organization)
                            .setParameter("parents", parents.toArray(UUID[]::new))
                            .setParameter("everything", sight.everything())
                            .setParameter("accounts", sight.accounts().toArray(UUID[]::new))
                            .setParameter("limit", page.fetch());
                    values.forEach(prepared::setParameter);
                    return prepared.getResultList();
                })
                .map(rows -> rows.stream()
                        .map(row -> new Place((UUID) row[0], (UUID) row[1], (String) row[2]))
                        .toList())
                .chain(places -> filled(organization, places));
    }

    private static String narrowed(ContactQuery query, PageRequest page, Map<String, Object> values) {
        StringBuilder conditions = new StringBuilder();
        if (query.unit() != null) {
            conditions.append(" and c.unit = :unit");
            values.put("unit", query.unit());
        }
        if (query.level() != null) {
            conditions.append(" and c.level = :level");
            values.put("level", query.level().name());
        }
        if (query.namePrefix() != null) {
            // The escape character of the pattern is PostgreSQL's own.
            conditions.append(" and n.name_key like :prefix");
            values.put("prefix", NamePrefix.pattern(query.namePrefix()));
        }
        if (query.onDay() != null) {
            conditions.append(" and coalesce(c.valid_from <= :onDay, true) and coalesce(c.valid_to >= :onDay, true)");
            values.put("onDay", query.onDay());
        }
        if (page.isContinued()) {
            conditions.append(" and (n.name_key, c.id) > (:afterName, :afterId)");
            values.put("afterName", page.after().get(0));
            values.put("afterId", UUID.fromString(page.after().get(1)));
        }
        return conditions.toString();
    }

    private Uni<Map<UUID, List<Listed>>> filled(UUID organization, List<Place> places) {
        return records(organization, places.stream().map(Place::contact).collect(Collectors.toSet()))
                .map(contacts -> places.stream()
                        .collect(Collectors.groupingBy(
                                Place::parent,
                                Collectors.mapping(
                                        place -> new Listed(
                                                Objects.requireNonNull(contacts.get(place.contact())), place.nameKey()),
                                        Collectors.toList()))));
    }

    /** The contacts among these. */
    Uni<Map<UUID, Contact>> records(UUID organization, Collection<UUID> ids) {
        return many(organization, ids).map(found -> found.stream()
                .map(ContactEntity::toRecord)
                .collect(Collectors.toUnmodifiableMap(Contact::uuid, contact -> contact)));
    }

    /** Every contact of the accounts, by the person's name: for rules that need the whole tree. */
    Uni<List<Contact>> all(UUID organization, Collection<UUID> accounts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_ACCOUNTS, ContactEntity.class)
                        .setParameter("organization", organization)
                        .setParameter("accounts", accounts.toArray(UUID[]::new))
                        .getResultList())
                .map(found -> found.stream().map(ContactEntity::toRecord).toList());
    }

    Uni<List<Contact>> ofEmails(UUID organization, UUID account, Collection<String> emails) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_EMAILS, ContactEntity.class)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .setParameter("emails", emails.toArray(String[]::new))
                        .getResultList())
                .map(found -> found.stream().map(ContactEntity::toRecord).toList());
    }

    Uni<Map<String, Set<UUID>>> accountsOfDomains(UUID organization, Collection<String> domains) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DOMAINS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("domains", domains.toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet()))));
    }
}
