package dev.headroom.accountplan.relationship;

import dev.headroom.account.contact.ContactLevel;
import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.money.Currency;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer in a few lines: everything is told by name, and every name has one id. */
final class Customer {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    static final Currency AUD = Currency.of("AUD");
    static final UUID ACCOUNT = id("the account");

    private final List<MapUnit> units = new ArrayList<>();
    private final List<MapContact> contacts = new ArrayList<>();
    private final List<MapTouch> touches = new ArrayList<>();
    private final Set<UUID> left = new HashSet<>();
    private final List<CellFigure> cells = new ArrayList<>();
    private boolean cellsKnown = true;
    private RelationshipMap map = RelationshipMap.empty(id("the plan"), ACCOUNT);
    private RelationshipPolicy policy = RelationshipPolicy.defaults();

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Customer unit(String name) {
        return unit(name, null);
    }

    Customer unit(String name, @Nullable String parent) {
        units.add(new MapUnit(id(name), ACCOUNT, parent == null ? null : id(parent), name));
        return this;
    }

    Customer contact(String name, @Nullable String unit, ContactLevel level) {
        return role(name, "person " + name, unit, level, null);
    }

    Customer contact(String name, String unit, ContactLevel level, String reportsTo) {
        return role(name, "person " + name, unit, level, reportsTo);
    }

    /** A contact of a person who may hold other roles. */
    Customer role(String name, String person, @Nullable String unit, ContactLevel level, @Nullable String reportsTo) {
        UUID inUnit = unit == null ? null : id(unit);
        UUID above = reportsTo == null ? null : id(reportsTo);
        contacts.add(new MapContact(id(name), id(person), inUnit, level, above, true, true));
        return this;
    }

    Customer former(String name, String unit, ContactLevel level) {
        contacts.add(new MapContact(id(name), id("person " + name), id(unit), level, null, true, false));
        return this;
    }

    /** Somebody who is known to exist but not by name. */
    Customer placeholder(String name, String unit, ContactLevel level) {
        contacts.add(new MapContact(id(name), id("person " + name), id(unit), level, null, false, true));
        return this;
    }

    /** One of us who is with us no more. */
    Customer left(String member) {
        left.add(id(member));
        return this;
    }

    /** So many touches of the member with the contact, the last one so many days ago. */
    Customer touch(String contact, String member, int count, int daysAgo) {
        return together(contact, count, daysAgo, member);
    }

    /** So many touches of these members together. */
    Customer together(String contact, int count, int daysAgo, String... members) {
        OffsetDateTime last = TODAY.minusDays(daysAgo).atTime(9, 0).atOffset(ZoneOffset.UTC);
        Set<UUID> us = Stream.of(members).map(Customer::id).collect(Collectors.toSet());
        touches.add(new MapTouch(id(contact), us, count, last));
        return this;
    }

    /** Enough touches, recent enough, to count as engaged. */
    Customer engaged(String contact, String... members) {
        for (String member : members) {
            touch(contact, member, 2, 10);
        }
        return this;
    }

    /** For whoever may not see the cells of all accounts. */
    Customer cellsOutOfSight() {
        cellsKnown = false;
        cells.clear();
        return this;
    }

    /** A cell where we have contracts of which no amount is known. */
    Customer cellOfUnknownRevenue(String unit, String offering, String headroom) {
        cells.add(
                new CellFigure(ACCOUNT, id(unit), id(offering), true, null, null, amount(headroom), null, null, false));
        return this;
    }

    Customer cell(String unit, String offering, String ours, @Nullable String headroom) {
        return cell(unit, offering, ours, headroom, null);
    }

    Customer cell(String unit, String offering, String ours, @Nullable String headroom, @Nullable String target) {
        BigDecimal wallet = headroom == null ? null : amount(headroom).add(amount(ours));
        cells.add(new CellFigure(
                ACCOUNT,
                id(unit),
                id(offering),
                true,
                wallet,
                amount(ours),
                headroom == null ? null : amount(headroom),
                null,
                target == null ? null : amount(target),
                false));
        return this;
    }

    Customer notEligible(String unit, String offering) {
        BigDecimal none = BigDecimal.ZERO;
        cells.add(new CellFigure(ACCOUNT, id(unit), id(offering), false, null, none, null, null, null, false));
        return this;
    }

    static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    Customer stakeholder(Stakeholder stakeholder) {
        map = map.withStakeholder(stakeholder, Set.of(stakeholder.contactUuid()));
        return this;
    }

    Customer decisionMaker(String contact) {
        return stakeholder(new Stakeholder(
                id(contact), DecisionRole.DECISION_MAKER, null, null, null, null, CoverageLevel.UNKNOWN, List.of()));
    }

    Customer policy(RelationshipPolicy other) {
        policy = other;
        return this;
    }

    RelationshipFacts facts() {
        return new RelationshipFacts(contacts, touches, left, cells, cellsKnown, units, AUD);
    }

    RelationshipPicture picture() {
        return RelationshipPicture.of(map, facts(), policy, TODAY);
    }

    /** The same customer told in another order. */
    RelationshipPicture pictureOfShuffled(long seed) {
        Random random = new Random(seed);
        Collections.shuffle(units, random);
        Collections.shuffle(touches, random);
        Collections.shuffle(cells, random);
        return picture();
    }

    List<MapContact> contacts() {
        return contacts;
    }

    List<MapTouch> touches() {
        return touches;
    }

    List<CellFigure> cells() {
        return cells;
    }
}
