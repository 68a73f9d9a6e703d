package dev.headroom.walletshare;

import dev.headroom.platform.errors.LimitExceeded;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The part of an account's wallet-share maps that people assert: what holds for every period it is in effect in.
 * Entries are only added, so that a map of an earlier day can be drawn again as it was.
 */
record AssertedCells(UUID accountUuid, int version, List<CellAssertion> assertions) {

    /** Some 300 bytes each: far below what one document may hold, and more than a team types in years. */
    static final int MOST_ASSERTIONS = 10_000;

    AssertedCells {
        assertions = List.copyOf(assertions);
    }

    /** Before anybody has asserted anything. */
    static AssertedCells none(UUID account) {
        return new AssertedCells(account, 0, List.of());
    }

    AssertedCells with(CellAssertion assertion) {
        if (assertions.size() >= MOST_ASSERTIONS) {
            throw new LimitExceeded("A map holds at most " + MOST_ASSERTIONS + " assertions, and this one is full.");
        }
        List<CellAssertion> all = new ArrayList<>(assertions);
        all.add(assertion);
        return new AssertedCells(accountUuid, version + 1, all);
    }
}
