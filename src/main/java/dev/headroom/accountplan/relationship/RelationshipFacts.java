package dev.headroom.accountplan.relationship;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.money.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is recorded about the plan's accounts, whatever anybody thinks of it.
 *
 * @param contacts every contact, those who left included
 * @param touches how often who of us was in touch with each contact within the policy's window
 * @param left those of us who are with us no more: their touches are history, and nobody's way to anybody
 * @param cells every cell of the wallet-share map
 * @param cellsKnown whether those of all accounts could be read: what is not shown to somebody is unknown to them
 * @param units every unit that exists in the period
 * @param currency the organization's, which all amounts are in
 */
record RelationshipFacts(
        List<MapContact> contacts,
        List<MapTouch> touches,
        Set<UUID> left,
        List<CellFigure> cells,
        boolean cellsKnown,
        List<MapUnit> units,
        Currency currency) {

    RelationshipFacts {
        contacts = List.copyOf(contacts);
        touches = List.copyOf(touches);
        left = Set.copyOf(left);
        cells = List.copyOf(cells);
        units = List.copyOf(units);
    }

    /** The same customer after a person has left every role they hold there. */
    RelationshipFacts withoutPerson(UUID person) {
        List<MapContact> without = contacts.stream()
                .map(contact -> contact.person().equals(person) ? contact.left() : contact)
                .toList();
        return new RelationshipFacts(without, touches, left, cells, cellsKnown, units, currency);
    }

    /** The same customer after one of us has left, and what they knew with them. */
    RelationshipFacts withoutMember(UUID member) {
        Set<UUID> without = new HashSet<>(left);
        without.add(member);
        return new RelationshipFacts(contacts, touches, without, cells, cellsKnown, units, currency);
    }
}
