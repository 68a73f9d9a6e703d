package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.actionplan.guest.page.SharedPlan;
import dev.headroom.actionplan.guest.page.TrailView;
import dev.headroom.actionplan.trail.PlanTrails;
import dev.headroom.actionplan.trail.SharedTrail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Who did what, as far as a guest sees it. */
@ApplicationScoped
class GuestTrail {

    /** What a page shows; the whole is a link away. */
    private static final int SHOWN = 10;

    private final PlanTrails trails;

    GuestTrail(PlanTrails trails) {
        this.trails = trails;
    }

    /** The last entries, the latest first; of some more that are read, as the seller's own are left out. */
    Uni<List<TrailView>> latest(Guest guest, ActionPlan plan, SharedPlan shared) {
        int after = Math.max(0, plan.version() - 3 * SHOWN);
        return trails.entries(guest.organization(), plan, after, 3 * SHOWN).map(entries -> entries.stream()
                .filter(entry -> !entry.internal())
                .sorted(Comparator.comparingInt(TrailEntry::number).reversed())
                .limit(SHOWN)
                .map(shared::entry)
                .toList());
    }

    Uni<SharedTrail> whole(Guest guest, ActionPlan plan) {
        return trails.shared(guest.organization(), plan);
    }
}
