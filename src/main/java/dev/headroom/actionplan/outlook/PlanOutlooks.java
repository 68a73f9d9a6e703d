package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.platform.batching.Batch;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes the dates of all plans that a request asks for together, each once for all its fields. */
@ApplicationScoped
public class PlanOutlooks {

    private final PlanSchedules schedules;
    private final Batch<PlanOutlook.Key, PlanOutlook> batch;

    PlanOutlooks(Vertx vertx, PlanSchedules schedules) {
        this.schedules = schedules;
        this.batch = new Batch<>(vertx, this::load);
    }

    public Uni<PlanOutlook> of(ActionPlan plan) {
        return batch.load(new PlanOutlook.Key(plan));
    }

    private Uni<Map<PlanOutlook.Key, PlanOutlook>> load(Collection<PlanOutlook.Key> keys) {
        List<PlanOutlook.Key> asked = List.copyOf(keys);
        return schedules.of(asked.stream().map(PlanOutlook.Key::plan).toList()).map(found -> {
            Map<PlanOutlook.Key, PlanOutlook> outlooks = new HashMap<>();
            for (int index = 0; index < found.size(); index++) {
                PlanOutlook.Key key = asked.get(index);
                outlooks.put(key, new PlanOutlook(key.plan(), found.get(index)));
            }
            return outlooks;
        });
    }
}
