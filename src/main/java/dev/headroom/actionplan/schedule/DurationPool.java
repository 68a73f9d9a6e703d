package dev.headroom.actionplan.schedule;

import java.util.Arrays;

/** Ratios of actual to planned duration to draw from, in rising order, each as likely as the others. */
final class DurationPool {

    private static final int PRIOR_POINTS = 200;
    private static final double NINETIETH = 2.0;

    /**
     * The prior: log-normal with median 1 and a 90th percentile of 2.
     *
     * <p>Log-normal, because that is how actual to estimated durations of 106 projects were spread: T. Little, Schedule
     * Estimation and Uncertainty Surrounding the Cone of Uncertainty, IEEE Software 23(3), 2006. There the median is
     * reported to be about twice the 10th percentile (letters, IEEE Software 23(5), 2006), so a log-normal's 90th
     * percentile is about twice its median. Median 1, because whoever plans a step mostly knows its usual duration and
     * misses its bad days. Software projects aren't approvals and contracts, so own history comes first.
     */
    static final DurationPool PRIOR = prior();

    private final ForecastBasis basis;
    private final double[] ratios;

    private DurationPool(ForecastBasis basis, double[] ratios) {
        this.basis = basis;
        this.ratios = ratios;
    }

    static DurationPool of(ForecastBasis basis, double[] ratios) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return new DurationPool(basis, sorted);
    }

    ForecastBasis basis() {
        return basis;
    }

    int size() {
        return ratios.length;
    }

    /** The working days that a ratio makes of a planned duration: at least one. */
    int workdays(int index, int planned) {
        return (int) Math.max(1, Math.round(ratios[index] * planned));
    }

    /** The index from which on a planned duration takes at least so long; the size when it never did. */
    int firstOfAtLeast(int workdays, int planned) {
        int index = 0;
        while (index < ratios.length && workdays(index, planned) < workdays) {
            index++;
        }
        return index;
    }

    private static DurationPool prior() {
        double[] ratios = new double[PRIOR_POINTS];
        double sigma = Math.log(NINETIETH) / normalQuantile(0.9);
        for (int point = 0; point < PRIOR_POINTS; point++) {
            ratios[point] = Math.exp(sigma * normalQuantile((point + 0.5) / PRIOR_POINTS));
        }
        return of(ForecastBasis.PRIOR, ratios);
    }

    /** Tukey's lambda in place of the normal quantile, which has no closed form: near enough for a prior. */
    private static double normalQuantile(double probability) {
        return 4.91 * (Math.pow(probability, 0.14) - Math.pow(1 - probability, 0.14));
    }
}
