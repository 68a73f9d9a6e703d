package dev.headroom.actionplan.schedule;

import java.time.LocalDate;

/**
 * Days on which a side does not work although its country does, such as the week after Christmas.
 *
 * @param from the first closed day
 * @param until the last closed day
 */
public record ClosedDays(LocalDate from, LocalDate until) {}
