package dev.headroom.actionplan.calendar;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Permission;
import dev.headroom.access.Sight;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanForm;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the plans that calendars are made of. */
@ApplicationScoped
class CalendarPlans {

    private static final int PAGE = 100;

    private final Access access;
    private final Sql sql;
    private final Cursors cursors;
    private final Documents<ActionPlan> documents;

    CalendarPlans(Access access, Sql sql, Cursors cursors, DocumentStore store, ActionPlanForm form) {
        this.access = access;
        this.sql = sql;
        this.cursors = cursors;
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

    /** The plans that a member answers for or has a part in, and still sees, newest first. */
    Uni<List<ActionPlan>> ofMember(Caller member) {
        return sight(member, ActionPlanPermissions.READ).chain(sight -> having(member, sight, "sellerSide.ownerUuid")
                .chain(owned ->
                        having(member, sight, "content.participants.memberUuid").map(shared -> united(owned, shared))));
    }

    private static List<ActionPlan> united(List<ActionPlan> owned, List<ActionPlan> shared) {
        Collection<ActionPlan> all = Stream.concat(owned.stream(), shared.stream())
                .collect(Collectors.toMap(ActionPlan::uuid, Function.identity(), (first, second) -> first))
                .values();
        return all.stream()
                .sorted(Comparator.comparing((ActionPlan plan) -> plan.uuid().toString())
                        .reversed())
                .toList();
    }

    private Uni<List<ActionPlan>> having(Caller member, Sight sight, String field) {
        PageRequest first = cursors.page(PAGE, null, member.organization(), "calendar");
        return rest(member, sight, Map.of(field, member.id().toString()), first, new ArrayList<>());
    }

    private Uni<List<ActionPlan>> rest(
            Caller member, Sight sight, Map<String, String> values, PageRequest page, List<ActionPlan> found) {
        Uni<List<ActionPlan>> next = sight.everything()
                ? documents.pageOfAll(member.organization(), values, page)
                : documents.page(member.organization(), sight.accounts(), values, page);
        return next.chain(plans -> {
            found.addAll(plans);
            if (plans.size() < page.fetch()) {
                return Uni.createFrom().item(found);
            }
            UUID last = plans.get(plans.size() - 1).uuid();
            return rest(member, sight, values, new PageRequest(PAGE, List.of(last.toString()), page.scope()), found);
        });
    }

    private Uni<Sight> sight(Caller caller, Permission permission) {
        return sql.reading(caller.organization(), () -> access.sight(caller, permission));
    }
}
