package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.UUID;

/**
 * When a task can be done and when it must be. All days are inclusive: work starts in the morning of its start and is
 * done in the evening of its finish; a milestone starts and finishes on one evening.
 *
 * @param earliestFinish what the work and all before it need; a pin doesn't delay it
 * @param latestFinish the last day that keeps the target, pins and constraints of all that follows; earlier than
 *     {@code earliestFinish} when they can't be kept
 * @param plannedFinish the day it is due: planned back from the target unless pinned, constrained or wanted soon
 * @param forecastFinish the day to reckon with: the later of {@code earliestFinish} and the pin
 * @param totalFloat working days of its side it may slip before a promise breaks; negative: one is broken already. 0
 *     when finished
 * @param freeFloat working days of its side it may slip before another task's earliest date moves; never negative
 * @param critical whether it has no more float than the promise most at risk; on one calendar: the least float of all
 * @param driver what decides its earliest start, or its finish where that holds back the start
 */
public record ScheduledTask(
        UUID id,
        LocalDate earliestStart,
        LocalDate earliestFinish,
        LocalDate latestStart,
        LocalDate latestFinish,
        LocalDate plannedFinish,
        LocalDate forecastFinish,
        int totalFloat,
        int freeFloat,
        boolean critical,
        ScheduleDriver driver) {}
