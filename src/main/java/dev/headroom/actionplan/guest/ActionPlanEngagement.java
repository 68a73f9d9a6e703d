package dev.headroom.actionplan.guest;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How the other companies' people use a plan, and whether they have gone quiet. */
@Description("How the people who were invited use a plan: counts and times of what a person did, no tracking.")
public record ActionPlanEngagement(
        @NonNull @Description("How often any of them looked.")
        Integer visits,

        @NonNull @Description("How often any of them did something: answered, handed in, commented.")
        Integer acts,

        @Description("The last sign of life; null while there was none.") @Nullable
        OffsetDateTime lastSeenAt,

        @Description("Whole days since the last sign of life, or since the first invitation while there was none; null"
                + " while nobody was invited.")
        @Nullable
        Integer quietDays,

        @NonNull
        @Description("Whether they have gone quiet: quietDays is 14 or more, unless the operator chose otherwise, and"
                + " the plan is open.")
        Boolean quiet,

        @NonNull @Description("Each invitation by itself, the oldest first, at most 300.")
        List<@NonNull InvitationEngagement> invitations) {}
