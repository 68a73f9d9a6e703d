package dev.headroom.account.figures;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one unit × one offering of an account in a period, in the organization's currency. Leaf rows,
 * with the rows of what is not broken down, so that sums count nothing twice.
 *
 * @param eligible whether the unit could buy here at all
 * @param wallet what is spent with everybody; null when nobody knows, never zero for that
 * @param ours what is spent with us
 * @param headroom wallet minus ours; null when the wallet is unknown
 * @param contestable the part of headroom that can still be won in the period; null when unknown
 * @param target the revenue wanted here; null when nobody set it
 * @param stale whether the estimate of the wallet is past its half-life
 */
public record CellFigure(
        UUID account,
        UUID unit,
        UUID offering,
        boolean eligible,
        @Nullable BigDecimal wallet,
        BigDecimal ours,
        @Nullable BigDecimal headroom,
        @Nullable BigDecimal contestable,
        @Nullable BigDecimal target,
        boolean stale) {}
