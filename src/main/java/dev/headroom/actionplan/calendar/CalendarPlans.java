package dev.headroom.actionplan.calendar;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Permission;
import dev.headroom.access.Sight;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanForm;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the plans that calendars are made of. */
@ApplicationScoped
class CalendarPlans {

    private final Access access;
    private final Sql sql;
    private final Workers workers;
    private final Documents<ActionPlan> documents;

    CalendarPlans(Access access, Sql sql, Workers workers, DocumentStore store, ActionPlanForm form) {
        this.access = access;
        this.sql = sql;
        this.workers = workers;
        this.documents = store.of(form);
    }

    /** The plan, if the permission reaches its account. */
    Uni<Optional<ActionPlan>> find(Caller caller, Permission permission, UUID plan) {
        return sight(caller, permission).chain(sight -> find(caller.organization(), plan)
                .map(found -> found.filter(present -> sight.sees(present.basis().accountUuid()))));
    }

    /** The plan, for who was let in by a link to it. */
    Uni<Optional<ActionPlan>> find(UUID organization, UUID plan) {
        return documents.find(organization, plan);
    }

    /**
     * The newest plans that a member answers for or has a part in, and still sees, at most so many; one more tells that
     * there are more.
     */
    Uni<List<ActionPlan>> ofMember(Caller member, int most) {
        return sight(member, ActionPlanPermissions.READ)
                .chain(sight -> having(member, sight, "sellerSide.ownerUuid", most)
                        .chain(owned -> having(member, sight, "content.participants.memberUuid", most)
                                .map(shared -> united(owned, shared, most))));
    }

    private static List<ActionPlan> united(List<ActionPlan> owned, List<ActionPlan> shared, int most) {
        Collection<ActionPlan> all = Stream.concat(owned.stream(), shared.stream())
                .collect(Collectors.toMap(ActionPlan::uuid, Function.identity(), (first, second) -> first))
                .values();
        return all.stream()
                .sorted(Comparator.comparing((ActionPlan plan) -> plan.uuid().toString())
                        .reversed())
                .limit(most)
                .toList();
    }

    private Uni<List<ActionPlan>> having(Caller member, Sight sight, String field, int most) {
        @Nullable Collection<UUID> accounts = sight.everything() ? null : sight.accounts();
        return documents
                .lists()
                .newest(
                        member.organization(),
                        accounts,
                        Map.of(field, List.of(member.id().toString())),
                        most)
                .chain(found -> workers.compute(found::get));
    }

    private Uni<Sight> sight(Caller caller, Permission permission) {
        return sql.reading(caller.organization(), () -> access.sight(caller, permission));
    }
}
