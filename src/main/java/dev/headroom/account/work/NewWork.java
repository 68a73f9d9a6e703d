package dev.headroom.account.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work to be put into a plan.
 *
 * @param id of the task or action it becomes: the same for the same source and plan
 * @param account whose plan it must be
 * @param source the global id of what it came of
 * @param title what is to be done; of any length, a plan shortens it
 * @param ours whether our side does it, or the customer's
 * @param dueOn the day it is to be done by; null when there is none
 * @param worker who does it; null when nobody is named
 * @param milestone the id of the milestone it leads to, where the plan has any; null to let the plan choose
 * @param internal whether the customer does not see it
 */
public record NewWork(
        UUID id,
        UUID account,
        String source,
        String title,
        boolean ours,
        @Nullable LocalDate dueOn,
        @Nullable Worker worker,
        @Nullable String milestone,
        boolean internal) {

    private static final int LONGEST_TITLE = 200;

    /** Somebody, as far as they are known. */
    public record Worker(
            String name, @Nullable UUID member, @Nullable UUID contact) {}

    /** The title as plans take it: cut where it is too long. */
    public String shortTitle() {
        int length = title.codePointCount(0, title.length());
        return length <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1))
                                .strip() + "…";
    }
}
