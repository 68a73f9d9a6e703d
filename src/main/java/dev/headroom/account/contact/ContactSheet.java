package dev.headroom.account.contact;

import dev.headroom.account.imports.ImportName;
import dev.headroom.account.imports.ImportRun;
import dev.headroom.account.imports.NamedUnits;
import dev.headroom.account.imports.RejectedCell;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Revision;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of one account in memory, and what the rows of a file change in them, taken in order.
 *
 * <p>A row is about the contact that has its reference, or else its address, or for a row with neither the same name
 * in the same unit; otherwise it is a new one. A new contact whose address somebody at another account has is the same
 * person. What a row leaves out stays as it is.
 */
final class ContactSheet {

    private final ImportRun run;
    private final ContactMapping.Columns columns;
    private final Known known;
    private final OffsetDateTime now;
    private final Map<UUID, PersonEntity> people;
    private final Map<String, ContactEntity> byReference = new HashMap<>();
    private final Map<String, ContactEntity> byEmail = new HashMap<>();
    private final Map<Post, ContactEntity> byPost = new HashMap<>();
    private final Map<String, Set<ContactEntity>> waiting = new HashMap<>();
    private final ReportingLines lines = new ReportingLines();
    private final List<PersonEntity> newPeople = new ArrayList<>();
    private final List<ContactEntity> newContacts = new ArrayList<>();
    private final List<NewChange> changes = new ArrayList<>();

    /**
     * What is known before the rows: the account's contacts, their people and the people at other accounts whom the
     * rows name by address, which of these also have contacts at other accounts, and the account's units.
     */
    record Known(
            List<ContactEntity> contacts,
            Map<UUID, PersonEntity> people,
            Set<UUID> shared,
            Map<String, UUID> peopleByEmail,
            NamedUnits units) {}

    /** Where somebody without address and reference is looked for. */
    private record Post(String nameKey, @Nullable UUID unit) {}

    /** What a row came to: whose contact it is about and whether it said anything new. */
    record Applied(ContactEntity contact, boolean changed) {}

    ContactSheet(ImportRun run, ContactMapping.Columns columns, Known known, OffsetDateTime now) {
        this.run = run;
        this.columns = columns;
        this.known = known;
        this.people = new HashMap<>(known.people());
        this.now = now;
        known.contacts().forEach(this::index);
    }

    List<PersonEntity> newPeople() {
        return List.copyOf(newPeople);
    }

    /** In the order of their rows; one may report to a later one. */
    List<ContactEntity> newContacts() {
        return List.copyOf(newContacts);
    }

    List<NewChange> changes() {
        return List.copyOf(changes);
    }

    /** Takes a row in, or throws what is wrong with it and takes nothing. */
    Applied apply(ContactRow row) {
        UUID unit = unit(row.unit());
        Optional<ContactEntity> found = find(row, unit);
        UUID id = found.map(contact -> contact.id).orElseGet(Uuids::next);
        Optional<ContactEntity> manager = manager(row, id);
        Applied applied = found.isPresent()
                ? change(found.get(), row, unit, manager)
                : new Applied(add(id, row, unit, manager), true);
        hook(applied.contact());
        return applied;
    }

    private @Nullable UUID unit(@Nullable ImportName name) {
        if (name == null) {
            return null;
        }
        String column = Objects.requireNonNullElse(columns.unit(), "");
        LocalDate today = now.toLocalDate();
        return known.units()
                .find(column, name, today, today)
                .orElseThrow(() -> rejected(
                        column,
                        name.text(),
                        "The account has no such unit, or too many for imports to add one: create it first, or set"
                                + " createUnits in the mapping."));
    }

    private Optional<ContactEntity> find(ContactRow row, @Nullable UUID unit) {
        ContactEntity sameReference = row.reference() == null ? null : byReference.get(row.reference());
        ContactEntity sameEmail = row.email() == null ? null : byEmail.get(row.email());
        boolean contradict = sameReference == null
                ? sameEmail != null && row.reference() != null && sameEmail.reference != null
                : sameEmail != null && sameEmail != sameReference;
        if (contradict) {
            throw rejected(
                    columns.email(),
                    row.email(),
                    "Another contact of the account, with another reference, has this address: correct one of them.");
        }
        if (row.isIdentified()) {
            return Optional.ofNullable(sameReference == null ? sameEmail : sameReference);
        }
        return Optional.ofNullable(byPost.get(new Post(row.nameKey(), unit)));
    }

    /** The one a row says its contact reports to; empty when it says nothing, or names somebody not known yet. */
    private Optional<ContactEntity> manager(ContactRow row, UUID contact) {
        String named = row.reportsTo();
        if (named == null) {
            return Optional.empty();
        }
        ContactEntity manager = byEmail.containsKey(named) ? byEmail.get(named) : byReference.get(named);
        boolean self = named.equals(row.email()) || named.equals(row.reference());
        List<UUID> others = waitingFor(row.email(), row.reference()).stream()
                .map(other -> other.id)
                .toList();
        if (self || manager != null && !lines.canReport(contact, manager.id, others)) {
            throw rejected(
                    columns.reportsTo(),
                    named,
                    "They report to this contact themselves, or through too many others: choose somebody else.");
        }
        return Optional.ofNullable(manager);
    }

