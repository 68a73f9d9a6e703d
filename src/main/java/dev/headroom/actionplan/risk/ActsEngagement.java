package dev.headroom.actionplan.risk;

import dev.headroom.actionplan.ActionPlan;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the buyer's side did, as the plans themselves tell. */
@DefaultBean
@ApplicationScoped
class ActsEngagement implements PlanEngagement {

    @Override
    public Uni<Map<UUID, BuyerEngagement>> of(UUID organization, Collection<ActionPlan> plans) {
        return Uni.createFrom().item(() -> plans.stream()
                .collect(Collectors.toMap(ActionPlan::uuid, BuyerEngagement::of, (one, same) -> one)));
    }
}
