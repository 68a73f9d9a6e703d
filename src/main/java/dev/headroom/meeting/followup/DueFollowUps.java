package dev.headroom.meeting.followup;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.Commitments;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.documents.DocumentQuery;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the follow-ups that need somebody today: a rep's own ones, or those of all whom a manager answers for. */
@ApplicationScoped
class DueFollowUps {

    /** Two weeks of meetings of a team; whoever answers for more has managers below. */
    private static final int MOST = 300;

    /** Two weeks of working days to the last touch and one in which it is still of use, with holidays. */
    private static final Period LAST_TOUCH = Period.ofWeeks(5);

    private final FollowUps followUps;
    private final FollowUpCases cases;
    private final FollowUpViews views;
    private final Commitments commitments;
    private final FollowUpClock clock;
    private final Workers workers;

    DueFollowUps(
            FollowUps followUps,
            FollowUpCases cases,
            FollowUpViews views,
            Commitments commitments,
            FollowUpClock clock,
            Workers workers) {
        this.followUps = followUps;
        this.cases = cases;
        this.views = views;
        this.commitments = commitments;
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
    }

    Uni<DueFollowUpConnection> page(Caller caller, PageRequest page) {
        return newest(caller, FollowUpStage.OPEN, null)
                .chain(open -> newest(caller, FollowUpStage.SENT, clock.now().minus(LAST_TOUCH))
                        .map(sent -> Found.of(open, sent)))
                .chain(found -> due(caller, found)
                        .map(due -> DueFollowUpConnection.of(
                                page.slice(due, each -> each.followUp().uuid().toString()), due, found.more())));
    }

    private Uni<List<FollowUp>> newest(Caller caller, FollowUpStage stage, @Nullable OffsetDateTime from) {
        Map<String, String> values = new HashMap<>(Map.of(FollowUpForm.STAGE, stage.name()));
        if (caller.kind() == Caller.Kind.REP) {
            values.put("ownerUuid", caller.id().toString());
        }
        return followUps
                .latest(caller, new DocumentQuery(values, Set.of(), from, null), MOST + 1)
                .chain(found -> workers.compute(found::get));
    }

    private Uni<List<DueFollowUp>> due(Caller caller, Found found) {
        FollowUpClock.Rules rules = clock.rules();
        return unsent(caller, found.open(), rules).chain(unsent -> sent(caller, found.sent(), rules)
                .map(sent -> Stream.concat(unsent.stream(), sent.stream())
                        .sorted(DueFollowUp.MOST_PRESSING_FIRST)
                        .toList()));
    }

    private Uni<List<DueFollowUp>> unsent(Caller caller, List<FollowUp> open, FollowUpClock.Rules rules) {
        return cases.of(caller, open)
                .map(DueFollowUps::whole)
                .chain(known -> workers.compute(
                        () -> known.stream().map(one -> unsent(one, rules)).toList()));
    }

    private static DueFollowUp unsent(FollowUpCase one, FollowUpClock.Rules rules) {
        var judged = new FollowUpViews.Judged(one.meeting(), rules);
        FollowUpFlag flag = FollowUpFlag.of(
                        one.meeting(), one.followUp(), judged.policy().hours().day(rules.now()))
                .orElse(null);
        return DueFollowUp.unsent(one, judged.sla(one.followUp()), flag);
    }

    private Uni<List<DueFollowUp>> sent(Caller caller, List<FollowUp> sent, FollowUpClock.Rules rules) {
        return cases.withoutPromises(caller, sent).map(DueFollowUps::whole).chain(known -> views.touches(caller, known)
                .chain(planned -> commitments
                        .undecided(
                                caller.organization(),
                                known.stream().map(FollowUpCase::meeting).toList(),
                                heardLate(known))
                        .chain(undecided -> workers.compute(() -> known.stream()
                                .flatMap(one -> sent(one, planned, undecided, rules).stream())
                                .toList()))));
    }

    /** Without calls that turned out to be parts of others: those have follow-ups of their own. */
    private static List<FollowUpCase> whole(Map<UUID, FollowUpCase> known) {
        return known.values().stream().filter(one -> !one.meeting().isMerged()).toList();
    }

    /** What was suggested when the recap was out, or of another call that was merged in: what was left open is not. */
    private static BiPredicate<Meeting, Commitment> heardLate(List<FollowUpCase> known) {
        Map<UUID, OffsetDateTime> sentAt = known.stream()
                .collect(Collectors.toMap(
                        one -> one.meeting().uuid(),
                        one -> Objects.requireNonNull(one.followUp().sent()).sentAt()));
        return (meeting, suggestion) ->
                !meeting.uuid().equals(suggestion.origin().meetingUuid())
                        || suggestion.getSteps().get(0).at().isAfter(sentAt.get(meeting.uuid()));
    }

    private static Optional<DueFollowUp> sent(
            FollowUpCase one,
            Map<UUID, List<PlannedTouch>> planned,
            Map<UUID, Long> undecided,
            FollowUpClock.Rules rules) {
        var hours = rules.policy(one.meeting()).hours();
        LocalDate today = hours.day(rules.now());
        long late = undecided.getOrDefault(one.meeting().uuid(), 0L);
        return late == 0
                ? DueFollowUp.touch(one, planned.getOrDefault(one.followUp().uuid(), List.of()), hours, today)
                : Optional.of(DueFollowUp.heardLate(one, late, hours, today));
    }
}
