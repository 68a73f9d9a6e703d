package dev.headroom.actionplan.schedule;

import java.util.UUID;

/**
 * The durations of one node over the runs of a simulation. Each node draws from a stream of its own, made of the seed
 * and its id, so the result doesn't depend on the order of nodes.
 *
 * @param planned the planned duration, which the pool's ratios stretch
 * @param first the first index of the pool that is still possible: work that has run for a week won't take a day
 */
record DurationDraw(DurationPool pool, int planned, int first, long stream) {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** A node that has been worked on for {@code elapsed} full working days, 0 when it isn't started. */
    static DurationDraw of(DurationPool pool, int planned, int elapsed, UUID node, long seed) {
        long stream = mix(seed + mix(node.getMostSignificantBits() + mix(node.getLeastSignificantBits())));
        int atLeast = elapsed + 1;
        for (DurationPool candidate : new DurationPool[] {pool, DurationPool.PRIOR}) {
            int first = candidate.firstOfAtLeast(atLeast, planned);
            if (first < candidate.size()) {
                return new DurationDraw(candidate, planned, first, stream);
            }
        }
        // Longer than anything known: reckon with today, as the plan does.
        return new DurationDraw(DurationPool.PRIOR, planned, DurationPool.PRIOR.size() - 1, stream);
    }

    int workdays(int run) {
        // 31 random bits, scaled to the number of choices.
        long random = mix(stream + GOLDEN_GAMMA * (run + 1L)) >>> 33;
        int choices = pool.size() - first;
        return pool.workdays(first + (int) ((random * choices) >>> 31), planned);
    }

    /** The finalizer of SplitMix64: neighbours become unrelated. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
