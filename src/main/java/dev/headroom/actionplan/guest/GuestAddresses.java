package dev.headroom.actionplan.guest;

import dev.headroom.access.Caller;
import dev.headroom.actionplan.Act;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanActs;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.actionplan.Actor;
import dev.headroom.actionplan.OwnAddresses;
import dev.headroom.actionplan.Participant;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.mutations.Mutation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the address somebody was invited at into the plan, so that reminders reach them. Once a side has signed, the
 * plan is left as it is: an address must not take an offer back.
 */
@ApplicationScoped
class GuestAddresses {

    private final ActionPlans plans;
    private final ActionPlanActs acts;
    private final OwnAddresses own;

    GuestAddresses(ActionPlans plans, ActionPlanActs acts, OwnAddresses own) {
        this.plans = plans;
        this.acts = acts;
        this.own = own;
    }

    Uni<Void> keep(Caller caller, ActionPlan plan, Participant participant, String email) {
        return own.among(caller.organization(), Set.of(email)).chain(ours -> {
            if (!ours.isEmpty()) {
                throw OwnAddresses.refusal();
            }
            return write(caller, plan, participant, email);
        });
    }

    private Uni<Void> write(Caller caller, ActionPlan plan, Participant participant, String email) {
        if (participant.email() != null || !isUnsigned(plan)) {
            return Uni.createFrom().voidItem();
        }
        var mutation = new Mutation<>(
                caller.author(),
                "inviteToActionPlan.address",
                Map.of("participant", participant.getId(), "email", email),
                null,
                ActionPlan.class);
        return acts.run(
                        mutation,
                        plan.uuid(),
                        () -> plans.find(caller, ActionPlanPermissions.INVITE, plan.uuid())
                                .map(found -> found.orElseThrow(
                                        () -> new NotFound("There is no such plan, or you may not see it.", "plan"))),
                        present -> Actor.member(caller, present),
                        (present, act) -> Uni.createFrom().item(addressed(present, participant, email, act)))
                .replaceWithVoid();
    }

    private static boolean isUnsigned(ActionPlan plan) {
        return plan.getState() == ActionPlanState.DRAFT && plan.getBaselines().isEmpty();
    }

    private static ActionPlan addressed(ActionPlan plan, Participant participant, String email, Act act) {
        if (!isUnsigned(plan)) {
            throw new BadInput("The plan was signed meanwhile: its address stays in the invitation alone.");
        }
        List<Participant> all = plan.content().participants().stream()
                .map(present -> present.uuid().equals(participant.uuid()) ? addressed(present, email) : present)
                .toList();
        ActionPlanContent content = plan.content();
        var changed = new ActionPlanContent(
                content.title(),
                content.outcome(),
                content.targetOn(),
                content.calendars(),
                all,
                content.milestones(),
                content.tasks(),
                content.dependencies());
        String detail = participant.called() + ": the address is known.";
        return plan.edited(changed, plan.sellerSide(), List.of(detail), false, act);
    }

    private static Participant addressed(Participant participant, String email) {
        return new Participant(
                participant.uuid(),
                participant.side(),
                participant.role(),
                participant.name(),
                email,
                participant.memberUuid(),
                participant.contactUuid(),
                participant.zone());
    }
}
