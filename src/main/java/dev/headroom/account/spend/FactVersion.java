package dev.headroom.account.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What is believed of a contract: its n-th version. */
record FactVersion(
        UUID id,
        int version,
        Contract contract,
        UUID offering,
        BigDecimal amount,
        LocalDate startsOn,
        LocalDate endsOn) {

    /** Which contract it is, whatever is believed of it. */
    record Contract(UUID unit, UUID vendor, String reference, String title) {

        /** What it is at a source whose references are unique: without one it is what it always is. */
        Object byReference() {
            return reference.isEmpty() ? this : new Reference(vendor, reference);
        }
    }

    private record Reference(UUID vendor, String reference) {}

    /** Whether the other version says the same; 1.5 and 1.50 are one amount. */
    boolean saysTheSameAs(FactVersion other) {
        return contract.equals(other.contract)
                && offering.equals(other.offering)
                && amount.compareTo(other.amount) == 0
                && startsOn.equals(other.startsOn)
                && endsOn.equals(other.endsOn);
    }

    FactVersion after(FactVersion earlier) {
        return new FactVersion(earlier.id, earlier.version + 1, contract, offering, amount, startsOn, endsOn);
    }
}
