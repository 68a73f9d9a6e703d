package dev.headroom.account.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a unit spends with one vendor on one offering in a period: the observed contracts with at least one day in it.
 * Amounts are in the organization's currency, spread evenly over each contract's days.
 *
 * @param allocated what falls into the period, of the contracts whose amount is known
 * @param locked the part of it under contracts that go on after the period
 * @param someUnknown whether a contract's amount is not known, so that the spend is more than {@code allocated}
 * @param lockedUnknown whether the amount of a contract that goes on after the period is not known
 * @param allUnknown whether none is known: {@code allocated} is then zero and says nothing
 * @param inRegister whether a contract came from a file of any vendors, such as the customer's own register of spend. A
 *     file about a single vendor, such as our own revenue, tells nothing of the others
 * @param endsOn the last day of the contract that ends last
 * @param recordedAt when the newest of the contracts became known
 */
public record SpendInCell(
        UUID account,
        UUID unit,
        UUID offering,
        UUID vendor,
        BigDecimal allocated,
        BigDecimal locked,
        boolean lockedUnknown,
        boolean someUnknown,
        boolean allUnknown,
        boolean inRegister,
        LocalDate endsOn,
        OffsetDateTime recordedAt) {}
