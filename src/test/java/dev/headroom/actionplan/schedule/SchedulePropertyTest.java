package dev.headroom.actionplan.schedule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every plan: links of all kinds, three calendars, lags of both units, pins, constraints and facts. */
class SchedulePropertyTest {

    private static final LocalDate TODAY = RandomPlans.TODAY;

    @Provide
    Arbitrary<ScheduleRequest> plans() {
        return Arbitraries.integers().between(1, 14).flatMap(size -> Arbitraries.longs()
                .map(seed -> RandomPlans.plan(new Random(seed), size)));
    }

    @Property(tries = 500)
    void noTaskHasANegativeDurationOrLiesBeforeToday(@ForAll("plans") ScheduleRequest request) {
        Schedule schedule = plan(request);
        for (ScheduleNode node : request.nodes()) {
            ScheduledTask task = schedule.task(node.id());
            assertThat(task.earliestStart()).isBeforeOrEqualTo(task.earliestFinish());
            assertThat(task.forecastFinish()).isAfterOrEqualTo(task.earliestFinish());
            if (node.isFinished()) {
                assertThat(task.earliestFinish()).isEqualTo(node.finishedOn());
            } else {
                assertThat(task.earliestFinish()).isAfterOrEqualTo(TODAY);
            }
            if (isOpen(node) && !node.isMilestone()) {
                WorkCalendar calendar = calendar(request, node);
                assertThat(calendar.workdaysBetween(task.earliestStart(), task.earliestFinish()) + 1)
                        .isEqualTo(node.workdays());
                assertThat(calendar.workdaysBetween(task.latestStart(), task.latestFinish()) + 1)
                        .isEqualTo(node.workdays());
                assertThat(calendar.isWorkday(task.earliestStart())).isTrue();
                assertThat(calendar.isWorkday(task.latestFinish())).isTrue();
            }
        }
    }

    @Property(tries = 500)
    void theSamePlanInAnotherOrderHasTheSameDates(@ForAll("plans") ScheduleRequest request, @ForAll long seed) {
        List<ScheduleNode> nodes = new ArrayList<>(request.nodes());
        List<ScheduleLink> links = new ArrayList<>(request.links());
        Collections.shuffle(nodes, new Random(seed));
        Collections.shuffle(links, new Random(seed));
        Schedule first = plan(request);

        Schedule again = plan(request);
        Schedule shuffled =
                plan(new ScheduleRequest(request.today(), request.target(), request.calendars(), nodes, links));

        assertThat(again).isEqualTo(first);
        assertThat(shuffled.tasks()).isEqualTo(first.tasks());
        assertThat(shuffled.criticalPath()).isEqualTo(first.criticalPath());
        assertThat(shuffled.conflicts()).containsExactlyInAnyOrderElementsOf(first.conflicts());
    }

    @Property(tries = 500)
    void addingLagMakesNothingEarlier(@ForAll("plans") ScheduleRequest request, @ForAll long seed) {
        List<ScheduleLink> links = new ArrayList<>(request.links());
        links.replaceAll(link -> new Random(seed ^ link.id().hashCode()).nextBoolean() ? link : longer(link));

        assertNothingIsEarlier(
                plan(request),
                plan(new ScheduleRequest(
                        request.today(), request.target(), request.calendars(), request.nodes(), links)));
    }

    @Property(tries = 500)
    void anotherDependencyMakesNothingEarlier(@ForAll("plans") ScheduleRequest request, @ForAll long seed) {
        List<ScheduleLink> fewer = new ArrayList<>(request.links());
        fewer.removeIf(link -> new Random(seed ^ link.id().hashCode()).nextInt(4) == 0);

        assertNothingIsEarlier(
                plan(new ScheduleRequest(
                        request.today(), request.target(), request.calendars(), request.nodes(), fewer)),
                plan(request));
    }

