package dev.headroom.actionplan.guest;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Sight;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.actionplan.calendar.CalendarLinks;
import dev.headroom.platform.batching.PageBatch;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and ends invitations. How they come about is {@link InvitationIssue}'s. */
@ApplicationScoped
class InvitationService implements NodeLoader {

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final Guests guests;
    private final CalendarLinks calendars;
    private final Clock clock;
    private final PageBatch<Caller, UUID, ActionPlanInvitation> ofPlans;

    InvitationService(
            Vertx vertx,
            Access access,
            Sql sql,
            Mutations mutations,
            Guests guests,
            CalendarLinks calendars,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.guests = guests;
        this.calendars = calendars;
        this.clock = clock;
        this.ofPlans = new PageBatch<>(
                vertx, this::ofPlans, invitation -> List.of(invitation.uuid().toString()));
    }

    @Override
    public String type() {
        return ActionPlanInvitation.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> access.sight(caller, ActionPlanPermissions.READ)
                .chain(sight -> guests.many(caller.organization(), ids).map(found -> seen(sight, found).stream()
                        .collect(Collectors.toUnmodifiableMap(ActionPlanInvitation::uuid, invitation -> invitation)))));
    }

    Uni<Page<ActionPlanInvitation>> page(Caller caller, ActionPlan plan, PageRequest page) {
        return ofPlans.load(caller, plan.uuid(), page)
                .map(found -> found.orElseThrow(() -> new NotFound("There is no such plan, or you may not see it.")));
    }

    /** A plan has some ten invitations, so all of them are read, in one query for all plans asked for. */
    private Uni<Map<UUID, List<ActionPlanInvitation>>> ofPlans(Caller caller, Set<UUID> plans, PageRequest page) {
        return sql.reading(caller.organization(), () -> access.sight(caller, ActionPlanPermissions.READ)
                .chain(sight -> guests.ofPlans(caller.organization(), plans, page)
                        .map(found -> {
                            Map<UUID, List<ActionPlanInvitation>> each = seen(sight, found).stream()
                                    .collect(Collectors.groupingBy(ActionPlanInvitation::planUuid));
                            return plans.stream()
                                    .collect(Collectors.toUnmodifiableMap(
                                            plan -> plan, plan -> first(each.getOrDefault(plan, List.of()), page)));
                        })));
    }

    private static List<ActionPlanInvitation> first(List<ActionPlanInvitation> all, PageRequest page) {
        return all.stream().limit(page.fetch()).toList();
    }

    private static List<ActionPlanInvitation> seen(Sight sight, List<GuestEntity> found) {
        return found.stream()
                .filter(guest -> sight.sees(guest.account))
                .map(GuestEntity::toRecord)
                .toList();
    }

    Uni<Outcome<ActionPlanInvitation>> revoke(Caller caller, InvitationInput.Revoke input) {
        var mutation = new Mutation<>(
                caller.author(),
                "revokeActionPlanInvitation",
                input,
                input.clientMutationId(),
                ActionPlanInvitation.class);
        return mutations.run(mutation, () -> access.sight(caller, ActionPlanPermissions.INVITE)
                .chain(sight -> guests.locked(caller.organization(), uuid(input.id()))
                        .map(found -> found.filter(guest -> sight.sees(guest.account))
                                .orElseThrow(InvitationService::unknown)))
                .chain(guest -> revoked(caller, guest)));
    }

    /** Whoever is no longer invited reads the plan in no calendar, either. */
    private Uni<Written<ActionPlanInvitation>> revoked(Caller caller, GuestEntity guest) {
        if (guest.revokedAt != null) {
            throw new BadInput("The invitation is revoked already: nothing is left to do.", "id");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        guest.revision.advance(guest.revision.version(), caller.author(), now, guest::toRecord);
        guest.revokedAt = now;
        guest.codeHash = null;
        guest.codeUntil = null;
        var change = NewChange.changed(ActionPlanInvitation.TYPE, guest.id, guest.account, guest.revision.version());
        return calendars
                .revokeOf(caller.author(), guest.plan, guest.participant)
                .map(ended -> new Written<>(
                        guest.toRecord(),
                        Stream.concat(Stream.of(change), ended.stream()).toList()));
    }

    private static UUID uuid(String id) {
        return GlobalId.uuid(id, ActionPlanInvitation.TYPE).orElseThrow(InvitationService::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("There is no such invitation, or you may not see it.", "id");
    }
}
