package dev.headroom.accountplan.relationship;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.money.Currency;
import java.util.List;
import java.util.UUID;

/**
 * What is recorded about the plan's accounts, whatever anybody thinks of it.
 *
 * @param contacts every contact, those who left included
 * @param touches how often each of us was in touch with each contact within the policy's window
 * @param cells every cell of the wallet-share map
 * @param units every unit that exists in the period
 * @param currency the organization's, which all amounts are in
 */
record RelationshipFacts(
        List<MapContact> contacts,
        List<MapTouch> touches,
        List<CellFigure> cells,
        List<MapUnit> units,
        Currency currency) {

    RelationshipFacts {
        contacts = List.copyOf(contacts);
        touches = List.copyOf(touches);
        cells = List.copyOf(cells);
        units = List.copyOf(units);
    }

    /** The same customer after a person has left every role they hold there. */
    RelationshipFacts withoutPerson(UUID person) {
        List<MapContact> staying = contacts.stream()
                .filter(contact -> !contact.person().equals(person))
                .toList();
        return new RelationshipFacts(staying, touches, cells, units, currency);
    }

    /** The same customer after one of us has left, and what they knew with them. */
    RelationshipFacts withoutMember(UUID member) {
        List<MapTouch> kept =
                touches.stream().filter(touch -> !touch.member().equals(member)).toList();
        return new RelationshipFacts(contacts, kept, cells, units, currency);
    }
}
