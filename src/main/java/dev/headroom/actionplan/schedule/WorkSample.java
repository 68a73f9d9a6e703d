package dev.headroom.actionplan.schedule;

/**
 * Finished work: what was planned and what it took.
 *
 * @param plannedWorkdays at least 1; others are left out, as a milestone has no duration to exceed
 * @param actualWorkdays at least 1; less counts as 1
 */
public record WorkSample(WorkKey key, int plannedWorkdays, int actualWorkdays) {}
