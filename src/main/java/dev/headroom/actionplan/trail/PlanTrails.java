package dev.headroom.actionplan.trail;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.actionplan.Baseline;
import dev.headroom.actionplan.TrailEntry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the trails of plans that were found for who asks: a member, or a guest of the plan. */
@ApplicationScoped
public class PlanTrails {

    /** Some 500 kB at once. */
    private static final int AT_ONCE = 500;

    private final ActionPlans plans;
    private final Clock clock;

    PlanTrails(ActionPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** Entries after one, in their order. */
    public Uni<List<TrailEntry>> entries(UUID organization, ActionPlan plan, int after, int most) {
        return plans.trail(organization, plan, after, most);
    }

    /** The whole trail as both sides may have it. */
    public Uni<SharedTrail> shared(UUID organization, ActionPlan plan) {
        return whole(organization, plan, false);
    }

    /** The whole trail with what never leaves the organization. */
    Uni<SharedTrail> inside(UUID organization, ActionPlan plan) {
        return whole(organization, plan, true);
    }

    private Uni<SharedTrail> whole(UUID organization, ActionPlan plan, boolean inside) {
        return all(organization, plan).chain(entries -> contents(organization, plan, entries)
                .map(contents -> SharedTrail.of(plan, entries, contents, inside, OffsetDateTime.now(clock))));
    }

    private Uni<List<TrailEntry>> all(UUID organization, ActionPlan plan) {
        List<Integer> starts = new ArrayList<>();
        for (int after = 0; after < plan.version(); after += AT_ONCE) {
            starts.add(after);
        }
        return Multi.createFrom()
                .iterable(starts)
                .onItem()
                .transformToUniAndConcatenate(after -> entries(organization, plan, after, AT_ONCE))
                .collect()
                .in(ArrayList<TrailEntry>::new, List::addAll)
                .map(List::copyOf);
    }

    /** What was signed, by its fingerprint: read from the version that the signature made. */
    private Uni<Map<String, String>> contents(UUID organization, ActionPlan plan, List<TrailEntry> entries) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        for (Baseline baseline : plan.getBaselines()) {
            signedBy(baseline, entries)
                    .ifPresent(entry -> versions.putIfAbsent(baseline.contentHash(), entry.number()));
        }
        return Multi.createFrom()
                .iterable(versions.entrySet())
                .onItem()
                .transformToUniAndConcatenate(signed -> plans.find(organization, plan.uuid(), signed.getValue())
                        .map(found -> found.map(ActionPlan::content)
                                .filter(content -> content.sharedHash().equals(signed.getKey()))
                                .map(content -> Map.entry(signed.getKey(), content.sharedText()))))
                .collect()
                .in(
                        LinkedHashMap::new,
                        (all, found) -> found.ifPresent(text -> all.put(text.getKey(), text.getValue())));
    }

    /** The second of two signatures made the version. */
    private static Optional<TrailEntry> signedBy(Baseline baseline, List<TrailEntry> entries) {
        OffsetDateTime seller = baseline.seller().at();
        OffsetDateTime buyer = baseline.buyer().at();
        var second = buyer.isBefore(seller) ? baseline.seller() : baseline.buyer();
        return entries.stream()
                .filter(entry -> !entry.internal() && entry.act().equals(second))
                .filter(entry -> SharedTrail.SIGNING.contains(entry.action()))
                .findFirst();
    }
}
