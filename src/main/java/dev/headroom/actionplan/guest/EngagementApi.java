package dev.headroom.actionplan.guest;

import dev.headroom.access.CurrentCaller;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.actionplan.risk.BuyerEngagement;
import dev.headroom.actionplan.risk.EngagementConfig;
import dev.headroom.actionplan.risk.Silence;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.batching.Workers;
import io.smallrye.mutiny.Uni;
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
    private final PlanSchedules schedules;
    private final Workers workers;
    private final EngagementConfig config;

    EngagementApi(
            CurrentCaller caller,
            GuestEngagement engagement,
            PlanSchedules schedules,
            Workers workers,
            EngagementConfig config) {
        this.caller = caller;
        this.engagement = engagement;
        this.schedules = schedules;
        this.workers = workers;
        this.config = config;
    }

    @NonNull
    @Description("How the people who were invited use the plan, and whether they have gone quiet.")
    public Uni<List<@NonNull ActionPlanEngagement>> engagement(@Source List<ActionPlan> plans) {
        return engagement
                .seen(caller.get().organization(), plans)
                .chain(seen -> workers.compute(() -> plans.stream()
                        .map(plan -> of(plan, seen.getOrDefault(plan.uuid(), List.of())))
                        .toList()));
    }

    private ActionPlanEngagement of(ActionPlan plan, List<GuestEngagement.Seen> seen) {
        List<InvitationEngagement> each =
                seen.stream().map(InvitationEngagement::of).toList();
        OffsetDateTime last = each.stream()
                .map(InvitationEngagement::lastSeenAt)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElse(null);
        Integer silent = silence(plan, GuestEngagement.engagement(plan, seen));
        boolean quiet = silent != null
                && silent > config.quietWorkdays()
                && !plan.getState().isClosed();
        return new ActionPlanEngagement(
                each.stream().mapToInt(InvitationEngagement::visits).sum(),
                each.stream().mapToInt(InvitationEngagement::acts).sum(),
                last,
                silent,
                quiet,
                each);
    }

    private @Nullable Integer silence(ActionPlan plan, BuyerEngagement buyers) {
        return Silence.of(
                        plan,
                        buyers,
                        Objects.requireNonNull(schedules.sides(plan.content()).get(Side.BUYER), "every side has one"),
                        schedules.today(plan))
                .map(Silence::workdays)
                .orElse(null);
    }
}
