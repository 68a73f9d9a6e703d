package dev.headroom.accountplan.score;

/**
 * The judgements in the outcome score.
 *
 * @param measures what the measures count together; half, because they are what the plan is for
 * @param onTime what keeping dates counts; a quarter
 * @param oldestLate what the most overdue action counts; a quarter, so that keeping ten small dates can't outweigh one
 *     forgotten promise
 * @param lateCredit what doing something late is worth against doing it on time, 0 to 1; above 0, so that it is always
 *     worth doing
 * @param lateHalfLifeDays how many days late count half; two weeks, one round of a usual team meeting
 */
public record ScorePolicy(double measures, double onTime, double oldestLate, double lateCredit, int lateHalfLifeDays) {

    public ScorePolicy {
        if (!(measures >= 0 && onTime >= 0 && oldestLate >= 0 && measures + onTime + oldestLate > 0)) {
            throw new IllegalArgumentException("weights are zero or more, and not all zero");
        }
        if (!(lateCredit >= 0 && lateCredit <= 1)) {
            throw new IllegalArgumentException("the credit for doing something late is from 0 to 1");
        }
        if (lateHalfLifeDays < 1) {
            throw new IllegalArgumentException("a half-life is at least one day");
        }
    }

    public static ScorePolicy defaults() {
        return new ScorePolicy(0.5, 0.25, 0.25, 0.5, 14);
    }
}
