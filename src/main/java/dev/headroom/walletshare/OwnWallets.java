package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every pair its own wallet such that the wallet of any whole is the plain sum over its pairs.
 *
 * <p>Works from the parts up. A leaf's own wallet is what its best evidence says. An estimate of a whole leaves to the
 * pair what its parts don't explain: the estimate minus the own wallets below it, in both trees at once; and of our
 * revenue within the whole, what lies in none of those wallets. Where the spend observed in the whole is better
 * evidence than the estimate, the pair keeps only the spend recorded on itself. Two estimates that overlap without one
 * containing the other are both kept, each exact at its own pair.
 */
final class OwnWallets {

    private final Grid grid;
    private final EstimateChoice choice;

    private OwnWallets(Grid grid, EstimateChoice choice) {
        this.grid = grid;
        this.choice = choice;
    }

    /** What a pair or many hold: their own wallets, our revenue in those, and all spend observed. */
    private record Held(Amounts wallets, BigDecimal ours, Observed observed) {

        static final Held NOTHING = new Held(Amounts.ZERO, BigDecimal.ZERO, Observed.NOTHING);

        static Held of(@Nullable OwnWallet wallet, Observed observed) {
            if (wallet == null) {
                return observed.present() ? new Held(Amounts.ZERO, BigDecimal.ZERO, observed) : NOTHING;
            }
            return new Held(wallet.amounts(), wallet.ours(), observed);
        }

        Held plus(Held other) {
            return new Held(wallets.plus(other.wallets), ours.add(other.ours), observed.plus(other.observed));
        }
    }

    /** The own wallets by pair; a pair without one has an unknown wallet. */
    static Map<Integer, OwnWallet> compute(Grid grid, EstimateChoice choice, EvidenceBook book) {
        OwnWallets computation = new OwnWallets(grid, choice);
        Map<Integer, OwnWallet> wallets = new LinkedHashMap<>();
        new PartsFirst<>(grid, Held.NOTHING, Held::plus).visit((pair, below) -> {
            Evidence evidence = book.at(pair);
            if (evidence.pair() == Grid.NONE) {
                return Held.NOTHING;
            }
            OwnWallet wallet = computation.ownWallet(pair, evidence, below);
            if (wallet != null) {
                wallets.put(pair, wallet);
            }
            return Held.of(wallet, evidence.observed());
        });
        return wallets;
    }

    private @Nullable OwnWallet ownWallet(int pair, Evidence evidence, Held below) {
        if (evidence.notEligible()) {
            return null;
        }
        if (evidence.confirmedZero()) {
            return OwnWallet.ZERO;
        }
        if (grid.leaf(pair)) {
            return sized(choice.best(evidence.estimates(), evidence.observed()), evidence.observed());
        }
        return evidence.estimates().isEmpty()
                ? sized(choice.sizing(evidence.observed()), evidence.observed())
                : rest(evidence, below);
    }

    private static @Nullable OwnWallet sized(@Nullable Sizing sizing, Observed observed) {
        return sizing == null ? null : new OwnWallet(sizing.amounts(), observed.oursOrZero(), sizing);
    }

    /** What an estimate of a whole leaves to the pair itself. */
    private @Nullable OwnWallet rest(Evidence evidence, Held below) {
        Observed within = below.observed().plus(evidence.observed());
        Sizing whole = choice.best(evidence.estimates(), within);
        if (whole == null || whole.fromObservedSpend()) {
            return sized(choice.sizing(evidence.observed()), evidence.observed());
        }
        return new OwnWallet(
                whole.amounts().minus(below.wallets()), within.oursOrZero().subtract(below.ours()), whole);
    }
}
