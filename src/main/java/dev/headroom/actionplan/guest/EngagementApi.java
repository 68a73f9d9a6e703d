package dev.headroom.actionplan.guest;

import dev.headroom.access.CurrentCaller;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanState;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** How invited people use plans, in the schema. */
@GraphQLApi
public class EngagementApi {

    private final CurrentCaller caller;
    private final GuestEngagement engagement;
    private final GuestConfig config;
    private final Clock clock;

    EngagementApi(CurrentCaller caller, GuestEngagement engagement, GuestConfig config, Clock clock) {
        this.caller = caller;
        this.engagement = engagement;
        this.config = config;
        this.clock = clock;
    }

    @NonNull
    @Description("How the people who were invited use the plan, and whether they have gone quiet.")
    public Uni<List<@NonNull ActionPlanEngagement>> engagement(@Source List<ActionPlan> plans) {
        return engagement.seen(caller.get().organization(), plans).map(seen -> plans.stream()
                .map(plan -> of(plan, seen.getOrDefault(plan.uuid(), List.of())))
                .toList());
    }

    private ActionPlanEngagement of(ActionPlan plan, List<GuestEngagement.Seen> seen) {
        List<InvitationEngagement> each =
                seen.stream().map(InvitationEngagement::of).toList();
        OffsetDateTime last = each.stream()
                .map(InvitationEngagement::lastSeenAt)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElse(null);
        Integer quietDays = seen.isEmpty()
                ? null
                : days(last == null ? seen.get(0).invitation().invitedAt() : last);
        boolean open = plan.getState() != ActionPlanState.COMPLETED && plan.getState() != ActionPlanState.ABANDONED;
        return new ActionPlanEngagement(
                each.stream().mapToInt(InvitationEngagement::visits).sum(),
                each.stream().mapToInt(InvitationEngagement::acts).sum(),
                last,
                quietDays,
                open && isQuiet(quietDays),
                each);
    }

    private int days(OffsetDateTime since) {
        return (int)
                Math.max(0, Duration.between(since.toInstant(), clock.instant()).toDays());
    }

    private boolean isQuiet(@Nullable Integer days) {
        return days != null && days >= config.quiet().toDays();
    }
}
