package dev.headroom.actionplan.risk;

import dev.headroom.actionplan.ActionPlan;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is known of how the buyer's side uses plans. Whoever sees visits, too, replaces the default. */
public interface PlanEngagement {

    /** One for each plan, by its id; of plans the caller was found to see. */
    Uni<Map<UUID, BuyerEngagement>> of(UUID organization, Collection<ActionPlan> plans);
}
