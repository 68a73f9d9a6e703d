package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Days on which one side does not work, besides its weekends and public holidays. */
@Description("Days on which one side does not work, besides its weekends and public holidays.")
public record ClosedDays(
        @NonNull @Description("The first of them.") LocalDate from,

        @NonNull @Description("The last of them, included; at most 366 days after the first.")
        LocalDate to,

        @Description("Why, such as a shutdown over the holidays; null when nobody says.") @Nullable
        String reason) {

    private static final int LONGEST = 366;

    public ClosedDays {
        ActionPlanLimits.day(from, "from");
        ActionPlanLimits.day(to, "to");
        if (to.isBefore(from)) {
            throw new BadInput("The closed days end before they begin: choose a later last day.", "to");
        }
        if (to.isAfter(from.plusDays(LONGEST))) {
            throw new BadInput("The closed days last more than a year: choose an earlier last day.", "to");
        }
        reason = ActionPlanLimits.text(reason, "reason");
    }
}
