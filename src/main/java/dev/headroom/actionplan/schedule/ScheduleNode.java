package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task or milestone as the engine sees it.
 *
 * @param workdays working days of its side that the work takes; 0 is a milestone
 * @param constraintOn the day of a dated constraint, otherwise null
 * @param pinnedOn the day the buyer fixed it to be finished on; the engine never moves it
 * @param startedOn the day the work began, as a fact
 * @param finishedOn the day it was done, as a fact
 */
public record ScheduleNode(
        UUID id,
        Side side,
        int workdays,
        ConstraintKind constraint,
        @Nullable LocalDate constraintOn,
        @Nullable LocalDate pinnedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn) {

    public boolean isMilestone() {
        return workdays == 0;
    }

    public boolean isFinished() {
        return finishedOn != null;
    }
}
