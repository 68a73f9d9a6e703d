package dev.headroom.account.contact;

import dev.headroom.account.contact.ContactSheet.Known;
import dev.headroom.account.imports.ImportRun;
import dev.headroom.account.imports.NamedUnits;
import dev.headroom.platform.sql.Trees;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads what a {@link ContactSheet} has to know, and stores what it changed. */
@ApplicationScoped
class ImportedContacts {

    /** An account has some thousand contacts at most, so that a piece of a file may load them all. */
    private static final String CONTACTS = """
            select c.* from contact c where c.organization = :organization and c.account = :account order by c.id
            """;

    private static final String SAME_EMAIL = """
            select distinct on (c.email) c.email, c.person from contact c
            where c.organization = :organization and c.account <> :account
              and c.email in (select e from json_array_elements_text(cast(cast(:emails as text) as json)) e)
            order by c.email, c.id
            """;

    private static final String SHARED = """
            select distinct c.person from contact c
            where c.organization = :organization and c.account <> :account and c.person = any(:people)
            """;

    /** Contacts in one round trip to PostgreSQL. */
    private static final int BATCH = 200;

    private final People people;

    ImportedContacts(People people) {
        this.people = people;
    }

    /** Until the transaction ends, nobody else changes who reports to whom. */
    Uni<Known> known(ImportRun run, Collection<ContactRow> rows, NamedUnits units) {
        List<String> emails = rows.stream()
                .map(ContactRow::email)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Trees.lock("contact", run.organization())
                .chain(() -> contacts(run))
                .chain(contacts -> sameEmail(run, emails).chain(byEmail -> {
                    Set<UUID> ids = Stream.concat(
                                    contacts.stream().map(contact -> contact.person), byEmail.values().stream())
                            .collect(Collectors.toSet());
                    return people.many(run.organization(), ids).chain(found -> shared(run, ids)
                            .map(shared -> new Known(contacts, byId(found), shared, byEmail, units)));
                }));
    }

    private static Map<UUID, PersonEntity> byId(List<PersonEntity> found) {
        return found.stream().collect(Collectors.toMap(person -> person.id, Function.identity()));
    }

    private static Uni<List<ContactEntity>> contacts(ImportRun run) {
        return Panache.getSession().chain(session -> session.createNativeQuery(CONTACTS, ContactEntity.class)
                .setParameter("organization", run.organization())
                .setParameter("account", run.account())
                .getResultList());
    }

    private static Uni<Map<String, UUID>> sameEmail(ImportRun run, List<String> emails) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAME_EMAIL, Object[].class)
                        .setParameter("organization", run.organization())
                        .setParameter("account", run.account())
                        .setParameter("emails", new JsonArray(emails).encode())
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1])));
    }

    private static Uni<Set<UUID>> shared(ImportRun run, Set<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SHARED, UUID.class)
                        .setParameter("organization", run.organization())
                        .setParameter("account", run.account())
                        .setParameter("people", ids.toArray(UUID[]::new))
                        .getResultList())
                .map(HashSet::new);
    }

    /**
     * Anybody may report to a new contact that comes after them. Hibernate inserts what rows were when they were
     * persisted, people first, and then updates what changed in them and in others since.
     */
    Uni<Void> store(ContactSheet sheet) {
        Map<ContactEntity, UUID> managers = new HashMap<>();
        sheet.newContacts().forEach(contact -> {
            if (contact.reportsTo != null) {
                managers.put(contact, contact.reportsTo);
                contact.reportsTo = null;
            }
        });
        return Panache.getSession().chain(session -> session.setBatchSize(BATCH)
                .persistAll(sheet.newPeople().toArray())
                .chain(() -> session.persistAll(sheet.newContacts().toArray()))
                .invoke(() -> managers.forEach((contact, manager) -> contact.reportsTo = manager))
                .chain(session::flush));
    }
}
