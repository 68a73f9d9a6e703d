package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * When the whole is finished, with its chances.
 *
 * @param p50 finished by then in half of the runs
 * @param p80 finished by then in four of five runs
 * @param onTime share of the runs that keep the target, from 0 to 1
 * @param nodes the same for each node, milestones among them, in the order of the request
 * @param runs how often the plan was simulated
 */
public record FinishForecast(LocalDate p50, LocalDate p80, double onTime, Map<UUID, NodeForecast> nodes, int runs) {}
