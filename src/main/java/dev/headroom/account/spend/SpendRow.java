package dev.headroom.account.spend;

import dev.headroom.account.imports.ImportName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a file that can be stored, as soon as its unit and vendor are known by id; no vendor where all have one. */
record SpendRow(
        ImportName unit,
        @Nullable ImportName vendor,
        UUID offering,
        String reference,
        String title,
        BigDecimal amount,
        LocalDate startsOn,
        LocalDate endsOn) {}
