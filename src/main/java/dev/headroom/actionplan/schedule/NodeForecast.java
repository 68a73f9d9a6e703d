package dev.headroom.actionplan.schedule;

import java.time.LocalDate;

/**
 * When a node is finished, with its chances.
 *
 * @param p50 finished by then in half of the runs
 * @param p80 finished by then in four of five runs
 * @param basis whose past its own duration is drawn from
 * @param samples finished pieces of work in that past; 0 for the prior
 */
public record NodeForecast(LocalDate p50, LocalDate p80, ForecastBasis basis, int samples) {}
