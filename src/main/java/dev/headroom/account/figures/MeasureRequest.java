package dev.headroom.account.figures;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which value of a measure is wanted.
 *
 * @param accounts those it is measured over together
 * @param from the first day it is measured over
 * @param to the last one
 * @param asOf only what was recorded by the end of this day counts
 * @param unit only this unit and its parts; null for the whole of the accounts
 * @param offering only this offering and its parts; null for all of them
 */
public record MeasureRequest(
        Set<UUID> accounts,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        @Nullable UUID unit,
        @Nullable UUID offering) {

    public MeasureRequest {
        accounts = Set.copyOf(accounts);
    }
}
