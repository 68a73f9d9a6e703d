package dev.headroom.walletshare;

import dev.headroom.platform.errors.LimitExceeded;

/**
 * How many cells may be computed for one request together. Every map counts with its units times offerings, before it
 * is computed.
 */
final class CellBudget {

    private final int most;
    private final String whose;
    private long taken;

    /**
     * Begins to count.
     *
     * @param most the limit
     * @param whose which maps it counts, as the refusal's sentence begins
     */
    CellBudget(int most, String whose) {
        this.most = most;
        this.whose = whose;
    }

    /** Counts the cells of one more map; once refused, so is every further one. */
    void take(long cells) {
        taken += cells;
        requireSome();
    }

    void requireSome() {
        if (taken > most) {
            throw new LimitExceeded(whose + " have more than " + most
                    + " cells, units times offerings, which is the most: choose fewer accounts.");
        }
    }
}
