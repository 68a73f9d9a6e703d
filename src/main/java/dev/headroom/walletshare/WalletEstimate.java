package dev.headroom.walletshare;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Decimal;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the estimate ledger: what somebody believes a wallet to be, from what source and since when. Entries are
 * never changed; a better one supersedes, so that a map of an earlier day can be drawn again as it was.
 *
 * <p>The unit and the offering may have parts: the estimate is then of everything below them.
 */
@Description("A sourced belief about what a unit spends on an offering in a period. Never changed, only superseded, on"
        + " the days its successor is about. Each day of a map is sized by the best estimate that is about it.")
public record WalletEstimate(
        @Ignore UUID uuid,
        @Ignore UUID accountUuid,
        @Ignore UUID unitUuid,
        @Ignore UUID offeringUuid,

        @NonNull @Description("The days in which the amount is spent.")
        Period period,

        @Ignore @Nullable BigDecimal lowAmount,
        @Ignore @Nullable BigDecimal midAmount,
        @Ignore @Nullable BigDecimal highAmount,

        @NonNull @Description("The currency of the amounts.")
        Currency currency,

        @NonNull @Description("How the wallet was sized.") EstimateMethod method,

        @Ignore @Nullable BigDecimal rankAmongVendors,

        @Description("How many vendors the client uses here, 1 to 1000; null unless the method is"
                + " WALLET_ALLOCATION_RULE.")
        @Nullable
        Integer vendorCount,

        @NonNull @Description("The person or document it comes from.")
        String source,

        @NonNull @Description("The day the source said so; age counts from it.")
        LocalDate observedOn,

        @NonNull @Description("Who entered it.") String enteredBy,

        @NonNull @Description("When it was entered.") OffsetDateTime recordedAt,

        @Description("How sure whoever entered it was, 0 to 1; null leaves it to the method's default.") @Nullable
        Double confidence,

        @Ignore @Nullable UUID supersedesUuid) {

    public static final String TYPE = "WalletEstimate";
    static final int LONGEST_SOURCE = 500;
    static final int MOST_VENDORS = 1_000;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public WalletEstimate {
        if (method == EstimateMethod.WALLET_ALLOCATION_RULE) {
            requireRank(rankAmongVendors, vendorCount);
            requireAbsent(
                    lowAmount != null || midAmount != null || highAmount != null,
                    "The amounts low, mid and high are computed from rank and vendorCount with"
                            + " WALLET_ALLOCATION_RULE: leave them out.",
                    "mid");
        } else {
            requireRange(lowAmount, midAmount, highAmount, currency);
            requireAbsent(
                    rankAmongVendors != null || vendorCount != null,
                    "The rank and vendorCount belong to the method WALLET_ALLOCATION_RULE: leave them out with others.",
                    "rank");
        }
        if (source.isBlank() || source.codePointCount(0, source.length()) > LONGEST_SOURCE) {
            throw new BadInput(
                    "The source has no or more than " + LONGEST_SOURCE
                            + " characters: name the person or document in 1 to that many.",
                    "source");
        }
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new BadInput("The confidence is not from 0 to 1: write 0.8 for 80 %, or leave it out.", "confidence");
        }
        // One day of grace: east of Greenwich tomorrow has begun already.
        if (observedOn.isAfter(recordedAt.toLocalDate().plusDays(1))) {
            throw new BadInput("The day observedOn is in the future: give the day the source said so.", "observedOn");
        }
    }

    @Id
    @NonNull
    @Description("The estimate's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Description("The low end of the wallet, zero or more; null when the method computes it from our revenue.")
    public @Nullable Money getLow() {
        return money(lowAmount);
    }

    @Description("The likely wallet, from low to high; null when the method computes it from our revenue.")
    public @Nullable Money getMid() {
        return money(midAmount);
    }

    @Description("The high end of the wallet; null when the method computes it from our revenue.")
    public @Nullable Money getHigh() {
        return money(highAmount);
    }

    @Description("Our rank among the client's vendors here, 1 for the first, halves for ties; null unless the method"
            + " is WALLET_ALLOCATION_RULE.")
    public @Nullable Decimal getRank() {
        return rankAmongVendors == null ? null : Decimal.of(rankAmongVendors);
    }

    @Id
    @Description("The global id of the estimate this one replaces; null when it replaces none.")
    public @Nullable String getSupersedesId() {
        return supersedesUuid == null ? null : GlobalId.of(TYPE, supersedesUuid);
    }

    /** Only an estimate of the same cell can replace one. */
    boolean isOfSameCell(WalletEstimate other) {
        return accountUuid.equals(other.accountUuid)
                && unitUuid.equals(other.unitUuid)
                && offeringUuid.equals(other.offeringUuid);
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(amount, currency);
    }

    private static void requireRank(@Nullable BigDecimal rank, @Nullable Integer vendorCount) {
        if (vendorCount == null || vendorCount < 1 || vendorCount > MOST_VENDORS) {
            throw new BadInput(
                    "The vendorCount is missing or not from 1 to " + MOST_VENDORS
                            + ": count the vendors the client uses here.",
                    "vendorCount");
        }
        if (rank == null
                || rank.compareTo(BigDecimal.ONE) < 0
                || rank.compareTo(BigDecimal.valueOf(vendorCount)) > 0
                || rank.multiply(TWO).stripTrailingZeros().scale() > 0) {
            throw new BadInput(
                    "The rank is missing or not from 1 to vendorCount in whole or half steps: write 1 for the first,"
                            + " 1.5 for a tie for it.",
                    "rank");
        }
    }

    private static void requireRange(
            @Nullable BigDecimal low, @Nullable BigDecimal mid, @Nullable BigDecimal high, Currency currency) {
        if (low == null || mid == null || high == null) {
            throw new BadInput(
                    "The amount low, mid or high is missing: give all three, the same amount where there is only one.",
                    "mid");
        }
        if (low.signum() < 0) {
            throw new BadInput("The amount low is negative: a wallet is zero or more.", "low");
        }
        if (low.compareTo(mid) > 0 || mid.compareTo(high) > 0) {
            throw new BadInput(
                    "The amount mid does not lie between low and high: put the three amounts in order.", "mid");
        }
        if (high.compareTo(LARGEST) > 0) {
            throw new BadInput("The amount high has more than 15 digits: check the amount and its currency.", "high");
        }
        requireScale(low, currency, "low");
        requireScale(mid, currency, "mid");
        requireScale(high, currency, "high");
    }

    /** Refused rather than rounded: an amount is stored as it was said. */
    private static void requireScale(BigDecimal amount, Currency currency, String field) {
        if (amount.stripTrailingZeros().scale() > currency.fractionDigits()) {
            throw new BadInput(
                    "The amount " + field + " has more decimals than " + currency.code() + " has, which are "
                            + currency.fractionDigits() + ": round it.",
                    field);
        }
    }

    private static void requireAbsent(boolean present, String reason, String field) {
        if (present) {
            throw new BadInput(reason, field);
        }
    }
}
