package dev.headroom.account.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of a contract: its n-th version.
 *
 * @param job the import that said so
 */
record FactVersion(
        UUID id,
        int version,
        Contract contract,
        UUID offering,
        BigDecimal amount,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable UUID job) {

    private static final char UNIT_SEPARATOR = 31;

    /**
     * Which contract it is, whatever is believed of it.
     *
     * @param days its days where it has no reference, else empty: twelve monthly bills of one title are twelve
     */
    record Contract(UUID unit, UUID vendor, String reference, String title, String days) {

        static Contract of(
                UUID unit, UUID vendor, String reference, String title, LocalDate startsOn, LocalDate endsOn) {
            return new Contract(unit, vendor, reference, title, reference.isEmpty() ? startsOn + "/" + endsOn : "");
        }

        /** Its reference, title and days in one text, of which the table keeps the hash. */
        String identity() {
            String named = reference + UNIT_SEPARATOR + title;
            return days.isEmpty() ? named : named + UNIT_SEPARATOR + days;
        }

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
        return new FactVersion(earlier.id, earlier.version + 1, contract, offering, amount, startsOn, endsOn, job);
    }
}
