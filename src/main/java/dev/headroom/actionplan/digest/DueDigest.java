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

/** A participant of a plan whose morning it is. Whether there is anything to say, and to whom, is seen after that. */
record DueDigest(Participant participant, DigestSlot slot) {

    static List<DueDigest> of(
            ActionPlan plan, Map<Side, WorkCalendar> calendars, Instant from, Instant until, LocalTime time) {
        return plan.content().participants().stream()
                .filter(DueDigest::isKnown)
                .flatMap(participant ->
                        DigestSlot.within(from, until, zone(plan, participant), time, week(calendars, participant))
                                .map(slot -> new DueDigest(participant, slot))
                                .stream())
                .toList();
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
