package dev.headroom.accountplan.relationship;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan its relationships and its numbers follow from. Two versions of a plan may have the same one.
 *
 * @param uuid the plan's
 * @param account the one the plan is kept with
 * @param accounts those it covers, as far as the caller may see them; none when they are more than
 *     {@link #MOST_ACCOUNTS}
 * @param complete whether these are all: what is computed of a part must not pass for the whole's
 * @param from the first day of its period
 * @param to the last one
 */
public record PlanScope(UUID uuid, UUID account, Set<UUID> accounts, boolean complete, LocalDate from, LocalDate to) {

    /** More companies than any customer we plan for as one; each costs a wallet-share map. */
    public static final int MOST_ACCOUNTS = 200;

    private static final String PART = "The plan covers accounts that you may not see.";

    public static final String TOO_WIDE =
            "The plan covers more than " + MOST_ACCOUNTS + " accounts: make plans for parts of the customer.";

    public PlanScope {
        accounts = Set.copyOf(accounts);
    }

    /** With accounts beyond the limit only a part could be computed, too. */
    public boolean complete() {
        return complete && !tooWide();
    }

    public boolean tooWide() {
        return accounts.isEmpty();
    }

    /** Why numbers of the whole are unknown, as a sentence; null when they are not. */
    public @Nullable String gap() {
        return tooWide() ? TOO_WIDE : complete() ? null : PART;
    }
}
