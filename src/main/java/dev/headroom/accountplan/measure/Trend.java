package dev.headroom.accountplan.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The straight line through values over time by least squares (ordinary linear regression of the value on the day):
 * with n points, slope = (n·Σxy − Σx·Σy) / (n·Σx² − (Σx)²), x in days. Exact but for one rounded division, because
 * values may be money.
 */
final class Trend {

    /** What a decimal in the schema can show. */
    private static final int DECIMALS = 4;

    private final SortedMap<LocalDate, BigDecimal> values = new TreeMap<>();

    /** A later point of the same day replaces the earlier one. */
    Trend(List<MeasurePoint> points) {
        points.forEach(point -> values.put(point.on(), point.value()));
    }

    /** The value of the line on the day, to 4 decimals; empty with fewer than two days to draw a line through. */
    Optional<BigDecimal> on(LocalDate day) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        LocalDate first = values.firstKey();
        BigDecimal n = BigDecimal.valueOf(values.size());
        BigDecimal sumX = BigDecimal.ZERO;
        BigDecimal sumY = BigDecimal.ZERO;
        BigDecimal sumXY = BigDecimal.ZERO;
        BigDecimal sumXX = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BigDecimal> point : values.entrySet()) {
            BigDecimal x = days(first, point.getKey());
            sumX = sumX.add(x);
            sumY = sumY.add(point.getValue());
            sumXY = sumXY.add(x.multiply(point.getValue()));
            sumXX = sumXX.add(x.multiply(x));
        }
        BigDecimal spread = n.multiply(sumXX).subtract(sumX.multiply(sumX));
        BigDecimal rise = n.multiply(sumXY).subtract(sumX.multiply(sumY));
        // y = (Σy + slope·(n·x − Σx)) / n, over one denominator.
        BigDecimal from = n.multiply(days(first, day)).subtract(sumX);
        BigDecimal numerator = sumY.multiply(spread).add(rise.multiply(from));
        return Optional.of(
                numerator.divide(n.multiply(spread), MathContext.DECIMAL128).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay());
    }
}
