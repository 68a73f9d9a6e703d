package dev.headroom.actionplan.schedule;

import java.util.UUID;

/**
 * A promise that can't be kept, and what breaks it.
 *
 * @param node the task whose date can't be kept
 * @param cause the dependency, constraint or fact that pushes that task beyond it
 * @param days working days of the task's side between the promise and the earliest possible finish
 * @param sentence for a person, with the tasks' names
 */
public record ScheduleConflict(ConflictKind kind, UUID node, ScheduleDriver cause, int days, String sentence) {}
