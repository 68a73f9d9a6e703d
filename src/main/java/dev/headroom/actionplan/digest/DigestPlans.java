package dev.headroom.actionplan.digest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanForm;
import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Reads the plans that digests are written from, as they were at the digests' moment. */
@ApplicationScoped
class DigestPlans {

    /** Plans at once: the largest ones have a thousand tasks each. */
    static final int PAGE = 10;

    private static final List<ActionPlanState> OPEN =
            List.of(ActionPlanState.DRAFT, ActionPlanState.OFFERED, ActionPlanState.AGREED);

    private final Cursors cursors;
    private final Documents<ActionPlan> documents;

    DigestPlans(Cursors cursors, DocumentStore store, ActionPlanForm form) {
        this.cursors = cursors;
        this.documents = store.of(form);
    }

    /** The open plans of an organization, page by page, at most so many of each state. */
    Multi<List<ActionPlan>> open(UUID organization, int most) {
        return Multi.createFrom().iterable(OPEN).onItem().transformToMultiAndConcatenate(state -> pages(
                        organization, state)
                .select()
                .first(Math.max(1, most / PAGE)));
    }

    private Multi<List<ActionPlan>> pages(UUID organization, ActionPlanState state) {
        PageRequest first = cursors.page(PAGE, null, organization, "digests");
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(first), next -> page(organization, state, next))
                .whilst(found -> found.size() == first.fetch());
    }

    private Uni<List<ActionPlan>> page(UUID organization, ActionPlanState state, AtomicReference<PageRequest> next) {
        PageRequest page = Objects.requireNonNull(next.get());
        return documents
                .pageOfAll(organization, Map.of("agreement.state", state.name()), page)
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        String last = found.get(found.size() - 1).uuid().toString();
                        next.set(new PageRequest(PAGE, List.of(last), page.scope()));
                    }
                });
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
