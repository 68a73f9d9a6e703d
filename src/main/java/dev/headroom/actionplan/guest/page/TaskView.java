package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.PageDates;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskProgress;
import dev.headroom.actionplan.TaskState;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as a guest sees it.
 *
 * @param state in a word, for a badge
 * @param date when it is due and forecast
 * @param overdue whether its day has passed and it is not done
 * @param mayMove whether the guest says how far it is
 * @param asked whether it is asked of this guest now
 */
record TaskView(
        String id,
        String title,
        @Nullable String description,
        String owner,
        String side,
        String state,
        String stateWords,
        DateView date,
        boolean overdue,
        boolean mine,
        boolean mayMove,
        boolean ended,
        boolean asked,
        FormView move) {

    /** Tasks are asked for this many days before they are due. */
    private static final int AHEAD = 7;

    static TaskView of(SharedPlan plan, Task task, Forms forms) {
        UUID id = task.uuid();
        TaskProgress progress = plan.progress().task(id).orElse(null);
        TaskState state = progress == null ? TaskState.OPEN : progress.state();
        boolean mine = plan.isMine(task);
        LocalDate due = plan.dueOn(id).orElse(null);
        boolean overdue = !state.isEnded() && due != null && due.isBefore(plan.today());
        boolean soon = due != null && !due.isAfter(plan.today().plusDays(AHEAD));
        return new TaskView(
                id.toString(),
                task.title(),
                task.description(),
                plan.name(task.ownerUuid()),
                plan.side(plan.content().sideOf(task)),
                state.name().toLowerCase(Locale.ROOT),
                words(state, progress),
                DateView.of(plan, id, state.isEnded(), mine && !state.isEnded(), forms),
                overdue,
                mine,
                mine && plan.isOpen(),
                state.isEnded(),
                mine
                        && plan.isOpen()
                        && (forms.isChosen(id) || !state.isEnded() && (soon || state == TaskState.CLAIMED)),
                forms.of("task", id, plan.today()));
    }

    private static String words(TaskState state, @Nullable TaskProgress progress) {
        LocalDate finished = progress == null ? null : progress.finishedOn();
        return state == TaskState.DONE && finished != null ? "Done on " + PageDates.day(finished) : Words.of(state);
    }
}
