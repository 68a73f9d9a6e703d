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

        @Description("Working days of the buyer's side since it was last heard of, by a visit or an act, or since it"
                + " was asked first, by an invitation or an offer; null while nobody has asked it.")
        @Nullable
        Integer quietWorkdays,

        @NonNull
        @Description("Whether the buyer's side has gone quiet: quietWorkdays is more than 10, unless the operator chose"
                + " otherwise, and the plan is open. The risk GONE_QUIET says the same.")
        Boolean quiet,

        @NonNull @Description("Each invitation by itself, the oldest first, at most 300.")
        List<@NonNull InvitationEngagement> invitations) {}
