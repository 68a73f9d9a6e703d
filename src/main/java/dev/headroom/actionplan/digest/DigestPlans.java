package dev.headroom.actionplan.digest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanForm;
import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWalk;
import dev.headroom.platform.documents.Documents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the plans that digests are written from, as they were at the digests' moment. */
@ApplicationScoped
class DigestPlans {

    /** Plans at once: the largest ones have a thousand tasks each. */
    static final int PAGE = 10;

    private static final List<ActionPlanState> OPEN =
            List.of(ActionPlanState.DRAFT, ActionPlanState.OFFERED, ActionPlanState.AGREED);

    private final DocumentWalk walk;
    private final Documents<ActionPlan> documents;

    DigestPlans(DocumentWalk walk, DocumentStore store, ActionPlanForm form) {
        this.walk = walk;
        this.documents = store.of(form);
    }

    /** The open plans of an organization, page by page, at most so many of each state. */
    Multi<List<ActionPlan>> open(UUID organization, int most) {
        return Multi.createFrom().iterable(OPEN).onItem().transformToMultiAndConcatenate(state -> walk.pages(
                        documents, organization, Map.of("agreement.state", state.name()), PAGE)
                .select()
                .first(Math.max(1, most / PAGE)));
    }

    /** The last entries of a plan's trail, in their order. */
    Uni<List<TrailEntry>> trail(UUID organization, ActionPlan plan, int most) {
        int after = Math.max(0, plan.version() - most);
        return documents.fieldOfVersions(organization, plan.uuid(), "latest", TrailEntry.class, after, most);
    }

    /** The plan as it was then; empty when it was not begun. */
    Uni<Optional<ActionPlan>> asOf(UUID organization, ActionPlan plan, List<TrailEntry> trail, Instant moment) {
        int version = version(plan, trail, moment);
        if (version == plan.version()) {
            return Uni.createFrom().item(Optional.of(plan));
        }
        return version == 0
                ? Uni.createFrom().item(Optional.empty())
                : documents.find(organization, plan.uuid(), version);
    }

    /** With more changes since than are looked at, the oldest version known comes nearest. */
    private static int version(ActionPlan plan, List<TrailEntry> trail, Instant moment) {
        if (trail.isEmpty()) {
            return plan.version();
        }
        int before = trail.get(0).number() - 1;
        int version = trail.stream()
                .filter(entry -> !entry.act().at().toInstant().isAfter(moment))
                .mapToInt(TrailEntry::number)
                .max()
                .orElse(before);
        return Math.min(version, plan.version());
    }
}
