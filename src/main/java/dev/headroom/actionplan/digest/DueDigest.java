package dev.headroom.actionplan.digest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody of a plan whose morning it is. Whether there is anything to say, and to whom, is seen after that.
 *
 * @param participant whose part it is; of an owner of the plan without a part in it, one made for them
 * @param owner whether they answer for the plan, and hear of everybody's tasks
 */
record DueDigest(Participant participant, boolean owner, DigestSlot slot) {

    static List<DueDigest> of(
            ActionPlan plan, Map<Side, WorkCalendar> calendars, Instant from, Instant until, LocalTime time) {
        Participant owner = owner(plan);
        Stream<Participant> others = plan.content().participants().stream()
                .filter(DueDigest::isKnown)
                .filter(participant -> !participant.uuid().equals(owner.uuid()));
        return Stream.concat(Stream.of(owner), others)
                .flatMap(participant ->
                        DigestSlot.within(from, until, zone(plan, participant), time, week(calendars, participant))
                                .map(slot -> new DueDigest(participant, participant == owner, slot))
                                .stream())
                .toList();
    }

    /** The first part of the member who answers for the plan; they hear of it without a part as well, and once. */
    static Participant owner(ActionPlan plan) {
        UUID member = plan.sellerSide().ownerUuid();
        return plan.content().participants().stream()
                .filter(participant -> member.equals(participant.memberUuid()))
                .findFirst()
                .orElseGet(() -> new Participant(member, Side.SELLER, "Owner", null, null, member, null, null));
    }

    /** Of ours only members are written to, whose address is the one they sign in with. */
    private static boolean isKnown(Participant participant) {
        return participant.side() == Side.SELLER ? participant.memberUuid() != null : participant.email() != null;
    }

    static WorkCalendar week(Map<Side, WorkCalendar> calendars, Participant participant) {
        return Objects.requireNonNull(calendars.get(participant.side()));
    }

    static ZoneId zone(ActionPlan plan, Participant participant) {
        String own = participant.zone();
        return ZoneId.of(
                own == null ? plan.content().calendar(participant.side()).zone() : own);
    }
}
