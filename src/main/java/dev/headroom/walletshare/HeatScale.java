package dev.headroom.walletshare;

import dev.headroom.platform.svg.ShortAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Colours headroom in five steps of 1, 3, 10, 30 and so on, because a few cells are always a hundred times the others.
 *
 * <p>One hue from light to dark: the order survives grey printing and every kind of colour blindness. The text on each
 * colour has a contrast of at least 4.5.
 */
final class HeatScale {

    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /** Below this the lowest steps would be fractions. */
    private static final BigDecimal SMALLEST_TOP = BigDecimal.valueOf(100);

    private static final List<Shade> SHADES = List.of(
            new Shade("#edf4fb", "#10243a"),
            new Shade("#c3daf0", "#10243a"),
            new Shade("#8fbbe1", "#10243a"),
            new Shade("#2f6fae", "#ffffff"),
            new Shade("#0b3766", "#ffffff"));

    /** A colour and the one for text on it. */
    record Shade(String fill, String text) {}

    /** A step of the scale, from an amount on. */
    record Step(@Nullable BigDecimal from, Shade shade) {

        /** Such as "300k+", or "less" for the lowest. */
        String label() {
            return from == null ? "less" : ShortAmount.of(from) + "+";
        }
    }

    private final List<Step> steps;

    private HeatScale(List<Step> steps) {
        this.steps = steps;
    }

    /** A scale whose darkest step holds the largest amount. */
    static HeatScale upTo(BigDecimal largest) {
        BigDecimal from = roundStep(largest.max(SMALLEST_TOP));
        List<Step> steps = new ArrayList<>();
        for (int shade = SHADES.size() - 1; shade > 0; shade--) {
            steps.add(new Step(from, SHADES.get(shade)));
            from = startsWithThree(from) ? from.divide(THREE) : lower(from);
        }
        steps.add(new Step(null, SHADES.get(0)));
        Collections.reverse(steps);
        return new HeatScale(List.copyOf(steps));
    }

    /** The largest of 1, 3, 10, 30 … that is not above the amount. */
    private static BigDecimal roundStep(BigDecimal amount) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(amount.precision() - amount.scale() - 1);
        BigDecimal triple = power.multiply(THREE);
        return triple.compareTo(amount) <= 0 ? triple : power;
    }

    private static boolean startsWithThree(BigDecimal step) {
        return step.stripTrailingZeros().unscaledValue().intValue() == 3;
    }

    private static BigDecimal lower(BigDecimal powerOfTen) {
        return powerOfTen.scaleByPowerOfTen(-1).multiply(THREE);
    }

    Shade shade(BigDecimal amount) {
        Shade shade = steps.get(0).shade();
        for (Step step : steps) {
            if (step.from() != null && step.from().compareTo(amount) <= 0) {
                shade = step.shade();
            }
        }
        return shade;
    }

    /** The steps from light to dark. */
    List<Step> steps() {
        return steps;
    }
}
