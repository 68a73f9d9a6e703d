package dev.headroom.actionplan.guest;

import dev.headroom.access.people.Organization;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.actionplan.guest.page.SharedPlan;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads what a guest sees. Empty when the plan is not there, or they are none of its participants any more. */
@ApplicationScoped
class GuestSight {

    private final Sql sql;
    private final ActionPlans plans;
    private final PlanSchedules schedules;
    private final OrganizationDirectory organizations;

    GuestSight(Sql sql, ActionPlans plans, PlanSchedules schedules, OrganizationDirectory organizations) {
        this.sql = sql;
        this.plans = plans;
        this.schedules = schedules;
        this.organizations = organizations;
    }

    /** The plan as it is kept: for the service's own use, never to be shown as it is. */
    Uni<Optional<ActionPlan>> plan(Guest guest) {
        return plans.find(guest.organization(), guest.plan())
                .map(found -> found.filter(plan -> participant(plan, guest).isPresent()));
    }

    static Optional<Participant> participant(ActionPlan plan, Guest guest) {
        // Whoever has taken over the part since is not the one who was invited.
        return plan.content().participant(guest.participant()).filter(guest.person()::has);
    }

    Uni<SharedPlan> shared(Guest guest, ActionPlan plan) {
        Participant me = participant(plan, guest).orElseThrow();
        return sql.reading(guest.organization(), () -> organizations.own(guest.organization()))
                .map(Organization::name)
                .chain(name -> schedules
                        .of(plan)
                        .map(schedule -> new SharedPlan(plan, schedule, schedules.today(plan), me, name)));
    }
}
