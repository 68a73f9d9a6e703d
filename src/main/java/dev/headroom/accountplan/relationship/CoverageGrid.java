package dev.headroom.accountplan.relationship;

import dev.headroom.account.contact.ContactLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units × levels: how many engaged contacts each needs and has. A contact counts in the unit they stand in and in no
 * other.
 */
final class CoverageGrid {

    /** Those who can speak for a line of business. */
    private static final List<ContactLevel> SENIOR = List.of(ContactLevel.EXECUTIVE, ContactLevel.VP);

    private final UnitTree tree;
    private final RelationshipPolicy policy;
    private final boolean recorded;
    private final List<Engagement.Standing> standings;
    private final Map<Slot, Integer> known = new HashMap<>();
    private final Map<Slot, Integer> engaged = new HashMap<>();
    private int unplaced;

    private record Slot(int unit, ContactLevel level) {}

    CoverageGrid(UnitTree tree, Engagement engagement, RelationshipPolicy policy) {
        this.tree = tree;
        this.policy = policy;
        recorded = engagement.recorded();
        standings = engagement.standings();
        for (Engagement.Standing standing : engagement.standings()) {
            int unit = tree.position(standing.contact().unit());
            if (unit == UnitTree.NONE) {
                unplaced++;
            } else {
                Slot slot = new Slot(unit, standing.contact().level());
                known.merge(slot, 1, Integer::sum);
                engaged.merge(slot, standing.engaged() ? 1 : 0, Integer::sum);
            }
        }
    }

    private CoverageSlot slot(int unit, ContactLevel level) {
        Slot slot = new Slot(unit, level);
        return new CoverageSlot(
                tree.unit(unit).uuid(),
                level,
                policy.required(tree.isLine(unit), level),
                known.getOrDefault(slot, 0),
                engaged.getOrDefault(slot, 0));
    }

    /** Every slot that needs or has a contact: units in tree order, levels from the highest. */
    List<CoverageSlot> slots() {
        List<CoverageSlot> slots = new ArrayList<>();
        for (int unit = 0; unit < tree.size(); unit++) {
            for (ContactLevel level : ContactLevel.values()) {
                CoverageSlot slot = slot(unit, level);
                if (slot.required() > 0 || slot.known() > 0) {
                    slots.add(slot);
                }
            }
        }
        return List.copyOf(slots);
    }

    /**
     * Covered ÷ required, where a slot is covered by at most what it requires: too many managers don't make up for a
     * missing executive. Null when nothing is required, and when nobody records touches.
     */
    @Nullable
    Double coverage() {
        return coverage(null);
    }

    /** The same of a unit and its parts; null is the whole tree. */
    @Nullable
    Double coverage(@Nullable UUID within) {
        int required = 0;
        int missing = 0;
        for (CoverageSlot slot : slots()) {
            if (within == null || tree.isWithin(within, slot.unitUuid())) {
                required += slot.required();
                missing += slot.missing();
            }
        }
        return required == 0 || !recorded ? null : (double) (required - missing) / required;
    }

    /** Senior contacts of each line and its parts, lines in tree order. */
    List<SeniorContacts> seniorContacts() {
        int[] seniors = new int[tree.size()];
        int[] engagedSeniors = new int[tree.size()];
        for (Engagement.Standing standing : standings) {
            int unit = tree.position(standing.contact().unit());
            // Somebody who is not known by name is a gap that has been noticed, and nobody we have.
            if (unit != UnitTree.NONE
                    && standing.contact().named()
                    && SENIOR.contains(standing.contact().level())) {
                seniors[tree.line(unit)]++;
                engagedSeniors[tree.line(unit)] += standing.engaged() ? 1 : 0;
            }
        }
        List<SeniorContacts> lines = new ArrayList<>();
        for (int unit = 0; unit < tree.size(); unit++) {
            if (tree.isLine(unit)) {
                lines.add(new SeniorContacts(tree.unit(unit).uuid(), seniors[unit], engagedSeniors[unit]));
            }
        }
        return List.copyOf(lines);
    }

    /** Whether the slot misses more contacts than it does here. */
    boolean worsenedIn(CoverageSlot slot) {
        int unit = tree.position(slot.unitUuid());
        return unit != UnitTree.NONE
                && slot.missing() > slot(unit, slot.level()).missing();
    }

    /** Active contacts whose unit nobody knows, or that stand in none of these units. */
    int unplaced() {
        return unplaced;
    }
}
