package dev.headroom.walletshare;

import dev.headroom.platform.errors.LimitExceeded;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many cells may be computed for one request together. Every map counts with its units times offerings, before it
 * is computed.
 */
final class CellBudget {

    /** Where a request keeps its own: on its context. */
    private static final String OF_REQUEST = CellBudget.class.getName();

    private final int most;
    private final String whose;
    private final AtomicLong taken = new AtomicLong();

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

    /** The one of the request that is served, whose maps are asked for field by field; work without one begins anew. */
    static CellBudget ofRequest(int most, String whose) {
        if (!VertxContext.isOnDuplicatedContext()) {
            return new CellBudget(most, whose);
        }
        return ContextLocals.<CellBudget>get(OF_REQUEST).orElseGet(() -> {
            var begun = new CellBudget(most, whose);
            ContextLocals.put(OF_REQUEST, begun);
            return begun;
        });
    }

    /** Counts the cells of one more map; once refused, so is every further one. */
    void take(long cells) {
        taken.addAndGet(cells);
        requireSome();
    }

    void requireSome() {
        if (taken.get() > most) {
            throw new LimitExceeded(whose + " have more than " + most
                    + " cells, units times offerings, which is the most: choose fewer accounts.");
        }
    }
}
