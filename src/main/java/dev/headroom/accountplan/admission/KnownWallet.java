package dev.headroom.accountplan.admission;

import dev.headroom.account.figures.CellFigure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which share of the wallet is known, by value, although an unknown cell has no value.
 *
 * <p>An unknown cell is taken to be worth the mean of the known cells of its offering, or of the whole map where none
 * is known, and never less than what it spends with us: the look-alike estimate in its simplest form. share = Σ known
 * wallets / (Σ known wallets + Σ assumed values), over eligible cells. With equal cells this is the share of cells. A
 * wallet known to be zero is known and weighs nothing.
 */
final class KnownWallet {

    private final List<CellFigure> eligible;
    private final Map<UUID, Mean> byOffering = new HashMap<>();
    private final Mean everywhere = new Mean();

    KnownWallet(List<CellFigure> cells) {
        eligible = cells.stream().filter(CellFigure::eligible).toList();
        for (CellFigure cell : eligible) {
            if (cell.wallet() != null) {
                // What is not broken down may be negative where parts exceed their whole; it adds no knowledge.
                BigDecimal known = cell.wallet().max(BigDecimal.ZERO);
                everywhere.add(known);
                byOffering
                        .computeIfAbsent(cell.offering(), offering -> new Mean())
                        .add(known);
            }
        }
    }

    /** 0 to 1; null when there is no cell, or nothing with a value, to tell it from. */
    @Nullable
    Double share() {
        BigDecimal assumed = unknown().stream().map(this::assumed).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = everywhere.sum.add(assumed);
        return whole.signum() == 0
                ? null
                : everywhere.sum.divide(whole, MathContext.DECIMAL64).doubleValue();
    }

    /** The cells whose wallet nobody knows, those that are probably worth most first. */
    List<CellFigure> unknown() {
        return eligible.stream()
                .filter(cell -> cell.wallet() == null)
                .sorted(Comparator.comparing(this::assumed)
                        .reversed()
                        .thenComparing(CellFigure::unit)
                        .thenComparing(CellFigure::offering))
                .toList();
    }

    private BigDecimal assumed(CellFigure cell) {
        BigDecimal ours = cell.ours() == null ? BigDecimal.ZERO : cell.ours();
        return byOffering.getOrDefault(cell.offering(), everywhere).value().max(ours);
    }

    /** A mean in the making. */
    private static final class Mean {

        private BigDecimal sum = BigDecimal.ZERO;
        private int count;

        void add(BigDecimal value) {
            sum = sum.add(value);
            count++;
        }

        BigDecimal value() {
            return count == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
        }
    }
}
