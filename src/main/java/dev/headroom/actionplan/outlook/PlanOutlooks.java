package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.platform.batching.Batch;
import dev.headroom.platform.errors.DomainException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes the dates of all plans that a request asks for together, each once for all its fields. */
@ApplicationScoped
public class PlanOutlooks {

    private final PlanSchedules schedules;
    private final Batch<PlanOutlook.Key, Computed> batch;

    PlanOutlooks(Vertx vertx, PlanSchedules schedules) {
        this.schedules = schedules;
        this.batch = new Batch<>(vertx, this::load);
    }

    /** What became of one plan: its outlook, or why it has none. */
    private record Computed(
            @Nullable PlanOutlook outlook, @Nullable DomainException refusal) {

        PlanOutlook required() {
            if (outlook != null) {
                return outlook;
            }
            throw Objects.requireNonNull(refusal, "there is one or the other");
        }
    }

    public Uni<PlanOutlook> of(ActionPlan plan) {
        return batch.load(new PlanOutlook.Key(plan)).map(Computed::required);
    }

    private Uni<Map<PlanOutlook.Key, Computed>> load(Collection<PlanOutlook.Key> keys) {
        List<PlanOutlook.Key> asked = List.copyOf(keys);
        return together(asked)
                // One plan whose dates leave every calendar must not spoil the list it is in.
                .onFailure(DomainException.class)
                .recoverWithUni(() -> oneByOne(asked));
    }

    private Uni<Map<PlanOutlook.Key, Computed>> together(List<PlanOutlook.Key> asked) {
        return schedules.of(asked.stream().map(PlanOutlook.Key::plan).toList()).map(found -> {
            Map<PlanOutlook.Key, Computed> outlooks = new HashMap<>();
            for (int index = 0; index < found.size(); index++) {
                PlanOutlook.Key key = asked.get(index);
                outlooks.put(key, new Computed(new PlanOutlook(key.plan(), found.get(index)), null));
            }
            return outlooks;
        });
    }

    private Uni<Map<PlanOutlook.Key, Computed>> oneByOne(List<PlanOutlook.Key> asked) {
        return Multi.createFrom()
                .iterable(asked)
                .onItem()
                .transformToUniAndConcatenate(key -> schedules
                        .of(key.plan())
                        .map(schedule -> Map.entry(key, new Computed(new PlanOutlook(key.plan(), schedule), null)))
                        .onFailure(DomainException.class)
                        .recoverWithItem(refusal -> Map.entry(key, new Computed(null, (DomainException) refusal))))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
