package dev.headroom.walletshare;

import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Running sums over cells. Two tallies add up to the tally of all their cells. */
final class Tally {

    private BigDecimal wallet = BigDecimal.ZERO;
    private BigDecimal ours = BigDecimal.ZERO;
    private BigDecimal oursInSized = BigDecimal.ZERO;
    private BigDecimal headroom = BigDecimal.ZERO;
    private BigDecimal contestable = BigDecimal.ZERO;
    private int cells;
    private int eligible;
    private int served;
    private int servedOfUnknownAmount;
    private int unknown;
    private int sized;
    private int unsized;
    private int stale;

    static Tally of(Iterable<Cell> cells) {
        Tally tally = new Tally();
        cells.forEach(tally::add);
        return tally;
    }

    void add(Cell cell) {
        cells++;
        eligible += count(cell.eligible());
        served += count(cell.state() == CellState.OURS);
        servedOfUnknownAmount += count(cell.ours() == null);
        unknown += count(cell.state() == CellState.UNKNOWN);
        sized += count(cell.wallet() != null);
        unsized += count(cell.eligible() && cell.wallet() == null);
        stale += count(cell.has(CellFlag.STALE_ESTIMATE));
        ours = ours.add(amount(cell.ours()));
        if (cell.wallet() != null) {
            wallet = wallet.add(amount(cell.wallet().mid()));
            oursInSized = oursInSized.add(amount(cell.ours()));
            headroom = headroom.add(amount(cell.headroom()));
            contestable = contestable.add(amount(cell.contestableHeadroom()));
        }
    }

    void add(Tally other) {
        wallet = wallet.add(other.wallet);
        ours = ours.add(other.ours);
        oursInSized = oursInSized.add(other.oursInSized);
        headroom = headroom.add(other.headroom);
        contestable = contestable.add(other.contestable);
        cells += other.cells;
        eligible += other.eligible;
        served += other.served;
        servedOfUnknownAmount += other.servedOfUnknownAmount;
        unknown += other.unknown;
        sized += other.sized;
        unsized += other.unsized;
        stale += other.stale;
    }

    boolean empty() {
        return cells == 0;
    }

    WalletTotals totals(Currency currency) {
        boolean anySized = sized > 0;
        // Our revenue is unknown as a whole only where we serve cells and none of them tells an amount.
        boolean oursUnknown = servedOfUnknownAmount > 0 && servedOfUnknownAmount == served;
        return new WalletTotals(
                money(anySized, wallet, currency),
                money(!oursUnknown, ours, currency),
                anySized && !oursUnknown ? CellComposer.ratio(oursInSized, wallet) : null,
                money(anySized, headroom, currency),
                money(anySized, contestable, currency),
                eligible == 0 ? null : (double) served / eligible,
                cells,
                eligible,
                unknown,
                unsized,
                stale);
    }

    private static int count(boolean applies) {
        return applies ? 1 : 0;
    }

    private static BigDecimal amount(@Nullable Money money) {
        return money == null ? BigDecimal.ZERO : money.amount().value();
    }

    private static @Nullable Money money(boolean known, BigDecimal amount, Currency currency) {
        return known ? Money.of(amount, currency) : null;
    }
}