    private ContactEntity add(UUID id, ContactRow row, @Nullable UUID unit, Optional<ContactEntity> manager) {
        ContactEntity contact = new ContactEntity();
        contact.id = id;
        contact.organization = run.organization();
        contact.account = run.account();
        contact.person = person(row);
        contact.level = ContactLevel.OTHER;
        contact.revision = Revision.first(run.author(), now);
        write(contact, row, unit, manager);
        newContacts.add(contact);
        changes.add(NewChange.created(Contact.TYPE, contact.id, run.account()));
        index(contact);
        return contact;
    }

    private UUID person(ContactRow row) {
        UUID same = row.email() == null ? null : known.peopleByEmail().get(row.email());
        if (same != null) {
            return same;
        }
        PersonEntity person = new PersonEntity();
        person.id = Uuids.next();
        person.organization = run.organization();
        person.identify(text(row.name()), text(row.placeholder()));
        person.revision = Revision.first(run.author(), now);
        people.put(person.id, person);
        newPeople.add(person);
        changes.add(PersonService.created(person));
        return person.id;
    }

    private Applied change(
            ContactEntity contact, ContactRow row, @Nullable UUID unit, Optional<ContactEntity> manager) {
        unindex(contact);
        boolean identified = identify(contact.person, row);
        boolean written = write(contact, row, unit, manager);
        if (written) {
            advance(contact);
        }
        index(contact);
        return new Applied(contact, identified || written);
    }

    /** Who a person with contacts at other accounts is can't be said by an import into this one. */
    private boolean identify(UUID id, ContactRow row) {
        PersonEntity person = people.get(id);
        if (person == null || known.shared().contains(id)) {
            return false;
        }
        Person before = person.toRecord();
        person.identify(
                row.name() == null ? before.name() : text(row.name()),
                row.placeholder() == null ? before.description() : text(row.placeholder()));
        if (before.equals(person.toRecord())) {
            return false;
        }
        person.revision.advance(person.revision.version(), run.author(), now, person::toRecord);
        changes.add(NewChange.changed(Person.TYPE, id, null, person.revision.version()));
        return true;
    }

    /** Whether the row says anything of the contact that was not known. */
    private boolean write(ContactEntity contact, ContactRow row, @Nullable UUID unit, Optional<ContactEntity> manager) {
        Contact before = contact.toRecord();
        String reference = contact.reference;
        String named = contact.reportsToNamed;
        contact.title = row.title() == null ? contact.title : row.title();
        contact.level = row.level() == null ? contact.level : row.level();
        contact.email = row.email() == null ? contact.email : row.email();
        contact.phone = row.phone() == null ? contact.phone : row.phone();
        contact.unit = unit == null ? contact.unit : unit;
        contact.reference = row.reference() == null ? contact.reference : row.reference();
        if (row.reportsTo() != null) {
            contact.reportsTo = manager.map(above -> above.id).orElse(contact.reportsTo);
            contact.reportsToNamed = manager.isPresent() ? null : row.reportsTo();
        }
        return !before.equals(contact.toRecord())
                || !Objects.equals(reference, contact.reference)
                || !Objects.equals(named, contact.reportsToNamed);
    }

    private void advance(ContactEntity contact) {
        contact.revision.advance(contact.revision.version(), run.author(), now, contact::toRecord);
        changes.add(NewChange.changed(Contact.TYPE, contact.id, run.account(), contact.revision.version()));
    }

    /** Lets those report to a contact who waited for it. */
    private void hook(ContactEntity contact) {
        for (ContactEntity other : waitingFor(contact.email, contact.reference)) {
            if (lines.canReport(other.id, contact.id, List.of())) {
                unindex(other);
                other.reportsTo = contact.id;
                other.reportsToNamed = null;
                advance(other);
                index(other);
            }
        }
    }

    private List<ContactEntity> waitingFor(@Nullable String email, @Nullable String reference) {
        return Stream.of(Optional.ofNullable(email), Optional.ofNullable(reference))
                .flatMap(Optional::stream)
                .flatMap(named -> waiting.getOrDefault(named, Set.of()).stream())
                .toList();
    }

    /** Where there are two of something, as nothing forbids when they are written by hand, the first one counts. */
    private void index(ContactEntity contact) {
        if (contact.reference != null) {
            byReference.putIfAbsent(contact.reference, contact);
        }
        if (contact.email != null) {
            byEmail.putIfAbsent(contact.email, contact);
        }
        if (contact.reportsToNamed != null) {
            waiting.computeIfAbsent(contact.reportsToNamed, none -> new LinkedHashSet<>())
                    .add(contact);
        }
        byPost.putIfAbsent(post(contact), contact);
        lines.put(contact.id, contact.reportsTo);
    }

    private void unindex(ContactEntity contact) {
        byReference.remove(contact.reference, contact);
        byEmail.remove(contact.email, contact);
        byPost.remove(post(contact), contact);
        if (contact.reportsToNamed != null) {
            waiting.getOrDefault(contact.reportsToNamed, Set.of()).remove(contact);
        }
    }

    private Post post(ContactEntity contact) {
        PersonEntity person = people.get(contact.person);
        return new Post(person == null ? "" : person.nameKey, contact.unit);
    }

    private static RejectedCell rejected(@Nullable String column, @Nullable String value, String reason) {
        return new RejectedCell(Objects.requireNonNullElse(column, ""), Objects.requireNonNullElse(value, ""), reason);
    }

    private static @Nullable String text(@Nullable ImportName name) {
        return name == null ? null : name.text();
    }
}
