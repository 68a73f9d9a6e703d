package dev.headroom.accountplan.relationship;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @param touches how often any of us was in touch within the window
     * @param lastTouchAt when last; null when not within the window
     * @param engaged whether coverage is MULTIPLE or better and the last touch recent enough
     * @param members who of us was in touch with them recently enough
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
    private final boolean recorded;
    private final List<Standing> standings = new ArrayList<>();

    Engagement(RelationshipFacts facts, RelationshipPolicy policy, LocalDate asOf) {
        this.policy = policy;
        this.asOf = asOf;
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
        recorded = active.isEmpty() || active.stream().anyMatch(contact -> byContact.containsKey(contact.uuid()));
        for (MapContact contact : active) {
            standings.add(standing(contact, byContact.getOrDefault(contact.uuid(), List.of())));
        }
    }

    private Standing standing(MapContact contact, List<MapTouch> touches) {
        int count = 0;
        int age = Integer.MAX_VALUE;
        OffsetDateTime lastAt = null;
        Sole members = Sole.NOBODY;
        for (MapTouch touch : touches) {
            count += touch.count();
            if (lastAt == null || touch.lastAt().isAfter(lastAt)) {
                lastAt = touch.lastAt();
                age = touch.ageOn(asOf);
            }
            if (touch.ageOn(asOf) <= policy.engagedDays()) {
                members = members.plus(Sole.of(touch.member()));
            }
        }
        CoverageLevel measured = recorded ? policy.measured(count, age) : CoverageLevel.UNKNOWN;
        boolean engaged = measured.atLeast(CoverageLevel.MULTIPLE) && age <= policy.engagedDays();
        return new Standing(contact, measured, count, lastAt, engaged, members);
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
