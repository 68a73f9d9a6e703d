package dev.headroom.walletshare;

import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people's assertions about one pair amount to on the map: for each aspect the latest one in effect by the end of
 * the period. A claim is about the pair itself, never about its parts, and a target is of one period alone.
 */
record Claims(@Nullable CellClaim claim, @Nullable Money target, List<CellNote> notes) {

    static final Claims NONE = new Claims(null, null, List.of());

    /** More remarks than this help nobody on a map; older ones stay in the ledger. */
    static final int MOST_NOTES = 10;

    private static final Comparator<CellAssertion> LATEST_FIRST = Comparator.comparing(CellAssertion::effectiveFrom)
            .thenComparing(assertion -> assertion.at().toInstant())
            .thenComparing(CellAssertion::uuid)
            .reversed();

    static Claims of(List<CellAssertion> assertions, Period period, Currency currency) {
        if (assertions.isEmpty()) {
            return NONE;
        }
        List<CellAssertion> inEffect = assertions.stream()
                .filter(assertion -> !assertion.effectiveFrom().isAfter(period.to()))
                .sorted(LATEST_FIRST)
                .toList();
        return new Claims(
                first(inEffect, assertion -> assertion.state() != null)
                        .map(Claims::claim)
                        .orElse(null),
                first(inEffect, assertion -> assertion.hasTargetFor(period, currency))
                        .map(CellAssertion::target)
                        .orElse(null),
                notes(inEffect));
    }

    private static Optional<CellAssertion> first(List<CellAssertion> latestFirst, Predicate<CellAssertion> speaks) {
        return latestFirst.stream().filter(speaks).findFirst();
    }

    private static @Nullable CellClaim claim(CellAssertion assertion) {
        CellState state = assertion.state();
        return state == null ? null : new CellClaim(state, assertion.effectiveFrom(), assertion.by(), assertion.at());
    }

    private static List<CellNote> notes(List<CellAssertion> latestFirst) {
        return latestFirst.stream()
                .flatMap(assertion -> assertion.note() == null
                        ? Stream.empty()
                        : Stream.of(new CellNote(assertion.note(), assertion.by(), assertion.at())))
                .limit(MOST_NOTES)
                .toList();
    }

    boolean says(CellState state) {
        return claim != null && claim.state() == state;
    }

    /** Whether a wallet of zero, or none at all, is claimed: any other state says nothing of its size. */
    boolean tellsTheWallet() {
        return says(CellState.CONFIRMED_ZERO) || says(CellState.NOT_ELIGIBLE);
    }

    /** Whether nothing is said that holds; a claim of UNKNOWN only takes an earlier one back. */
    boolean silent() {
        return (claim == null || says(CellState.UNKNOWN)) && target == null && notes.isEmpty();
    }
}
