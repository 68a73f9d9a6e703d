package dev.headroom.accountplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A measured value of a day. Claims are never points. */
public record MeasurePoint(LocalDate on, BigDecimal value) {}
