package dev.headroom.accountplan.relationship;

import dev.headroom.account.contact.ContactLevel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The judgements in the arithmetic: when a contact counts as covered, and how many a unit needs at which level.
 *
 * @param windowDays how far back touches are counted
 * @param multiple what makes measured coverage MULTIPLE
 * @param inDepth what makes it IN_DEPTH
 * @param engagedDays a contact is engaged when coverage is MULTIPLE or better and the last touch is at most this old
 * @param requiredOfLine engaged contacts that a line of business needs at each level
 * @param requiredOfPart the same for a part of a line
 */
record RelationshipPolicy(
        int windowDays,
        Depth multiple,
        Depth inDepth,
        int engagedDays,
        Map<ContactLevel, Integer> requiredOfLine,
        Map<ContactLevel, Integer> requiredOfPart) {

    RelationshipPolicy {
        if (engagedDays < 1 || engagedDays > windowDays || multiple.days() > windowDays) {
            throw new IllegalArgumentException(
                    "touches are counted within the window: make it the longest of all days");
        }
        if (inDepth.touches() < multiple.touches() || inDepth.days() > multiple.days()) {
            throw new IllegalArgumentException("coverage in depth asks for no less than multiple coverage");
        }
        requiredOfLine = everyLevel(requiredOfLine);
        requiredOfPart = everyLevel(requiredOfPart);
    }

    /**
     * A step of measured coverage.
     *
     * @param touches how many there must be within the window
     * @param days how old the last one may be
     */
    record Depth(int touches, int days) {

        Depth {
            if (touches < 1 || days < 1) {
                throw new IllegalArgumentException("coverage takes at least one touch and one day");
            }
        }
    }

    private static Map<ContactLevel, Integer> everyLevel(Map<ContactLevel, Integer> required) {
        Map<ContactLevel, Integer> all = new EnumMap<>(ContactLevel.class);
        for (ContactLevel level : ContactLevel.values()) {
            int contacts = required.getOrDefault(level, 0);
            if (contacts < 0) {
                throw new IllegalArgumentException("a level needs 0 contacts or more");
            }
            all.put(level, contacts);
        }
        return Collections.unmodifiableMap(all);
    }

    /** The defaults, each with its reason. */
    static RelationshipPolicy defaults() {
        // A year: before that it was another budget, and often another person in the role.
        int window = 365;
        // Twice makes it more than a first meeting; after half a year without one it has to be made again.
        Depth multiple = new Depth(2, 180);
        // Every other month over a year is work done together; a quarter of silence ends it.
        Depth inDepth = new Depth(6, 90);
        // A quarter is what plans are reviewed by: whoever nobody met since the last review can't be counted on.
        int engaged = 90;
        Map<ContactLevel, Integer> line = new EnumMap<>(ContactLevel.class);
        // One leads it and one stands in: the two senior contacts a plan is admitted with.
        line.put(ContactLevel.EXECUTIVE, 1);
        line.put(ContactLevel.VP, 1);
        // Budgets and daily work are where business is lost quietly: never one person alone.
        line.put(ContactLevel.DIRECTOR, 2);
        line.put(ContactLevel.MANAGER, 2);
        // One who knows our contract.
        line.put(ContactLevel.PROCUREMENT, 1);
        Map<ContactLevel, Integer> part = new EnumMap<>(ContactLevel.class);
        // A part is led and bought for by its line: it needs who runs it and who works with us.
        part.put(ContactLevel.DIRECTOR, 1);
        part.put(ContactLevel.MANAGER, 1);
        return new RelationshipPolicy(window, multiple, inDepth, engaged, line, part);
    }

    /** The defaults with the operator's changes over them. */
    static RelationshipPolicy of(RelationshipConfig config) {
        RelationshipPolicy defaults = defaults();
        return new RelationshipPolicy(
                config.windowDays().orElse(defaults.windowDays),
                depth(config.multiple(), defaults.multiple),
                depth(config.inDepth(), defaults.inDepth),
                config.engagedDays().orElse(defaults.engagedDays),
                changed(defaults.requiredOfLine, config.requiredOfLine()),
                changed(defaults.requiredOfPart, config.requiredOfPart()));
    }

    private static Depth depth(RelationshipConfig.Depth set, Depth usual) {
        return new Depth(set.touches().orElse(usual.touches()), set.days().orElse(usual.days()));
    }

    private static Map<ContactLevel, Integer> changed(
            Map<ContactLevel, Integer> usual, Map<ContactLevel, Integer> set) {
        Map<ContactLevel, Integer> required = new EnumMap<>(usual);
        required.putAll(set);
        return required;
    }

    /** Measured coverage by number of touches within the window and days since the last. */
    CoverageLevel measured(int touches, int age) {
        if (touches == 0) {
            return CoverageLevel.NO_CONTACT;
        }
        if (touches >= inDepth.touches() && age <= inDepth.days()) {
            return CoverageLevel.IN_DEPTH;
        }
        return touches >= multiple.touches() && age <= multiple.days() ? CoverageLevel.MULTIPLE : CoverageLevel.BRIEF;
    }

    int required(boolean line, ContactLevel level) {
        return (line ? requiredOfLine : requiredOfPart).getOrDefault(level, 0);
    }
}
