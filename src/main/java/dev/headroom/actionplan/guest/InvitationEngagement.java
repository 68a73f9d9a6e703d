package dev.headroom.actionplan.guest;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What came of one invitation. */
@Description("What came of one invitation.")
public record InvitationEngagement(
        @NonNull @Description("The invitation.") ActionPlanInvitation invitation,

        @NonNull @Description("On how many days they looked.")
        Integer openedDays,

        @NonNull @Description("How often they looked: only with a person's input, so no mail scanner counts.")
        Integer visits,

        @NonNull @Description("How often they did something.")
        Integer acts,

        @Description("When they first looked; null while they never did.") @Nullable
        OffsetDateTime firstSeenAt,

        @Description("When they last looked; null while they never did.") @Nullable
        OffsetDateTime lastSeenAt) {

    static InvitationEngagement of(GuestEngagement.Seen seen) {
        Visits.Summary visits = seen.visits();
        return visits == null
                ? new InvitationEngagement(seen.invitation(), 0, 0, 0, null, null)
                : new InvitationEngagement(
                        seen.invitation(),
                        visits.days(),
                        visits.views(),
                        visits.acts(),
                        visits.firstAt(),
                        visits.lastAt());
    }
}
