package dev.headroom.walletshare;

import dev.headroom.platform.money.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One of the numbers a rank was made of, so that nobody has to trust the rank itself. */
@Description("One of the numbers that made a next move's score.")
public record NextMoveTerm(
        @NonNull @Description("wallet, ours, inHouse, lockedByRivals or reach.")
        String name,

        @Description(
                "Its value: an amount in the score's currency, or for reach a weight from 0 to 1. Null where nobody"
                        + " knows the amount: nothing was taken off for it then.")
        @Nullable
        Decimal value,

        @NonNull @Description("Where the value comes from, as a sentence.")
        String explanation) {}
