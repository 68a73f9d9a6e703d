package dev.headroom.actionplan.risk;

import dev.headroom.actionplan.Act;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Baseline;
import dev.headroom.actionplan.DatePin;
import dev.headroom.actionplan.DateProposal;
import dev.headroom.actionplan.Evidence;
import dev.headroom.actionplan.PlanComment;
import dev.headroom.actionplan.TaskProgress;
import dev.headroom.actionplan.Verification;
import dev.headroom.actionplan.schedule.Side;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** When the buyer's side last did something in a plan or looked at it, and how often it looked. */
@Description("When the buyer's side last did something in a plan or looked at it, and how often it looked.")
public record BuyerEngagement(
        @Description("When they last did something in it; null while they have done nothing.") @Nullable
        OffsetDateTime lastActAt,

        @Description("When they last opened it; null while nobody has, or while it is not known.") @Nullable
        OffsetDateTime lastVisitAt,

        @NonNull @Description("How often they opened it.") Integer visits,

        @Ignore @Nullable OffsetDateTime invitedAt) {

    /** As far as the plan itself tells: what was done and nothing of what was looked at. */
    public static BuyerEngagement of(ActionPlan plan) {
        return new BuyerEngagement(lastAct(plan).orElse(null), null, 0, null);
    }

    /** The last sign of life. */
    public Optional<OffsetDateTime> lastAt() {
        return Stream.of(Optional.ofNullable(lastActAt), Optional.ofNullable(lastVisitAt))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(OffsetDateTime::toInstant));
    }

    private static Optional<OffsetDateTime> lastAct(ActionPlan plan) {
        return Stream.of(
                        Stream.of(plan.latest().act()),
                        plan.progress().tasks().stream().map(TaskProgress::act),
                        plan.progress().evidence().stream().map(Evidence::act),
                        plan.progress().verifications().stream().map(Verification::act),
                        plan.progress().comments().stream().map(PlanComment::act),
                        plan.agreement().pins().stream().map(DatePin::act),
                        plan.agreement().proposals().stream().flatMap(BuyerEngagement::acts),
                        plan.agreement().baselines().stream().map(Baseline::buyer))
                .flatMap(acts -> acts)
                .filter(act -> act.side() == Side.BUYER)
                .map(Act::at)
                .max(Comparator.comparing(OffsetDateTime::toInstant));
    }

    private static Stream<Act> acts(DateProposal proposal) {
        return Stream.concat(Stream.of(proposal.proposed()), Stream.ofNullable(proposal.answered()));
    }
}
