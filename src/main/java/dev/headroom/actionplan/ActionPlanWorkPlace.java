package dev.headroom.actionplan;

import dev.headroom.access.Caller;
import dev.headroom.account.work.NewWork;
import dev.headroom.account.work.Placement;
import dev.headroom.account.work.WorkPlace;
import dev.headroom.platform.errors.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets other features put work into action plans: as an edit like any other, so that every rule of theirs holds. */
@ApplicationScoped
class ActionPlanWorkPlace implements WorkPlace {

    private final ActionPlans plans;
    private final ActionPlanService service;

    ActionPlanWorkPlace(ActionPlans plans, ActionPlanService service) {
        this.plans = plans;
        this.service = service;
    }

    @Override
    public String type() {
        return ActionPlan.TYPE;
    }

    @Override
    public Uni<Placement> place(Caller caller, UUID plan, NewWork work) {
        return plans.find(caller, ActionPlanPermissions.WRITE, plan)
                .map(found ->
                        found.orElseThrow(() -> new NotFound("There is no such plan, or you may not see it.", "plan")))
                .map(present -> new TaskOfWork(present, work, caller.id()))
                .chain(task -> task.isThere()
                        ? Uni.createFrom().item(Placement.of(work.id()))
                        : service.change(caller, task.change())
                                .map(outcome -> new Placement(work.id(), outcome.userErrors())));
    }
}
