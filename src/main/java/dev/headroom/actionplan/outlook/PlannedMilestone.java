package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.Milestone;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A milestone with what shows that it is reached, and when it is due. */
@Description("A milestone with what shows that it is reached, and when it is due.")
public record PlannedMilestone(
        @NonNull @Description("The milestone.") Milestone milestone,

        @NonNull @Description("Whether the buyer has verified each of its outcomes.")
        Boolean verified,

        @Description("The day the last of them was verified, where the buyer's side is; null before.") @Nullable
        LocalDate verifiedOn,

        @NonNull @Description("Its outcomes as far as they are shown, at most 10.")
        List<@NonNull OutcomeStanding> outcomes,

        @Description("The hold point that stops it; null when none does.") @Nullable
        HeldBy heldBy,

        @NonNull @Description("Its dates.") PlannedDates dates) {}
