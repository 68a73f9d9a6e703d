package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What plans name, as far as it exists and the reader may see it. */
record ReferencedRecords(
        Map<UUID, Member> members,
        Map<UUID, Contact> contacts,
        Map<UUID, Vendor> vendors,
        Map<UUID, BusinessUnit> units,
        Map<UUID, Offering> offerings,
        Map<UUID, Person> people) {

    /** Before the people behind the contacts are known. */
    ReferencedRecords(
            Map<UUID, Member> members,
            Map<UUID, Contact> contacts,
            Map<UUID, Vendor> vendors,
            Map<UUID, BusinessUnit> units,
            Map<UUID, Offering> offerings) {
        this(members, contacts, vendors, units, offerings, Map.of());
    }

    Set<UUID> personUuids() {
        return contacts.values().stream().map(Contact::personUuid).collect(Collectors.toSet());
    }

    ReferencedRecords withPeople(Map<UUID, Person> found) {
        return new ReferencedRecords(members, contacts, vendors, units, offerings, found);
    }

    boolean isActive(UUID member) {
        Member found = members.get(member);
        return found != null && found.active();
    }

    boolean isUnitOf(UUID unit, Set<UUID> accounts) {
        BusinessUnit found = units.get(unit);
        return found != null && accounts.contains(found.accountUuid());
    }

    boolean isContactOf(UUID contact, Set<UUID> accounts) {
        Contact found = contacts.get(contact);
        return found != null && accounts.contains(found.accountUuid());
    }

    /** What a person calls each of them. */
    Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        members.values().forEach(member -> names.put(member.uuid(), member.name()));
        vendors.values().forEach(vendor -> names.put(vendor.uuid(), vendor.name()));
        units.values().forEach(unit -> names.put(unit.uuid(), unit.name()));
        offerings.values().forEach(offering -> names.put(offering.uuid(), offering.name()));
        contacts.values().forEach(contact -> names.put(contact.uuid(), name(contact)));
        return names;
    }

    /** A placeholder is called by what is known of them. */
    private String name(Contact contact) {
        Person person = people.get(contact.personUuid());
        if (person != null && person.name() != null) {
            return person.name();
        }
        return person != null && person.description() != null ? person.description() : "a contact without a name";
    }
}
