package dev.headroom.walletshare;

import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Decimal;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on wallet-share maps. */
public final class WalletShareInput {

    private WalletShareInput() {}

    @Input("AddWalletEstimateInput")
    @Description(
            "What somebody believes a cell's wallet to be. Give low, mid and high; or, with WALLET_ALLOCATION_RULE,"
                    + " rank and vendorCount.")
    public record AddEstimate(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Id @NonNull @Description("The account.") String account,

            @Id @NonNull @Description("The unit; one with parts stands for everything below it.")
            String unit,

            @Id @NonNull @Description("The offering; one with parts stands for everything below it.")
            String offering,

            @NonNull @Description("The first day of the spend.")
            LocalDate from,

            @NonNull @Description("The last day of the spend, included.")
            LocalDate to,

            @Nullable @Description("The least it may be, zero or more.")
            Decimal low,

            @Nullable @Description("The most likely amount, from low to high.")
            Decimal mid,

            @Nullable @Description("The most it may be.") Decimal high,

            @Nullable @Description("The currency of the amounts; the organization's, which is taken when left out.")
            Currency currency,

            @NonNull @Description("How the wallet was sized.")
            EstimateMethod method,

            @Nullable @Description("Our rank among the client's vendors here, 1 for the first, halves for ties.")
            Decimal rank,

            @Nullable @Description("How many vendors the client uses here, 1 to 1000.")
            Integer vendorCount,

            @NonNull @Description("The person or document it comes from; at most 500 characters.")
            String source,

            @NonNull @Description("The day the source said so; not in the future.")
            LocalDate observedOn,

            @Nullable @Description("How sure you are, 0 to 1; left out, the method's default.")
            Double confidence,

            @Id
            @Nullable
            @Description("The estimate of the same cell that this one replaces, on the days this one is about; on all"
                    + " others it stands.")
            String supersedes,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("AssertCellInput")
    @Description("What a person says about a cell: a state, a target, a note, or several of them. A claim stands beside"
            + " the evidence and never replaces it. An account's maps hold 10,000 such sayings in 8 MB together.")
    public record AssertCell(
            @Id
            @NonNull
            @Description("The map. States and notes hold for every period they are in effect in, a target for the"
                    + " map's period alone.")
            String walletShareMap,

            @NonNull @Description("The map's version that the caller saw.")
            Integer expectedVersion,

            @Id
            @NonNull
            @Description(
                    "The unit. Of one with parts it says what holds of its row \"not broken down\", and nothing of its"
                            + " parts, which are cells of their own.")
            String unit,

            @Id @NonNull @Description("The offering.") String offering,

            @Nullable
            @Description("Who serves the cell; UNKNOWN takes an earlier claim back. OURS can't be claimed: it comes"
                    + " from our spend.")
            CellState state,

            @Nullable
            @Description("The revenue wanted in the map's period, in the organization's currency; zero or more.")
            Decimal target,

            @Nullable @Description("A remark; at most 2,000 characters.")
            String note,

            @Nullable
            @Description("The first day it holds; left out, today, or the last day of the map's period when that is"
                    + " earlier.")
            LocalDate effectiveFrom,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
