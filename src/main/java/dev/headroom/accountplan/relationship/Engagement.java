package dev.headroom.accountplan.relationship;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What touches say about every active contact: how well they are covered, whether they are engaged, and by whom of us.
 *
 * <p>Where contacts are known and nobody has recorded a touch with any of them within the window, nobody keeps records
 * there: coverage is UNKNOWN throughout. Otherwise a contact without a touch is one of NO_CONTACT.
 */
final class Engagement {

    /**
     * One active contact.
     *
     * @param touches how often any of us was in touch within the window, those included who have left us
     * @param lastTouchAt when last; null when not within the window
     * @param engaged whether coverage is MULTIPLE or better and the last touch recent enough by the touches of those
     *     who are still with us
     * @param members who of those was in touch with them recently enough
     */
    record Standing(
            MapContact contact,
            CoverageLevel measured,
            int touches,
            @Nullable OffsetDateTime lastTouchAt,
            boolean engaged,
            Sole members) {}

    private final RelationshipPolicy policy;
    private final LocalDate asOf;
    private final Set<UUID> left;
    private final boolean recorded;
    private final List<Standing> standings = new ArrayList<>();

    Engagement(RelationshipFacts facts, RelationshipPolicy policy, LocalDate asOf) {
        this.policy = policy;
        this.asOf = asOf;
        this.left = facts.left();
        Map<UUID, List<MapTouch>> byContact = new HashMap<>();
        for (MapTouch touch : facts.touches()) {
            if (touch.ageOn(asOf) <= policy.windowDays()) {
                byContact
                        .computeIfAbsent(touch.contact(), id -> new ArrayList<>())
                        .add(touch);
            }
        }
        List<MapContact> active =
                facts.contacts().stream().filter(MapContact::active).toList();
        // Who has left since was met by somebody who keeps records.
        recorded = active.isEmpty()
                || facts.contacts().stream().anyMatch(contact -> byContact.containsKey(contact.uuid()));
        for (MapContact contact : active) {
            standings.add(standing(contact, byContact.getOrDefault(contact.uuid(), List.of())));
        }
    }

    private Standing standing(MapContact contact, List<MapTouch> touches) {
        Tally all = tally(touches);
        List<MapTouch> present = touches.stream()
                .filter(touch -> !left.containsAll(touch.members()))
                .toList();
        CoverageLevel measured = recorded ? policy.measured(all.count(), all.age()) : CoverageLevel.UNKNOWN;
        return new Standing(contact, measured, all.count(), all.lastAt(), engaged(tally(present)), members(present));
    }

    private record Tally(int count, @Nullable OffsetDateTime lastAt, int age) {}

    private Tally tally(List<MapTouch> touches) {
        int count = 0;
        int age = Integer.MAX_VALUE;
        OffsetDateTime lastAt = null;
        for (MapTouch touch : touches) {
            count += touch.count();
            if (lastAt == null || touch.lastAt().isAfter(lastAt)) {
                lastAt = touch.lastAt();
                age = touch.ageOn(asOf);
            }
        }
        return new Tally(count, lastAt, age);
    }

    private boolean engaged(Tally present) {
        return policy.measured(present.count(), present.age()).atLeast(CoverageLevel.MULTIPLE)
                && present.age() <= policy.engagedDays();
    }

    private Sole members(List<MapTouch> present) {
        Sole members = Sole.NOBODY;
        for (MapTouch touch : present) {
            if (touch.ageOn(asOf) <= policy.engagedDays()) {
                for (UUID member : touch.members()) {
                    members = left.contains(member) ? members : members.plus(Sole.of(member));
                }
            }
        }
        return members;
    }

    /** Every active contact, in the order given. */
    List<Standing> standings() {
        return standings;
    }

    /** Whether touches are recorded at all, or nobody is known whom they could be recorded with. */
    boolean recorded() {
        return recorded;
    }
}
