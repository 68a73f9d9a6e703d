package dev.headroom.accountplan.relationship;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What of a plan its relationships follow from.
 *
 * @param uuid the plan's
 * @param account the one the plan is kept with
 * @param accounts those it covers, as far as the caller may see them
 * @param from the first day of its period
 * @param to the last one
 */
public record PlanScope(UUID uuid, UUID account, Set<UUID> accounts, LocalDate from, LocalDate to) {

    public PlanScope {
        accounts = Set.copyOf(accounts);
    }
}
