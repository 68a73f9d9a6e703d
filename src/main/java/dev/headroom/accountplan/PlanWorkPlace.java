package dev.headroom.accountplan;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.work.NewWork;
import dev.headroom.account.work.Placement;
import dev.headroom.account.work.WorkPlace;
import dev.headroom.accountplan.standing.PlanScopes;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets other features put work into account plans: as an edit like any other, so that every rule of theirs holds. What
 * the customer is to do becomes an action of ours that aims at them: to see that it is done.
 */
@ApplicationScoped
class PlanWorkPlace implements WorkPlace {

    private final AccountPlans plans;
    private final AccountPlanService service;
    private final PlanScopes scopes;

    PlanWorkPlace(AccountPlans plans, AccountPlanService service, PlanScopes scopes) {
        this.plans = plans;
        this.service = service;
        this.scopes = scopes;
    }

    @Override
    public String type() {
        return AccountPlan.TYPE;
    }

    @Override
    public Uni<Placement> place(Caller caller, UUID plan, NewWork work) {
        return plans.find(caller, PlanPermissions.WRITE, plan)
                .map(found ->
                        found.orElseThrow(() -> new NotFound("There is no such plan, or you may not see it.", "plan")))
                .chain(present -> isThere(present, work)
                        ? Uni.createFrom().item(Placement.of(work.id()))
                        : scopes.covered(caller, present.basis())
                                .map(covered -> change(caller, present, covered, work))
                                .chain(change -> service.change(caller, change))
                                .map(outcome -> new Placement(work.id(), outcome.userErrors())));
    }

    private static boolean isThere(AccountPlan plan, NewWork work) {
        return plan.content().actions().stream()
                .anyMatch(action -> action.uuid().equals(work.id()));
    }

    private static AccountPlanInput.Change change(Caller caller, AccountPlan plan, Set<UUID> covered, NewWork work) {
        if (!covered.contains(work.account())) {
            throw new BadInput("The plan covers another account: choose one that covers this one.", "plan");
        }
        LocalDate dueOn = work.dueOn();
        if (dueOn == null) {
            throw new BadInput("It has no day, and every action of a plan has one: say by when.", "dueOn");
        }
        var action = new PlanItemInput.PutAction();
        action.id = work.id().toString();
        action.title = Optional.of(work.shortTitle());
        action.dueOn = Optional.of(dueOn);
        action.owner = owner(caller, work);
        action.commitment = Optional.of(work.source());
        NewWork.Worker worker = work.worker();
        if (!work.ours() && worker != null && worker.contact() != null) {
            action.aim = new PlanItemInput.Aim();
            action.aim.contact = GlobalId.of(Contact.TYPE, worker.contact());
        }
        var change = new AccountPlanInput.Change();
        change.id = plan.getId();
        change.expectedVersion = plan.version();
        change.putActions = List.of(action);
        return change;
    }

    /** Whoever of ours is to do it; else whoever asks, and nobody when that is an application. */
    private static Optional<String> owner(Caller caller, NewWork work) {
        NewWork.Worker worker = work.worker();
        if (work.ours() && worker != null && worker.member() != null) {
            return Optional.of(GlobalId.of(Member.TYPE, worker.member()));
        }
        return caller.isApplication() ? Optional.empty() : Optional.of(GlobalId.of(Member.TYPE, caller.id()));
    }
}
