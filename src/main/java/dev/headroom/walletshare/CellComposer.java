package dev.headroom.walletshare;

import dev.headroom.account.figures.ShareSum;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the cells of a map out of the evidence and the own wallet of each pair. */
final class CellComposer {

    private final WalletShareInputs inputs;
    private final Grid grid;
    private final Currency currency;
    private final Money zero;

    CellComposer(WalletShareInputs inputs, Grid grid) {
        this.inputs = inputs;
        this.grid = grid;
        currency = inputs.currency();
        zero = Money.zero(currency);
    }

    /** Every leaf cell, and of the other pairs those that hold something of their own, in the order of pairs. */
    List<PlacedCell> cells(EvidenceBook book, Map<Integer, OwnWallet> wallets) {
        List<PlacedCell> cells = new ArrayList<>();
        for (int pair = 0; pair < grid.size(); pair++) {
            Evidence evidence = book.at(pair);
            OwnWallet wallet = wallets.get(pair);
            if (grid.leaf(pair) || holdsSomething(evidence, wallet)) {
                cells.add(new PlacedCell(grid.unit(pair), grid.offering(pair), cell(pair, evidence, wallet)));
            }
        }
        return cells;
    }

    private static boolean holdsSomething(Evidence evidence, @Nullable OwnWallet wallet) {
        return evidence.observed().present()
                || !evidence.claims().silent()
                || (wallet != null && !wallet.holdsNothing());
    }

    private Cell cell(int pair, Evidence evidence, @Nullable OwnWallet own) {
        Observed observed = evidence.observed();
        BigDecimal headroom = own == null ? null : own.headroom();
        BigDecimal inHouse = inHouse(evidence, own);
        BigDecimal contestable = headroom == null ? null : contestable(headroom, inHouse, observed);
        EstimateSummary estimate = own == null || own.sizing() == null
                ? null
                : EstimateSummary.of(own.sizing(), inputs.asOf(), inputs.policy());
        List<VendorSpend> vendors = evidence.vendors();
        return new Cell(
                grid.units().node(grid.unit(pair)),
                grid.offerings().node(grid.offering(pair)),
                evidence.state(),
                evidence.claims().claim(),
                own == null ? null : WalletRange.of(own.amounts(), currency),
                ours(observed),
                share(observed, own),
                money(headroom),
                money(contestable),
                money(inHouse),
                observed.lockedUnknown() && observed.locked().signum() == 0 ? null : money(observed.locked()),
                evidence.claims().target(),
                vendors.subList(0, Math.min(Cell.MOST_VENDORS, vendors.size())),
                vendors.size(),
                flags(pair, evidence, own, estimate),
                estimate,
                evidence.claims().notes());
    }

    private @Nullable Money ours(Observed observed) {
        return observed.oursUnknown() ? null : money(observed.oursOrZero());
    }

    private static @Nullable Double share(Observed observed, @Nullable OwnWallet own) {
        return own == null || observed.oursUnknown()
                ? null
                : ShareSum.ratio(own.ours(), own.amounts().mid());
    }

    private static BigDecimal contestable(BigDecimal headroom, @Nullable BigDecimal inHouse, Observed observed) {
        // Unknown where observed spend is the wallet: what the unit does itself is then no part of it.
        BigDecimal ownWork = inHouse == null ? BigDecimal.ZERO : inHouse;
        return headroom.subtract(ownWork).subtract(observed.locked());
    }

    /** What nobody is paid for is the unit's own work only if somebody says so; else it is simply not explained. */
    private static @Nullable BigDecimal inHouse(Evidence evidence, @Nullable OwnWallet own) {
        if (!evidence.claims().says(CellState.IN_HOUSE)) {
            return BigDecimal.ZERO;
        }
        return own == null || own.observedSpend()
                ? null
                : own.amounts()
                        .mid()
                        .subtract(evidence.observed().knownOrZero())
                        .max(BigDecimal.ZERO);
    }

    private List<CellFlag> flags(
            int pair, Evidence evidence, @Nullable OwnWallet own, @Nullable EstimateSummary estimate) {
        List<CellFlag> flags = new ArrayList<>(0);
        boolean leaf = grid.leaf(pair);
        add(flags, CellFlag.WALLET_UNDERSTATED, own != null && own.understated());
        add(flags, CellFlag.STALE_ESTIMATE, estimate != null && estimate.stale());
        add(
                flags,
                CellFlag.PRORATED,
                own != null && own.sizing() != null && own.sizing().scaled());
        add(flags, CellFlag.VENDOR_AMOUNT_UNKNOWN, evidence.observed().amountUnknown());
        add(flags, CellFlag.CLAIM_CONTRADICTED, evidence.contradicted());
        add(flags, CellFlag.BREAKDOWN_EXCEEDS_TOTAL, !leaf && own != null && own.exceeded());
        add(flags, CellFlag.NOT_BROKEN_DOWN, !leaf);
        add(flags, CellFlag.OUR_VENDOR_UNKNOWN, !evidence.observed().vendorsTold());
        return flags;
    }

    private static void add(List<CellFlag> flags, CellFlag flag, boolean applies) {
        if (applies) {
            flags.add(flag);
        }
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        return amount.signum() == 0 ? zero : Money.of(amount, currency);
    }
}
