package dev.headroom.accountplan.measure;

import dev.headroom.accountplan.MeasureClaim;
import dev.headroom.accountplan.PlanMeasure;
import dev.headroom.platform.money.Decimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it stands on a day.
 *
 * <p>progress = (current − baseline) / (target − baseline), whichever way the target lies. expected = days since the
 * baseline / days from the baseline to the due date, 0 to 1. landing = the {@link Trend} through the baseline and all
 * readings, on the due date; from the due date on, the current value. Where target and baseline are the same, the value
 * is to be held: progress is 1 while it is at least as good, else 0.
 */
@Description("A measure as it stands on a day, computed from records.")
public record MeasureReading(
        @Ignore UUID measureUuid,

        @NonNull @Description("The day it is read on.") LocalDate asOf,

        @Description("The measured value in the source's unit, to 4 decimals; null when it is unknown, never zero for"
                + " that.")
        @Nullable
        Decimal current,

        @Description("How much of the way from baseline to target is done: 1 for all, below 0 for the wrong way; null"
                + " when it can't be told.")
        @Nullable
        Double progress,

        @Description("How much of the way a straight line would have done by now, 0 to 1; null without both dates.")
        @Nullable
        Double expected,

        @Description("Where the trend will be on the due date, in the source's unit; null when there is no trend yet.")
        @Nullable
        Decimal landing,

        @NonNull @Description("How it stands.") MeasureStatus status,

        @NonNull @Description("Why it has this status, as a sentence.")
        String sentence,

        @Description("What somebody claims it is, beside what is measured; no number here uses it; null when nobody"
                + " does.")
        @Nullable
        MeasureClaim claim) {

    /** A trend this near to the target is as good as there: forecasts of a year are not better than a tenth. */
    static final double ON_TRACK_FROM = 0.9;

    /** Below it, catching up needs more than half again of the pace so far. */
    static final double AT_RISK_FROM = 0.6;

    private static final int DECIMALS = 4;

    /**
     * Reads a measure.
     *
     * @param history earlier readings, in any order; those from before the baseline or after the day are left out
     * @param current the measured value of the day; null when it is unknown
     * @param higherIsBetter which way is better, for a measure that is to be held
     */
    public static MeasureReading of(
            PlanMeasure measure,
            List<MeasurePoint> history,
            @Nullable BigDecimal current,
            LocalDate asOf,
            boolean higherIsBetter) {
        Decimal shown = current == null ? null : Decimal.of(current.setScale(DECIMALS, RoundingMode.HALF_UP));
        if (!measure.measurable()) {
            return unknown(measure, shown, asOf, "Baseline, target or one of their dates is missing.", null);
        }
        Way way = new Way(measure, higherIsBetter);
        double expected = way.expected(asOf);
        if (current == null) {
            return unknown(measure, null, asOf, "Nothing is recorded that tells its value.", expected);
        }
        double progress = way.progress(current);
        BigDecimal landing = way.landing(history, current, asOf);
        MeasureStatus status = status(way, progress, landing, asOf);
        return new MeasureReading(
                measure.uuid(),
                asOf,
                shown,
                progress,
                expected,
                landing == null ? null : Decimal.of(landing),
                status,
                sentence(measure, Objects.requireNonNull(shown), landing, status),
                measure.claim());
    }

    /** A measure that can't be read for this reader, and why. */
    public static MeasureReading unread(PlanMeasure measure, LocalDate asOf, String why) {
        return unknown(measure, null, asOf, why, null);
    }

    @Id
    @NonNull
    @Description("The id of the measure in its plan.")
    public String getMeasureId() {
        return measureUuid.toString();
    }

    /** How near it is to where it should be by now, 0 to 1: progress over expected. Null when nothing can be said. */
    public @Nullable Double attainment() {
        if (status == MeasureStatus.UNKNOWN || progress == null || expected == null) {
            return null;
        }
        return status == MeasureStatus.REACHED ? 1.0 : Math.max(0, Math.min(1, progress / expected));
    }

    private static MeasureStatus status(Way way, double progress, @Nullable BigDecimal landing, LocalDate asOf) {
        if (progress >= 1) {
            return MeasureStatus.REACHED;
        }
        if (asOf.isAfter(way.dueOn)) {
            return MeasureStatus.OFF_TRACK;
        }
        if (landing == null) {
            return MeasureStatus.UNKNOWN;
        }
        double landed = way.progress(landing);
        return landed >= ON_TRACK_FROM
                ? MeasureStatus.ON_TRACK
                : landed >= AT_RISK_FROM ? MeasureStatus.AT_RISK : MeasureStatus.OFF_TRACK;
    }

    private static MeasureReading unknown(
            PlanMeasure measure, @Nullable Decimal current, LocalDate asOf, String why, @Nullable Double expected) {
        return new MeasureReading(
                measure.uuid(), asOf, current, null, expected, null, MeasureStatus.UNKNOWN, why, measure.claim());
    }

    private static String sentence(
            PlanMeasure measure, Decimal current, @Nullable BigDecimal landing, MeasureStatus status) {
        String wanted = plain(current) + " of " + plain(measure.target()) + " wanted by " + measure.dueOn();
        if (status == MeasureStatus.REACHED) {
            return wanted + ": reached.";
        }
        return wanted
                + (landing == null
                        ? ": too early for a trend."
                        : "; the trend lands at " + plain(Decimal.of(landing)) + ".");
    }

    private static String plain(@Nullable Decimal value) {
        return value == null ? "unknown" : value.value().stripTrailingZeros().toPlainString();
    }

    /** The way from the baseline to the target of a measure that has both. */
    private static final class Way {

        private final BigDecimal baseline;
        private final LocalDate baselineOn;
        private final BigDecimal target;
        private final LocalDate dueOn;
        private final boolean higherIsBetter;

        Way(PlanMeasure measure, boolean higherIsBetter) {
            baseline = Objects.requireNonNull(measure.baseline()).value();
            baselineOn = Objects.requireNonNull(measure.baselineOn());
            target = Objects.requireNonNull(measure.target()).value();
            dueOn = Objects.requireNonNull(measure.dueOn());
            this.higherIsBetter = higherIsBetter;
        }

        double progress(BigDecimal value) {
            BigDecimal whole = target.subtract(baseline);
            if (whole.signum() == 0) {
                int better = higherIsBetter ? value.compareTo(target) : target.compareTo(value);
                return better >= 0 ? 1 : 0;
            }
            return value.subtract(baseline).divide(whole, MathContext.DECIMAL64).doubleValue();
        }

        double expected(LocalDate day) {
            double gone = ChronoUnit.DAYS.between(baselineOn, day);
            return Math.max(0, Math.min(1, gone / ChronoUnit.DAYS.between(baselineOn, dueOn)));
        }

        @Nullable
        BigDecimal landing(List<MeasurePoint> history, BigDecimal current, LocalDate asOf) {
            if (!asOf.isAfter(baselineOn)) {
                return null;
            }
            if (!asOf.isBefore(dueOn)) {
                return current.setScale(DECIMALS, RoundingMode.HALF_UP);
            }
            List<MeasurePoint> points = new ArrayList<>();
            points.add(new MeasurePoint(baselineOn, baseline));
            history.stream()
                    .filter(point ->
                            point.on().isAfter(baselineOn) && point.on().isBefore(asOf))
                    .forEach(points::add);
            points.add(new MeasurePoint(asOf, current));
            return new Trend(points).on(dueOn).orElse(null);
        }
    }
}
