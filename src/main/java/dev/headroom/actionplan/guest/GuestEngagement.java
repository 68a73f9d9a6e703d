package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.risk.BuyerEngagement;
import dev.headroom.actionplan.risk.PlanEngagement;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What guests did and how often they looked: counts and times, and nothing of where they were or what they read. */
@ApplicationScoped
class GuestEngagement implements PlanEngagement {

    private final Sql sql;
    private final Guests guests;
    private final Visits visits;

    GuestEngagement(Sql sql, Guests guests, Visits visits) {
        this.sql = sql;
        this.guests = guests;
        this.visits = visits;
    }

    /** An invitation with what came of it; no summary while they never looked. */
    record Seen(ActionPlanInvitation invitation, Visits.@Nullable Summary visits) {}

    @Override
    public Uni<Map<UUID, BuyerEngagement>> of(UUID organization, Collection<ActionPlan> plans) {
        return seen(organization, plans).map(seen -> plans.stream()
                .collect(Collectors.toMap(
                        ActionPlan::uuid,
                        plan -> engagement(plan, seen.getOrDefault(plan.uuid(), List.of())),
                        (one, same) -> one)));
    }

    /** The invitations of each plan with their visits, the oldest first. */
    Uni<Map<UUID, List<Seen>>> seen(UUID organization, Collection<ActionPlan> plans) {
        List<UUID> ids = plans.stream().map(ActionPlan::uuid).distinct().toList();
        return sql.reading(organization, () -> guests.ofPlans(organization, ids).chain(found -> visits.of(
                        organization, found.stream().map(guest -> guest.id).toList())
                .map(summaries -> joined(found, summaries))));
    }

    private static Map<UUID, List<Seen>> joined(List<GuestEntity> found, List<Visits.Summary> summaries) {
        Map<UUID, Visits.Summary> each =
                summaries.stream().collect(Collectors.toMap(Visits.Summary::guest, Function.identity()));
        return found.stream()
                .map(guest -> new Seen(guest.toRecord(), each.get(guest.id)))
                .collect(Collectors.groupingBy(seen -> seen.invitation().planUuid()));
    }

    /** What is known of the buyer's side, of all that was seen of a plan's guests. */
    static BuyerEngagement engagement(ActionPlan plan, List<Seen> seen) {
        List<Seen> buyers = seen.stream()
                .filter(one -> isBuyer(plan, one.invitation().participantUuid()))
                .toList();
        List<Visits.Summary> ofBuyers = buyers.stream()
                .map(Seen::visits)
                .filter(summary -> summary != null)
                .toList();
        OffsetDateTime last = ofBuyers.stream()
                .map(Visits.Summary::lastAt)
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElse(null);
        int looked = ofBuyers.stream().mapToInt(Visits.Summary::views).sum();
        OffsetDateTime invited =
                buyers.isEmpty() ? null : buyers.get(0).invitation().invitedAt();
        return new BuyerEngagement(BuyerEngagement.of(plan).lastActAt(), last, looked, invited);
    }

    private static boolean isBuyer(ActionPlan plan, UUID participant) {
        return plan.content()
                .participant(participant)
                .map(Participant::side)
                .filter(side -> side == Side.BUYER)
                .isPresent();
    }
}
