package dev.headroom.walletshare;

import dev.headroom.platform.money.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * The sums over a set of cells. Additive: the totals of a whole are the totals of its parts plus what is not broken
 * down, in every amount and every count.
 */
@Description(
        "Sums over a set of cells. What is not broken down adds its amounts, and is none of the cells counted. Cells of"
                + " unknown wallet add to the counts only, and their revenue to ours.")
public record WalletTotals(
        @Description("The sum of the likely wallets; null when no wallet is known.") @Nullable
        Money wallet,

        @Description(
                "The sum of our known revenue; null when we have contracts but no amount is known, or when there are"
                        + " contracts and the organization has not said which vendor it is.")
        @Nullable
        Money ours,

        @Description("Our revenue in the cells of known wallet ÷ wallet, 0 to 1 or more; null when the wallet is"
                + " unknown or not above zero, or when some of our revenue is unknown and none within the wallet is"
                + " known.")
        @Nullable
        Double share,

        @Description("The sum of the cells' headroom, which is the wallet minus our revenue in the cells of known"
                + " wallet and in those that an estimate of a whole holds; null when no wallet is known.")
        @Nullable
        Money headroom,

        @Description("The sum of the cells' contestable headroom; null when none is known.") @Nullable
        Money contestableHeadroom,

        @Description("Cells of state OURS ÷ eligible cells, 0 to 1; null when no cell is eligible, or when there are"
                + " contracts and the organization has not said which vendor it is.")
        @Nullable
        Double penetration,

        @NonNull @Description("How many cells there are: pairs of a unit and an offering without parts.")
        Integer cells,

        @NonNull @Description("How many of them are not NOT_ELIGIBLE.")
        Integer eligibleCells,

        @NonNull @Description("How many are of state UNKNOWN: nobody knows who serves them.")
        Integer unknownCells,

        @NonNull @Description("How many eligible cells have an unknown wallet, whoever serves them.")
        Integer unsizedCells,

        @NonNull
        @Description("How many have the flag STALE_ESTIMATE, those not broken down included: their wallets count too.")
        Integer staleCells) {}
