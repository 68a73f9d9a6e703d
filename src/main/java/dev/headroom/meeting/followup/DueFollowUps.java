package dev.headroom.meeting.followup;

import dev.headroom.access.Caller;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the follow-ups that need somebody today: a rep's own ones, or those of all whom a manager answers for. */
@ApplicationScoped
class DueFollowUps {

    /** Two weeks of meetings of a team; whoever answers for more has managers below. */
    private static final int MOST = 300;

    private final FollowUps followUps;
    private final FollowUpCases cases;
    private final FollowUpViews views;
    private final FollowUpClock clock;
    private final Workers workers;

    DueFollowUps(FollowUps followUps, FollowUpCases cases, FollowUpViews views, FollowUpClock clock, Workers workers) {
        this.followUps = followUps;
        this.cases = cases;
        this.views = views;
        this.clock = clock;
        this.workers = workers;
    }

    /** What was found, and whether it is all there is. */
    private record Found(List<FollowUp> open, List<FollowUp> sent, boolean more) {

        static Found of(List<FollowUp> open, List<FollowUp> sent) {
            return new Found(first(open), first(sent), open.size() > MOST || sent.size() > MOST);
        }

        private static List<FollowUp> first(List<FollowUp> all) {
            return all.subList(0, Math.min(all.size(), MOST));
        }

        List<FollowUp> all() {
            return Stream.concat(open.stream(), sent.stream()).toList();
        }
    }

    Uni<DueFollowUpConnection> page(Caller caller, PageRequest page) {
        return newest(caller, FollowUpStage.OPEN)
                .chain(open -> newest(caller, FollowUpStage.SENT).map(sent -> Found.of(open, sent)))
                .chain(found -> cases.of(caller, found.all())
                        .chain(known -> due(caller, known))
                        .map(due -> DueFollowUpConnection.of(
                                page.slice(due, each -> each.followUp().uuid().toString()), due, found.more())));
    }

    private Uni<List<FollowUp>> newest(Caller caller, FollowUpStage stage) {
        Map<String, List<String>> anyOf = new HashMap<>(Map.of("stage", List.of(stage.name())));
        if (caller.kind() == Caller.Kind.REP) {
            anyOf.put("ownerUuid", List.of(caller.id().toString()));
        }
        return followUps.newest(caller, anyOf, MOST + 1).chain(found -> workers.compute(found::get));
    }

    private Uni<List<DueFollowUp>> due(Caller caller, Map<UUID, FollowUpCase> known) {
        return views.touches(caller, known.values()).chain(touches -> clock.rules()
                .chain(rules -> workers.compute(() -> known.values().stream()
                        .flatMap(one ->
                                due(one, touches.getOrDefault(one.followUp().uuid(), List.of()), rules).stream())
                        .sorted(DueFollowUp.MOST_PRESSING_FIRST)
                        .toList())));
    }

    private static Optional<DueFollowUp> due(FollowUpCase one, List<PlannedTouch> touches, FollowUpClock.Rules rules) {
        var judged = new FollowUpViews.Judged(one.meeting(), rules);
        var hours = judged.policy().hours();
        if (one.followUp().stage() != FollowUpStage.OPEN) {
            return DueFollowUp.touch(one, touches, hours, hours.day(rules.now()));
        }
        FollowUpFlag flag = FollowUpFlag.of(one.meeting(), one.followUp(), hours.day(rules.now()))
                .orElse(null);
        return Optional.of(DueFollowUp.unsent(one, judged.sla(one.followUp()), flag));
    }
}
