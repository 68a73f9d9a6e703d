package dev.headroom.account.figures;

import dev.headroom.access.Caller;
import java.time.LocalDate;

/**
 * Whose eyes figures are seen with, of which days, and as they were known when.
 *
 * @param from the first day whose figures are wanted
 * @param to the last one
 * @param asOf only what was recorded by the end of this day counts
 */
public record FigureView(Caller caller, LocalDate from, LocalDate to, LocalDate asOf) {}