    @Property(tries = 500)
    void delayingATaskMakesNothingEarlier(@ForAll("plans") ScheduleRequest request, @ForAll long seed) {
        ScheduleNode node =
                request.nodes().get(new Random(seed).nextInt(request.nodes().size()));
        if (isOpen(node) && !node.constraint().isDated()) {
            Schedule before = plan(request);
            assertNothingIsEarlier(before, plan(delayed(request, before, node, new Random(seed).nextInt(20))));
        }
    }

    @Property(tries = 500)
    void waitingADayMakesNothingEarlier(@ForAll("plans") ScheduleRequest request) {
        assertNothingIsEarlier(
                plan(request),
                plan(new ScheduleRequest(
                        TODAY.plusDays(1), request.target(), request.calendars(), request.nodes(), request.links())));
    }

    @Property(tries = 500)
    void floatIsNegativeExactlyWhenAPromiseIsBroken(@ForAll("plans") ScheduleRequest request) {
        Schedule schedule = plan(request);
        boolean negative = schedule.tasks().values().stream().anyMatch(task -> task.totalFloat() < 0);
        boolean finishedLate = request.nodes().stream()
                .allMatch(node -> node.isFinished()
                        || !schedule.task(node.id()).forecastFinish().isAfter(request.target()));

        assertThat(schedule.feasible()).isEqualTo(schedule.conflicts().isEmpty());
        if (finishedLate && schedule.finishOn().isAfter(request.target())) {
            // Only what was finished is late: no open task is to blame.
            assertThat(schedule.feasible()).isFalse();
        } else {
            assertThat(schedule.feasible()).isEqualTo(!negative);
        }
        assertThat(schedule.conflicts()).allMatch(conflict -> conflict.days() > 0);
    }

    /** The backward pass, checked by the forward pass alone: one day more than the float breaks a promise. */
    @Property(tries = 1_000)
    void floatIsExactlyTheDelayThatNoPromiseMinds(@ForAll("plans") ScheduleRequest request) {
        Schedule schedule = plan(request);
        if (!schedule.feasible()) {
            return;
        }
        for (ScheduleNode node : request.nodes()) {
            if (isOpen(node) && !node.constraint().isDated()) {
                int room = schedule.task(node.id()).totalFloat();
                assertThat(plan(delayed(request, schedule, node, room)).feasible())
                        .isTrue();
                assertThat(plan(delayed(request, schedule, node, room + 1)).feasible())
                        .isFalse();
            }
        }
    }

    @Property(tries = 1_000)
    void freeFloatIsExactlyTheDelayThatNoOtherTaskMinds(@ForAll("plans") ScheduleRequest request) {
        Schedule schedule = plan(request);
        if (!schedule.feasible()) {
            return;
        }
        for (ScheduleNode node : request.nodes()) {
            if (isOpen(node) && !node.constraint().isDated()) {
                int room = schedule.task(node.id()).freeFloat();
                assertThat(room).isBetween(0, schedule.task(node.id()).totalFloat());
                Schedule within = plan(delayed(request, schedule, node, room));
                Schedule beyond = plan(delayed(request, schedule, node, room + 1));
                assertThat(datesOfOthers(within, node)).isEqualTo(datesOfOthers(schedule, node));
                assertThat(beyond.feasible() && datesOfOthers(beyond, node).equals(datesOfOthers(schedule, node)))
                        .isFalse();
            }
        }
    }

    @Property(tries = 500)
    void bothPassesAgreeOnTheCriticalPath(@ForAll long seed) {
        Random random = new Random(seed);
        ScheduleRequest request = RandomPlans.simplePlan(random, 1 + random.nextInt(14), RandomPlans.calendar(random));
        Schedule schedule = plan(request);
        List<UUID> path = schedule.criticalPath();

        assertThat(path).isNotEmpty();
        ScheduledTask last = schedule.task(path.get(path.size() - 1));
        assertThat(last.earliestFinish()).isEqualTo(schedule.finishOn());
        assertThat(path).allMatch(node -> schedule.task(node).critical());
        int least = schedule.tasks().values().stream()
                .mapToInt(ScheduledTask::totalFloat)
                .min()
                .orElseThrow();
        assertThat(schedule.tasks().values()).allMatch(task -> task.critical() == (task.totalFloat() == least));
        assertThat(schedule.task(path.get(0)).driver().kind()).isEqualTo(DriverKind.TODAY);
        for (int index = 1; index < path.size(); index++) {
            assertThat(schedule.task(path.get(index)).driver().predecessor()).isEqualTo(path.get(index - 1));
        }
    }

