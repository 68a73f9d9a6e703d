package dev.headroom.account.figures;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known in money about one unit × one offering of an account, in the organization's currency. One row per leaf,
 * and one for what a unit or offering with parts has beyond them, so that rows add up without counting anything twice.
 *
 * @param eligible false where the unit can't buy the offering at all: the row counts in no denominator
 * @param wallet what is spent here with everybody; null when nobody knows, never zero for that
 * @param ours our revenue; null where we have contracts and know no amount, or don't know which contracts are ours
 * @param headroom wallet minus what of it is known to be ours, negative when we earn more than that; null when
 *     unknown
 * @param contestable the part of the headroom within reach in the period; null when unknown
 * @param target the revenue we want here; null when nobody set it
 * @param stale whether the evidence behind the wallet has outlived its half-life
 */
public record CellFigure(
        UUID account,
        UUID unit,
        UUID offering,
        boolean eligible,
        @Nullable BigDecimal wallet,
        @Nullable BigDecimal ours,
        @Nullable BigDecimal headroom,
        @Nullable BigDecimal contestable,
        @Nullable BigDecimal target,
        boolean stale) {}
