package dev.headroom.actionplan.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline: a milestone, a task, or the tasks of one side that lead to one milestone.
 *
 * @param owner who does it; null for milestones and groups
 * @param from the first day of its bar; a milestone's is its forecast
 * @param to the day it is forecast to be done, or was
 * @param dueOn the day it is due; null for groups and where there is none
 * @param agreed whether both sides signed that day, or the buyer fixed it
 * @param pinnedOn the day the buyer fixed; null when they fixed none
 * @param workdaysLate how late it is forecast to be, or was; 0 when it is not
 * @param done how many of the tasks or outcomes it stands for are done
 * @param count how many it stands for; 1 for a task
 */
record TimelineRow(
        Kind kind,
        String title,
        @Nullable String owner,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate dueOn,
        boolean agreed,
        @Nullable LocalDate pinnedOn,
        State state,
        boolean critical,
        int workdaysLate,
        int done,
        int count) {

    enum Kind {
        MILESTONE,
        TASK,
        GROUP
    }

    enum State {
        OPEN,
        STARTED,
        CLAIMED,
        DONE
    }

    boolean isLate() {
        return workdaysLate > 0;
    }
}
