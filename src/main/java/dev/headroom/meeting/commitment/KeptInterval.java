package dev.headroom.meeting.commitment;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * How sure a kept rate is: Wilson's score interval. With z = 1.96, p the rate and n how many fell due,
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). E. B. Wilson, "Probable Inference, the Law of Succession, and
 * Statistical Inference", Journal of the American Statistical Association 22 (1927), 209–212. It stays within 0 and 1
 * and holds for the few promises an account has, where the usual interval does not.
 */
@Description("The range that the rate of someone who keeps promises as they do lies in, with 95 % confidence: Wilson's"
        + " score interval with z = 1.96 (E. B. Wilson, 1927).")
public record KeptInterval(
        @NonNull @Description("Its lower end, 0 to 1.") Double low,

        @NonNull @Description("Its upper end, 0 to 1.") Double high) {

    private static final double Z = 1.96;

    /**
     * Of a share of a whole.
     *
     * @param whole at least 1
     */
    static KeptInterval of(int part, int whole) {
        double rate = (double) part / whole;
        double squared = Z * Z / whole;
        double middle = rate + squared / 2;
        double half = Z * Math.sqrt(rate * (1 - rate) / whole + squared / (4 * whole));
        double low = (middle - half) / (1 + squared);
        double high = (middle + half) / (1 + squared);
        // Rounding must not put the rate itself outside.
        return new KeptInterval(Math.max(0, Math.min(low, rate)), Math.min(1, Math.max(high, rate)));
    }
}
