package dev.headroom.walletshare;

import dev.headroom.account.figures.ShareSum;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Running sums over cells. Two tallies add up to the tally of all their cells.
 *
 * <p>What is not broken down brings its money and is no cell: else whoever learned something of a whole would have one
 * more unknown cell, and penetration would sink.
 */
final class Tally {

    private final ShareSum share = new ShareSum();
    private BigDecimal ours = BigDecimal.ZERO;
    private BigDecimal contestable = BigDecimal.ZERO;
    private int rows;
    private int cells;
    private int eligible;
    private int served;
    private int oursKnown;
    private int oursUnknown;
    private int vendorsUntold;
    private int unknown;
    private int unsized;
    private int stale;

    static Tally of(Iterable<Cell> cells) {
        Tally tally = new Tally();
        cells.forEach(tally::add);
        return tally;
    }

    void add(Cell cell) {
        rows++;
        if (!cell.has(CellFlag.NOT_BROKEN_DOWN)) {
            cells++;
            eligible += count(cell.eligible());
            served += count(cell.state() == CellState.OURS);
            unknown += count(cell.state() == CellState.UNKNOWN);
            unsized += count(cell.eligible() && cell.wallet() == null);
        }
        stale += count(cell.has(CellFlag.STALE_ESTIMATE));
        vendorsUntold += count(cell.has(CellFlag.OUR_VENDOR_UNKNOWN));
        addMoney(cell);
    }

    private void addMoney(Cell cell) {
        oursKnown += count(cell.state() == CellState.OURS && cell.ours() != null);
        oursUnknown += count(cell.ours() == null);
        ours = ours.add(Money.valueOrZero(cell.ours()));
        share.add(
                cell.wallet() == null ? null : Money.valueOf(cell.wallet().mid()),
                Money.valueOf(cell.headroom()),
                cell.ours() == null);
        contestable = contestable.add(Money.valueOrZero(cell.contestableHeadroom()));
    }

    void add(Tally other) {
        share.add(other.share);
        ours = ours.add(other.ours);
        contestable = contestable.add(other.contestable);
        rows += other.rows;
        cells += other.cells;
        eligible += other.eligible;
        served += other.served;
        oursKnown += other.oursKnown;
        oursUnknown += other.oursUnknown;
        vendorsUntold += other.vendorsUntold;
        unknown += other.unknown;
        unsized += other.unsized;
        stale += other.stale;
    }

    boolean empty() {
        return rows == 0;
    }

    WalletTotals totals(Currency currency) {
        BigDecimal wallet = share.wallet();
        // Our revenue is unknown as a whole only where we may serve cells and none of them tells an amount.
        boolean known = oursUnknown == 0 || oursKnown > 0;
        return new WalletTotals(
                money(wallet, currency),
                money(known ? ours : null, currency),
                share.share(),
                money(share.headroom(), currency),
                money(wallet == null ? null : contestable, currency),
                eligible == 0 || vendorsUntold > 0 ? null : (double) served / eligible,
                cells,
                eligible,
                unknown,
                unsized,
                stale);
    }

    private static int count(boolean applies) {
        return applies ? 1 : 0;
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : Money.of(amount, currency);
    }
}
