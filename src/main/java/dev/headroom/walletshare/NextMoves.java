package dev.headroom.walletshare;

import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Decimal;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks the cells with something left to win by what can be won times how likely we are to be let in. */
final class NextMoves {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::key, NextMove.BEST_FIRST);

    private final Footprint footprint;
    private final WalletSharePolicy.Reach reach;
    private final Currency currency;

    NextMoves(Grid grid, EvidenceBook book, WalletShareInputs inputs) {
        footprint = new Footprint(grid, book);
        reach = inputs.policy().reach();
        currency = inputs.currency();
    }

    /** Ranked by the score as it is shown: a page goes on after one that was shown. */
    private record Candidate(Cell cell, Footprint.Nearness nearness, Money score, CellKey key) {

        static Candidate of(Cell cell, Footprint.Nearness nearness, Money score) {
            return new Candidate(cell, nearness, score, NextMove.key(score, cell));
        }
    }

    /** All cells of positive contestable headroom, the best first. */
    List<NextMove> ranked(List<PlacedCell> cells) {
        List<Candidate> candidates = new ArrayList<>();
        for (PlacedCell placed : cells) {
            BigDecimal contestable = Money.valueOrZero(placed.cell().contestableHeadroom());
            if (contestable.signum() > 0) {
                Footprint.Nearness nearness = footprint.nearness(placed.unit(), placed.offering());
                Money score = Money.of(contestable.multiply(nearness.weight(reach)), currency);
                candidates.add(Candidate.of(placed.cell(), nearness, score));
            }
        }
        candidates.sort(BEST_FIRST);
        List<NextMove> moves = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            moves.add(move(moves.size() + 1, candidate));
        }
        return moves;
    }

    private NextMove move(int rank, Candidate candidate) {
        Cell cell = candidate.cell();
        return new NextMove(
                rank,
                cell,
                candidate.score(),
                List.of(
                        term("wallet", walletAmount(cell), walletSentence(cell)),
                        term("ours", ours(cell), oursSentence(cell)),
                        term("inHouse", cell.inHouse(), "What the unit does itself, where somebody says so."),
                        term("lockedByRivals", cell.lockedByRivals(), "Known rival contracts that outlast the period."),
                        new NextMoveTerm(
                                "reach",
                                Decimal.of(candidate.nearness().weight(reach)),
                                candidate.nearness().sentence())));
    }

    private static NextMoveTerm term(String name, @Nullable Money value, String explanation) {
        return value == null
                ? new NextMoveTerm(name, null, explanation + " Nobody knows how much it is: nothing was taken off.")
                : new NextMoveTerm(name, value.amount(), explanation);
    }

    /** Unknown where no amount is; a rest holds the known revenue of its parts of unknown wallet, too. */
    private @Nullable Money ours(Cell cell) {
        BigDecimal inWallet = cell.oursInWallet();
        return cell.ours() == null && inWallet.signum() == 0 ? null : Money.of(inWallet, currency);
    }

    private static String oursSentence(Cell cell) {
        return cell.has(CellFlag.NOT_BROKEN_DOWN)
                ? "What we receive in the period within what is not broken down, also in parts of unknown wallet, as"
                        + " far as amounts are known."
                : "What we receive here in the period, as far as amounts are known.";
    }

    private static @Nullable Money walletAmount(Cell cell) {
        return cell.wallet() == null ? null : cell.wallet().mid();
    }

    private static String walletSentence(Cell cell) {
        EstimateSummary estimate = cell.estimate();
        return estimate == null
                ? "What the unit spends here."
                : "What the unit spends here by " + estimate.method() + ", observed on " + estimate.observedOn() + ".";
    }
}
