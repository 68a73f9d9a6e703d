package dev.headroom.meeting.followup;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.followup.recap.Recap;
import dev.headroom.meeting.followup.recap.SideTalk;
import dev.headroom.meeting.followup.sla.FollowUpSla;
import dev.headroom.meeting.followup.sla.SlaPolicy;
import dev.headroom.platform.batching.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes what is shown of follow-ups, for all that one request asks of at once. */
@ApplicationScoped
class FollowUpViews {

    private final FollowUps followUps;
    private final FollowUpCases cases;
    private final FollowUpClock clock;
    private final Workers workers;

    FollowUpViews(FollowUps followUps, FollowUpCases cases, FollowUpClock clock, Workers workers) {
        this.followUps = followUps;
        this.cases = cases;
        this.clock = clock;
        this.workers = workers;
    }

    Uni<List<@Nullable FollowUp>> ofMeetings(Caller caller, List<Meeting> meetings) {
        Set<UUID> ids = meetings.stream().map(Meeting::uuid).collect(Collectors.toSet());
        return followUps.find(caller, ids).map(found -> meetings.stream()
                .<@Nullable FollowUp>map(meeting -> found.get(meeting.uuid()))
                .toList());
    }

    Uni<List<@Nullable Meeting>> meetings(Caller caller, List<FollowUp> shown) {
        return cases.meetings(caller, shown).map(met -> inOrder(shown, met));
    }

    Uni<List<@Nullable Recap>> recaps(Caller caller, List<FollowUp> shown) {
        return cases.of(caller, shown)
                .chain(found -> workers.compute(() -> each(found, FollowUpCase::recap)))
                .map(recaps -> inOrder(shown, recaps));
    }

    Uni<List<List<SideTalk>>> sideTalk(Caller caller, List<FollowUp> shown) {
        return cases.of(caller, shown).map(found -> {
            Map<UUID, List<SideTalk>> talk = each(found, one -> one.sideTalk().toList());
            return shown.stream()
                    .map(followUp -> talk.getOrDefault(followUp.uuid(), List.of()))
                    .toList();
        });
    }

    Uni<List<@Nullable FollowUpFlag>> flags(Caller caller, List<FollowUp> shown) {
        return withPolicy(caller, shown, (followUp, judged) -> FollowUpFlag.of(
                        judged.meeting(),
                        followUp,
                        judged.policy().hours().day(judged.rules().now()))
                .orElse(null));
    }

    Uni<List<@Nullable FollowUpSla>> slas(Caller caller, List<FollowUp> shown) {
        return withPolicy(caller, shown, (followUp, judged) -> judged.sla(followUp));
    }

    /** A follow-up's meeting, and the rules it is judged by. */
    record Judged(Meeting meeting, FollowUpClock.Rules rules) {

        SlaPolicy policy() {
            return rules.policy(meeting);
        }

        FollowUpSla sla(FollowUp followUp) {
            OffsetDateTime sentAt = followUp.firstSentAt();
            return policy().of(
                            followUp.from().toInstant(),
                            followUp.draftedAt().toInstant(),
                            sentAt == null ? null : sentAt.toInstant(),
                            rules.now());
        }
    }

    private <T> Uni<List<@Nullable T>> withPolicy(
            Caller caller, List<FollowUp> shown, BiFunction<FollowUp, Judged, @Nullable T> view) {
        return cases.meetings(caller, shown).map(met -> shown.stream()
                .<@Nullable T>map(followUp -> {
                    Meeting meeting = met.get(followUp.uuid());
                    return meeting == null ? null : view.apply(followUp, new Judged(meeting, clock.rules()));
                })
                .toList());
    }

    Uni<List<List<PlannedTouch>>> touches(Caller caller, List<FollowUp> shown) {
        return cases.withoutPromises(caller, shown)
                .chain(found -> touches(caller, found.values()).map(planned -> shown.stream()
                        .map(followUp -> planned.getOrDefault(followUp.uuid(), List.of()))
                        .toList()));
    }

    /** The planned touches by follow-up. */
    Uni<Map<UUID, List<PlannedTouch>>> touches(Caller caller, Collection<FollowUpCase> found) {
        FollowUpClock.Rules rules = clock.rules();
        OffsetDateTime now = rules.now().atOffset(ZoneOffset.UTC);
        OffsetDateTime since = found.stream()
                .map(one -> one.meeting().startsAt())
                .min(OffsetDateTime::compareTo)
                .orElse(now);
        return cases.touches(caller, found, since, now).map(recorded -> found.stream()
                .collect(Collectors.toUnmodifiableMap(
                        one -> one.followUp().uuid(),
                        one -> PlannedTouch.of(one, rules.policy(one.meeting()).hours(), recorded, rules.now()))));
    }

    private static <T> Map<UUID, T> each(Map<UUID, FollowUpCase> found, Function<FollowUpCase, T> view) {
        Map<UUID, T> views = new HashMap<>();
        found.forEach((id, one) -> views.put(id, view.apply(one)));
        return views;
    }

    private static <T> List<@Nullable T> inOrder(List<FollowUp> shown, Map<UUID, T> found) {
        return shown.stream()
                .<@Nullable T>map(followUp -> found.get(followUp.uuid()))
                .toList();
    }
}
