package dev.headroom.walletshare;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * One unit × one offering on the map: who serves it, what is spent, and how much of that could still become ours.
 *
 * <p>Where the flags say NOT_BROKEN_DOWN it is what a unit or offering with parts has beyond its parts.
 */
@Description("One unit × one offering within the map's period: who serves it and how much could still become ours."
        + " Amounts that nobody knows are null, never zero.")
public record Cell(
        @NonNull @Description("The unit that spends.") BusinessUnit unit,

        @NonNull @Description("The offering it is spent on.")
        Offering offering,

        @NonNull @Description("Who serves the cell, from observed spend first, then from what people claim.")
        CellState state,

        @Description("What a person last claimed about the cell, even where evidence says otherwise; null when nobody"
                + " has.")
        @Nullable
        CellClaim claim,

        @Description("What is spent here with everybody, ourselves included; null when nobody knows or nothing can be"
                + " bought here. Nobody knows where our own revenue is all there is: it tells nothing of the others,"
                + " unless it stands in a register of what the customer spends.")
        @Nullable
        WalletRange wallet,

        @Description("Our revenue here: zero when we have no contract; null when we have some but none of their"
                + " amounts is known, and with the flag OUR_VENDOR_UNKNOWN.")
        @Nullable
        Money ours,

        @Description("Ours ÷ wallet, 0 to 1, or more with the flag WALLET_UNDERSTATED; null when either is unknown or"
                + " the wallet is not above zero.")
        @Nullable
        Double share,

        @Description("The likely wallet minus the known part of ours; negative with the flag WALLET_UNDERSTATED; null"
                + " when the wallet is unknown.")
        @Nullable
        Money headroom,

        @Description("Headroom minus the known part of what the unit does itself and of what rivals have locked; may be"
                + " negative; null when headroom is unknown.")
        @Nullable
        Money contestableHeadroom,

        @Description("What the unit does itself: the wallet minus ours and all rivals' where somebody claims"
                + " IN_HOUSE, else zero; null when claimed and the wallet is unknown or is just the observed spend, "
                + " which does not show what a unit does itself.")
        @Nullable
        Money inHouse,

        @Description("Rivals' revenue under contracts that run past the end of the period: out of reach in it. Null"
                + " when there are such contracts and none of their amounts is known; their known part when some are.")
        @Nullable
        Money lockedByRivals,

        @Description("The revenue we want here in the period; null when nobody set it.") @Nullable
        Money target,

        @NonNull @Description("Who receives the spend, the largest first and unknown amounts last; the first 25.")
        List<@NonNull VendorSpend> vendors,

        @NonNull @Description("How many vendors have contracts here, the unlisted included.")
        Integer vendorCount,

        @NonNull @Description("Warnings about the numbers, each at most once; empty when none applies.")
        List<@NonNull CellFlag> flags,

        @Description(
                "What sized the wallet, and where several estimates share the period, most of its days; null when it"
                        + " is unknown or a confirmed zero.")
        @Nullable
        EstimateSummary estimate,

        @NonNull @Description("What people noted about the cell, the latest first; at most 10.")
        List<@NonNull CellNote> notes) {

    /** A cell lists the vendors that matter; all of them are a query of their own. */
    static final int MOST_VENDORS = 25;

    public Cell {
        vendors = List.copyOf(vendors);
        flags = List.copyOf(flags);
        notes = List.copyOf(notes);
    }

    boolean has(CellFlag flag) {
        return flags.contains(flag);
    }

    /** Our revenue within a known wallet: also of parts whose own wallet is unknown, where the whole's holds them. */
    BigDecimal oursInWallet() {
        return wallet == null || headroom == null
                ? BigDecimal.ZERO
                : wallet.mid().amount().value().subtract(headroom.amount().value());
    }

    /** Whether the unit could buy here at all. */
    boolean eligible() {
        return state != CellState.NOT_ELIGIBLE;
    }
}
