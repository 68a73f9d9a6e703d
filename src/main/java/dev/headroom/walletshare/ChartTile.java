package dev.headroom.walletshare;

import dev.headroom.account.figures.ShareSum;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the chart shows of one cell, or of several added up.
 *
 * @param headroom the sum of the known headrooms; null when none is known
 * @param share our share of the known wallets; null unless we serve one of the cells and it is known
 * @param mark the sign of a tile without an amount
 * @param stale whether any of the evidence is old
 * @param tooltip the tile in words
 */
record ChartTile(
        Kind kind, @Nullable BigDecimal headroom, @Nullable Double share, String mark, boolean stale, String tooltip) {

    /** How a tile is drawn. */
    enum Kind {
        /** There is no such cell. */
        BLANK,
        NOT_ELIGIBLE,
        /** The wallet is unknown. */
        UNSIZED,
        CONFIRMED_ZERO,
        /** We earn more than the wallet is thought to be, so the wallet must be wrong. */
        UNDERSTATED,
        SIZED,
        /** Several cells added up, which no scale of single cells fits. */
        SUM
    }

    static ChartTile of(List<Cell> cells) {
        BigDecimal headroom = null;
        BigDecimal wallet = BigDecimal.ZERO;
        BigDecimal ours = BigDecimal.ZERO;
        boolean served = false;
        for (Cell cell : cells) {
            if (cell.headroom() != null && cell.wallet() != null) {
                headroom = Money.valueOrZero(cell.headroom()).add(headroom == null ? BigDecimal.ZERO : headroom);
                wallet = wallet.add(Money.valueOrZero(cell.wallet().mid()));
                ours = ours.add(cell.oursInWallet());
                served |= cell.state() == CellState.OURS && cell.ours() != null;
            }
        }
        return new ChartTile(
                kind(cells, headroom),
                headroom,
                served ? ShareSum.ratio(ours, wallet) : null,
                cells.size() == 1 ? mark(cells.get(0).state()) : mark(CellState.UNKNOWN),
                cells.stream().anyMatch(cell -> cell.has(CellFlag.STALE_ESTIMATE)),
                cells.size() == 1 ? words(cells.get(0)) : words(cells.size(), headroom));
    }

    private static Kind kind(List<Cell> cells, @Nullable BigDecimal headroom) {
        if (cells.isEmpty()) {
            return Kind.BLANK;
        }
        if (cells.stream().noneMatch(Cell::eligible)) {
            return Kind.NOT_ELIGIBLE;
        }
        if (headroom == null) {
            return Kind.UNSIZED;
        }
        if (cells.size() > 1) {
            return Kind.SUM;
        }
        if (cells.get(0).has(CellFlag.WALLET_UNDERSTATED)) {
            return Kind.UNDERSTATED;
        }
        return cells.get(0).state() == CellState.CONFIRMED_ZERO ? Kind.CONFIRMED_ZERO : Kind.SIZED;
    }

    /** A letter for who serves a cell of unknown wallet. */
    static String mark(CellState state) {
        return switch (state) {
            case COMPETITOR -> "C";
            case OURS -> "O";
            case PIPELINE -> "P";
            case IN_HOUSE -> "H";
            case UNKNOWN, NOT_ELIGIBLE, CONFIRMED_ZERO -> "?";
        };
    }

    private static String words(int cells, @Nullable BigDecimal headroom) {
        return cells + " cells: headroom " + (headroom == null ? "unknown" : grouped(headroom));
    }

    private static String words(Cell cell) {
        List<String> words = new ArrayList<>();
        words.add(lowerCase(cell.state()));
        if (cell.wallet() != null && cell.headroom() != null) {
            words.add("headroom " + grouped(Money.valueOrZero(cell.headroom())));
            words.add("wallet " + grouped(Money.valueOrZero(cell.wallet().mid())));
        } else if (cell.eligible()) {
            words.add("wallet unknown");
        }
        if (cell.share() != null) {
            words.add("our share " + percent(cell.share()));
        }
        if (cell.estimate() != null) {
            words.add("by " + lowerCase(cell.estimate().method()) + " of "
                    + cell.estimate().observedOn());
        }
        cell.flags().forEach(flag -> words.add(lowerCase(flag)));
        return cell.unit().name() + " × " + cell.offering().name() + ": " + String.join(", ", words);
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A share in whole percent; more than none never reads as none. */
    static String percent(double share) {
        long percent = Math.round(share * 100);
        return percent == 0 && share > 0 ? "<1%" : percent + "%";
    }

    private static String grouped(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.0f", amount);
    }
}
