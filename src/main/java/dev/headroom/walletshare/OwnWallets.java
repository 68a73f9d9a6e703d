package dev.headroom.walletshare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every pair its own wallet such that the wallet of any whole is the plain sum over its pairs.
 *
 * <p>Works from the deepest pair up. A leaf's own wallet is what its best evidence says. An estimate of a whole leaves
 * to the pair what its parts don't explain: the estimate minus the own wallets below it, in both trees at once. Where
 * the spend observed in the whole is better evidence than the estimate, the pair keeps only the spend recorded on
 * itself. Two estimates that overlap without one containing the other are both kept, each exact at its own pair.
 */
final class OwnWallets {

    private final Grid grid;
    private final EstimateChoice choice;
    private final List<Evidence> deepestFirst;
    private final Map<Integer, OwnWallet> wallets = new LinkedHashMap<>();

    private OwnWallets(Grid grid, EstimateChoice choice, EvidenceBook book) {
        this.grid = grid;
        this.choice = choice;
        deepestFirst = book.deepestFirst();
    }

    /** The own wallets by pair; a pair without one has an unknown wallet. */
    static Map<Integer, OwnWallet> compute(Grid grid, EstimateChoice choice, EvidenceBook book) {
        OwnWallets computation = new OwnWallets(grid, choice, book);
        for (Evidence evidence : computation.deepestFirst) {
            OwnWallet wallet = computation.ownWallet(evidence);
            if (wallet != null) {
                computation.wallets.put(evidence.pair(), wallet);
            }
        }
        return computation.wallets;
    }

    private @Nullable OwnWallet ownWallet(Evidence evidence) {
        if (evidence.notEligible()) {
            return null;
        }
        if (evidence.confirmedZero()) {
            return new OwnWallet(evidence.pair(), Amounts.ZERO, null);
        }
        if (grid.leaf(evidence.pair())) {
            return sized(evidence.pair(), choice.best(evidence.estimates(), evidence.observed()));
        }
        if (evidence.estimates().isEmpty()) {
            return sized(evidence.pair(), choice.sizing(evidence.observed()));
        }
        return rest(evidence);
    }

    private static @Nullable OwnWallet sized(int pair, @Nullable Sizing sizing) {
        return sizing == null ? null : new OwnWallet(pair, sizing.amounts(), sizing);
    }

    /** What an estimate of a whole leaves to the pair itself. */
    private @Nullable OwnWallet rest(Evidence evidence) {
        Sizing whole = choice.best(evidence.estimates(), observedWithin(evidence.pair()));
        if (whole == null || whole.fromObservedSpend()) {
            return sized(evidence.pair(), choice.sizing(evidence.observed()));
        }
        return new OwnWallet(evidence.pair(), whole.amounts().minus(walletBelow(evidence.pair())), whole);
    }

    private Observed observedWithin(int whole) {
        return deepestFirst.stream()
                .filter(evidence -> grid.within(whole, evidence.pair()))
                .map(Evidence::observed)
                .reduce(Observed.NOTHING, Observed::plus);
    }

    /** Complete, because every pair within the whole is deeper than it and so was computed before. */
    private Amounts walletBelow(int whole) {
        return wallets.values().stream()
                .filter(wallet -> grid.within(whole, wallet.pair()))
                .map(OwnWallet::amounts)
                .reduce(Amounts.ZERO, Amounts::plus);
    }
}
