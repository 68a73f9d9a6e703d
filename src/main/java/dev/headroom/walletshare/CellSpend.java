package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one vendor's contracts bring into one cell within the map's period, already spread over days and added up.
 *
 * @param amount the sum of the known amounts; null when every contract's amount is unknown
 * @param amountUnknown whether at least one contract has no known amount
 * @param locked the part of the amount under contracts that run past the end of the period
 * @param lockedUnknown whether at least one of those that run past it has no known amount
 * @param inRegister whether one of the contracts stands in a register of what the customer spends, with whomever
 * @param vendorTold whether the organization has said which vendor it is: else this one may be a rival or ourselves
 * @param endsOn the latest end of the contracts
 * @param observedOn the latest day on which one of the contracts was seen
 */
record CellSpend(
        UUID unit,
        UUID offering,
        UUID vendor,
        @Nullable BigDecimal amount,
        boolean amountUnknown,
        BigDecimal locked,
        boolean lockedUnknown,
        boolean inRegister,
        boolean vendorTold,
        LocalDate endsOn,
        LocalDate observedOn) {

    CellSpend {
        if (amount == null && !amountUnknown) {
            throw new IllegalArgumentException("spend without an amount must say that its amount is unknown");
        }
        if (lockedUnknown && !amountUnknown) {
            throw new IllegalArgumentException("a contract of unknown amount must be told of as one");
        }
    }
}
