package dev.headroom.actionplan.schedule;

import java.util.UUID;

/**
 * A dependency of one task on another.
 *
 * @param from the earlier task
 * @param to the later task
 * @param lag days to wait, counted in {@code unit}; negative lets the later task begin that much sooner
 */
public record ScheduleLink(UUID id, UUID from, UUID to, DependencyKind kind, int lag, LagUnit unit) {}
