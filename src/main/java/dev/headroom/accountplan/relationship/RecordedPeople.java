package dev.headroom.accountplan.relationship;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.TouchSummary;
import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.money.Currency;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is recorded about the people and units of many accounts, to be told for some of them.
 *
 * @param contacts by account
 * @param touches by contact, those within the policy's window
 * @param left those of us among them who may not sign in any more
 * @param placeholders the people who are not known by name
 * @param units by account
 */
record RecordedPeople(
        LocalDate asOf,
        Currency currency,
        Map<UUID, List<Contact>> contacts,
        Map<UUID, List<TouchSummary>> touches,
        Set<UUID> left,
        Set<UUID> placeholders,
        Map<UUID, List<BusinessUnit>> units) {

    /**
     * What relationships at the accounts follow from, with the units that exist in the period. Whatever order the
     * accounts are given in, people come in the same one: pages of them are read by several processes.
     *
     * @param cells by account; one that is left out has cells that nobody here may know
     */
    RelationshipFacts facts(
            Collection<UUID> anyOrder, LocalDate from, LocalDate to, Map<UUID, List<CellFigure>> cells) {
        List<UUID> accounts = anyOrder.stream().sorted().toList();
        return new RelationshipFacts(
                contacts(accounts).map(this::contact).toList(),
                contacts(accounts).flatMap(this::touches).toList(),
                left,
                accounts.stream()
                        .flatMap(account -> cells.getOrDefault(account, List.of()).stream())
                        .toList(),
                cells.keySet().containsAll(accounts),
                accounts.stream()
                        .flatMap(account -> units.getOrDefault(account, List.of()).stream())
                        .filter(unit -> unit.existsWithin(from, to))
                        .map(RecordedPeople::unit)
                        .toList(),
                currency);
    }

    private Stream<Contact> contacts(Collection<UUID> accounts) {
        return accounts.stream().flatMap(account -> contacts.getOrDefault(account, List.of()).stream());
    }

    private MapContact contact(Contact contact) {
        return new MapContact(
                contact.uuid(),
                contact.personUuid(),
                contact.unitUuid(),
                contact.level(),
                contact.reportsToUuid(),
                !placeholders.contains(contact.personUuid()),
                contact.isHeldOn(asOf));
    }

    private Stream<MapTouch> touches(Contact contact) {
        return touches.getOrDefault(contact.uuid(), List.of()).stream()
                .map(touch -> new MapTouch(touch.contact(), touch.members(), touch.count(), touch.lastAt()));
    }

    private static MapUnit unit(BusinessUnit unit) {
        return new MapUnit(unit.uuid(), unit.accountUuid(), unit.parentUuid(), unit.name());
    }
}
