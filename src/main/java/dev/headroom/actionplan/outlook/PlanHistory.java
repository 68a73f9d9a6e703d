package dev.headroom.actionplan.outlook;

import dev.headroom.access.Sight;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskProgress;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.schedule.FinishForecast;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.actionplan.schedule.WorkKey;
import dev.headroom.actionplan.schedule.WorkSample;
import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What finished tasks of an organization took. Whoever asks learns from the accounts they see, and never which plan a
 * number comes from.
 */
final class PlanHistory {

    /** Some hundred people look at rankings within the time that a past is kept. */
    private static final int MOST_SIGHTS = 200;

    /** A ranking's 500 plans in a few versions each, some 100 bytes a forecast. */
    private static final int MOST_FORECASTS = 2_000;

    private final Map<String, List<Finished>> byOwner = new HashMap<>();
    private final Map<String, List<Finished>> byStep = new HashMap<>();

    private final Map<Sight, Map<Object, FinishForecast>> forecasts = new ConcurrentHashMap<>();

    /** A finished task. */
    private record Finished(UUID account, WorkSample sample) {}

    static PlanHistory of(List<ActionPlan> plans, Function<ActionPlan, Map<Side, WorkCalendar>> calendars) {
        PlanHistory history = new PlanHistory();
        for (ActionPlan plan : plans) {
            if (plan.progress().tasks().stream().anyMatch(PlanHistory::isMeasured)) {
                history.add(plan, calendars.apply(plan));
            }
        }
        return history;
    }

    /** When it was begun must be known, too: a guess would be the forecast's own. */
    private static boolean isMeasured(TaskProgress progress) {
        return progress.state() == TaskState.DONE && progress.startedOn() != null && progress.finishedOn() != null;
    }

    private void add(ActionPlan plan, Map<Side, WorkCalendar> calendars) {
        for (Task task : plan.content().tasks()) {
            WorkCalendar calendar = calendars.get(plan.content().sideOf(task));
            plan.progress()
                    .task(task.uuid())
                    .filter(PlanHistory::isMeasured)
                    .map(progress -> sample(plan, task, progress, calendar))
                    .ifPresent(sample -> add(new Finished(plan.basis().accountUuid(), sample)));
        }
    }

    private void add(Finished finished) {
        WorkKey key = finished.sample().key();
        byOwner.computeIfAbsent(key.owner(), absent -> new ArrayList<>()).add(finished);
        byStep.computeIfAbsent(key.stepType(), absent -> new ArrayList<>()).add(finished);
    }

    private static @Nullable WorkSample sample(
            ActionPlan plan, Task task, TaskProgress progress, @Nullable WorkCalendar calendar) {
        LocalDate started = progress.startedOn();
        LocalDate finished = progress.finishedOn();
        if (started == null || finished == null || calendar == null || task.workdays() < 1) {
            return null;
        }
        try {
            int workdays = calendar.workdaysBetween(started, finished) + (calendar.isWorkday(started) ? 1 : 0);
            return new WorkSample(key(plan, task), task.workdays(), workdays);
        } catch (BadInput e) {
            // A day that no calendar has teaches nothing, and must not take the others' past from them.
            return null;
        }
    }

    /** Who does what kind of step, by task; the same person is the same in every plan. */
    static Map<UUID, WorkKey> keys(ActionPlan plan) {
        Map<UUID, WorkKey> keys = new HashMap<>();
        plan.content().tasks().forEach(task -> keys.put(task.uuid(), key(plan, task)));
        return keys;
    }

    private static WorkKey key(ActionPlan plan, Task task) {
        String owner = plan.content()
                .participant(task.ownerUuid())
                .map(PlanHistory::person)
                // Nobody is like nobody else.
                .orElseGet(() -> "open:" + task.uuid());
        String step = task.stepType() == null ? "none:" + task.uuid() : task.stepType();
        return new WorkKey(owner, step);
    }

    private static @Nullable String person(Participant participant) {
        if (participant.contactUuid() != null) {
            return "contact:" + participant.contactUuid();
        }
        if (participant.memberUuid() != null) {
            return "member:" + participant.memberUuid();
        }
        return participant.email() == null ? null : "email:" + participant.email();
    }

    /** Where forecasts made of it are kept as long as it is, for those who see the same accounts. */
    Map<Object, FinishForecast> forecasts(Sight sight) {
        if (forecasts.size() > MOST_SIGHTS) {
            forecasts.clear();
        }
        Map<Object, FinishForecast> kept = forecasts.computeIfAbsent(sight, absent -> new ConcurrentHashMap<>());
        if (kept.size() > MOST_FORECASTS) {
            kept.clear();
        }
        return kept;
    }

    /** What of it bears on these keys, of accounts the asker sees. */
    List<WorkSample> samples(Map<UUID, WorkKey> keys, Sight sight) {
        // Two tasks that took the same are two.
        Set<Finished> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<WorkSample> samples = new ArrayList<>();
        for (WorkKey key : new HashSet<>(keys.values())) {
            add(byOwner.get(key.owner()), sight, found, samples);
            add(byStep.get(key.stepType()), sight, found, samples);
        }
        return samples;
    }

    private static void add(
            @Nullable List<Finished> known, Sight sight, Set<Finished> found, List<WorkSample> samples) {
        if (known == null) {
            return;
        }
        for (Finished finished : known) {
            if (sight.sees(finished.account()) && found.add(finished)) {
                samples.add(finished.sample());
            }
        }
    }
}
