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

    /** More than a team types in years. */
    static final int MOST_ASSERTIONS = 10_000;

    /** Half of the 16 MB that a document may have: the rest is room for changes that wait in it for the log. */
    static final long MOST_BYTES = 8_000_000;

    AssertedCells {
        assertions = List.copyOf(assertions);
    }

    /** Before anybody has asserted anything. */
    static AssertedCells none(UUID account) {
        return new AssertedCells(account, 0, List.of());
    }

    AssertedCells with(CellAssertion assertion) {
        if (assertions.size() >= MOST_ASSERTIONS) {
            throw new LimitExceeded("An account's maps hold at most " + MOST_ASSERTIONS
                    + " assertions, and they are there: nothing more can be asserted.");
        }
        if (bytes() + assertion.bytes() > MOST_BYTES) {
            throw new LimitExceeded(
                    "What is asserted on an account's maps may have " + MOST_BYTES
                            + " bytes together, notes above all, and this would be more: shorten the note or leave it"
                            + " out.",
                    "note");
        }
        List<CellAssertion> all = new ArrayList<>(assertions);
        all.add(assertion);
        return new AssertedCells(accountUuid, version + 1, all);
    }

    private long bytes() {
        return assertions.stream().mapToLong(CellAssertion::bytes).sum();
    }

    /** The version alone. */
    AssertedCells withoutAssertions() {
        return new AssertedCells(accountUuid, version, List.of());
    }
}