    @Property(tries = 500)
    void criticalPathIsAChainOfCauses(@ForAll("plans") ScheduleRequest request) {
        Schedule schedule = plan(request);
        List<UUID> path = schedule.criticalPath();
        int least = schedule.tasks().values().stream()
                .filter(task -> task.driver().kind() != DriverKind.FINISHED)
                .mapToInt(ScheduledTask::totalFloat)
                .min()
                .orElse(0);

        assertThat(path.isEmpty()).isEqualTo(request.nodes().stream().allMatch(ScheduleNode::isFinished));
        for (int index = 1; index < path.size(); index++) {
            assertThat(schedule.task(path.get(index)).driver().predecessor()).isEqualTo(path.get(index - 1));
        }
        schedule.tasks().forEach((id, task) -> assertThat(task.critical()
                        || task.totalFloat() > least
                        || task.driver().kind() == DriverKind.FINISHED)
                .isTrue());
    }

    private static void assertNothingIsEarlier(Schedule before, Schedule after) {
        before.tasks().forEach((id, task) -> {
            assertThat(after.task(id).earliestStart()).isAfterOrEqualTo(task.earliestStart());
            assertThat(after.task(id).earliestFinish()).isAfterOrEqualTo(task.earliestFinish());
            assertThat(after.task(id).forecastFinish()).isAfterOrEqualTo(task.forecastFinish());
        });
        assertThat(after.finishOn()).isAfterOrEqualTo(before.finishOn());
    }

    private static Map<UUID, List<LocalDate>> datesOfOthers(Schedule schedule, ScheduleNode node) {
        Map<UUID, List<LocalDate>> dates = new HashMap<>();
        schedule.tasks().forEach((id, task) -> dates.put(id, List.of(task.earliestStart(), task.earliestFinish())));
        dates.remove(node.id());
        return dates;
    }

    /** The same plan in which a task that isn't begun begins some working days later than it could. */
    private static ScheduleRequest delayed(ScheduleRequest request, Schedule schedule, ScheduleNode node, int days) {
        ScheduledTask task = schedule.task(node.id());
        LocalDate could = node.isMilestone() ? task.earliestFinish() : task.earliestStart();
        LocalDate day = calendar(request, node).plusWorkdays(could, days);
        return with(
                request,
                node,
                old -> new ScheduleNode(
                        old.id(),
                        old.side(),
                        old.workdays(),
                        ConstraintKind.NO_EARLIER_THAN,
                        day,
                        old.pinnedOn(),
                        old.startedOn(),
                        old.finishedOn()));
    }

    private static ScheduleRequest with(
            ScheduleRequest request, ScheduleNode node, UnaryOperator<ScheduleNode> change) {
        List<ScheduleNode> nodes = new ArrayList<>(request.nodes());
        nodes.replaceAll(other -> other.equals(node) ? change.apply(other) : other);
        return new ScheduleRequest(request.today(), request.target(), request.calendars(), nodes, request.links());
    }

    private static ScheduleLink longer(ScheduleLink link) {
        return new ScheduleLink(link.id(), link.from(), link.to(), link.kind(), link.lag() + 1, link.unit());
    }

    private static boolean isOpen(ScheduleNode node) {
        return !node.isFinished() && (node.startedOn() == null || node.isMilestone());
    }

    private static WorkCalendar calendar(ScheduleRequest request, ScheduleNode node) {
        return requireNonNull(request.calendars().get(node.side()));
    }

    private static Schedule plan(ScheduleRequest request) {
        return Scheduler.plan(request, UUID::toString);
    }
}
