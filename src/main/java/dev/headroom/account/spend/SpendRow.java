package dev.headroom.account.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A row of a file that can be stored, as soon as its unit and vendor are known by id. */
record SpendRow(
        Name unit,
        Name vendor,
        UUID offering,
        String reference,
        String title,
        BigDecimal amount,
        LocalDate startsOn,
        LocalDate endsOn) {

    /** A name as it is shown, and what its spellings have in common. */
    record Name(String text, String key) {}
}
