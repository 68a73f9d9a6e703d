package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.Act;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanActs;
import dev.headroom.actionplan.ActionPlanActs.Step;
import dev.headroom.actionplan.Actor;
import dev.headroom.actionplan.AgreementStep;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.actionplan.ProgressStep;
import dev.headroom.actionplan.ProposalState;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.evidence.EvidenceDelivery;
import dev.headroom.actionplan.evidence.EvidenceDelivery.Deliverer;
import dev.headroom.actionplan.evidence.FileOwner;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.http.FormBody.PostedForm;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Does for guests what their forms say, and nothing else: the plan's own rules decide what their side may do. The key
 * of a form makes sending it twice the same as once.
 */
@ApplicationScoped
class GuestActs {

    private final GuestSight sight;
    private final ActionPlanActs acts;
    private final PlanSchedules schedules;
    private final EvidenceDelivery delivery;

    GuestActs(GuestSight sight, ActionPlanActs acts, PlanSchedules schedules, EvidenceDelivery delivery) {
        this.sight = sight;
        this.acts = acts;
        this.schedules = schedules;
        this.delivery = delivery;
    }

    /** Empty when there is no such act. */
    Optional<Uni<Outcome<ActionPlan>>> run(Guest guest, String act, PostedForm posted) {
        GuestForm form = new GuestForm(posted);
        Step step =
                switch (act) {
                    case "accept" -> agreement((agreement, plan) -> agreement.accept(form.text("hash")));
                    case "decline" -> agreement((agreement, plan) -> agreement.decline(form.text("text")));
                    case "confirm" -> agreement((agreement, plan) -> agreement.confirm(form.target(), form.day()));
                    case "propose" -> (plan, by) -> propose(guest, form, plan, by);
                    case "answer" -> (plan, by) -> answer(form, plan, by);
                    case "task" -> (plan, by) -> moveTask(guest, form, plan, by);
                    case "verify" ->
                        progress((progress, plan) -> {
                            ActionPlan verified =
                                    progress.verify(form.target(), form.isTrue("verified"), form.text("text"));
                            requireSeen(plan, form);
                            return verified;
                        });
                    case "comment" -> (plan, by) -> comment(guest, form, plan, by);
                    default -> null;
                };
        if (act.equals("evidence")) {
            return Optional.of(Uni.createFrom().deferred(() -> deliver(guest, form, posted)));
        }
        return Optional.ofNullable(step)
                .map(known -> acts.run(
                        mutation(guest, act, form),
                        guest.plan(),
                        () -> present(guest),
                        plan -> actor(guest, plan),
                        known));
    }

    /** Nobody verifies what they have not read: the outcome may have been written anew since the page was opened. */
    private static void requireSeen(ActionPlan plan, GuestForm form) {
        String seen = lines(form.text("seen"));
        boolean same = plan.content().milestones().stream()
                .flatMap(milestone -> milestone.outcomes().stream())
                .anyMatch(outcome -> outcome.uuid().equals(form.target())
                        && lines(outcome.criterion()).equals(seen));
        if (!same) {
            throw new BadInput("The outcome was changed after you opened the page: read it again.", "seen");
        }
    }

    /** Browsers send line ends of their own. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private Uni<Outcome<ActionPlan>> deliver(Guest guest, GuestForm form, PostedForm posted) {
        var by = new Deliverer(
                new FileOwner(guest.author(), guest.plan(), guest.account()),
                () -> present(guest),
                plan -> actor(guest, plan));
        return delivery.deliver(by, form.target(), posted, form.key());
    }

    private Uni<ActionPlan> propose(Guest guest, GuestForm form, ActionPlan plan, Act by) {
        UUID id = NewId.from(null, mutation(guest, "propose", form));
        return schedules.of(plan).map(schedule -> {
            Optional<UUID> target = form.targetIfAny();
            LocalDate due = target.map(item -> schedule.dueOn(item).orElseThrow(GuestActs::unknown))
                    .orElse(plan.content().targetOn());
            return new AgreementStep(plan, by).propose(id, target.orElse(null), due, form.day(), form.text("text"));
        });
    }

    private Uni<ActionPlan> answer(GuestForm form, ActionPlan plan, Act by) {
        ProposalState to = form.choice("answer", ProposalState.class);
        return schedules.planner(plan).map(planner -> new AgreementStep(plan, by).answer(form.target(), to, planner));
    }

    /** A guest speaks for their own work alone. */
    private Uni<ActionPlan> moveTask(Guest guest, GuestForm form, ActionPlan plan, Act by) {
        Task task = plan.content().shared().task(form.target()).orElseThrow(GuestActs::unknown);
        if (!task.ownerUuid().equals(guest.participant())) {
            String owner = plan.content()
                    .participant(task.ownerUuid())
                    .map(Participant::called)
                    .orElse("somebody else");
            throw new Forbidden("This task belongs to " + owner + ": only they say how far it is.");
        }
        TaskState to = form.choice("state", TaskState.class);
        LocalDate today = schedules.today(plan);
        LocalDate on = form.dayIfAny().orElse(today);
        return Uni.createFrom().item(new ProgressStep(plan, by).moveTask(form.target(), to, on, null, today));
    }

    private static Uni<ActionPlan> comment(Guest guest, GuestForm form, ActionPlan plan, Act by) {
        UUID id = NewId.from(null, mutation(guest, "comment", form));
        List<UUID> mentions = form.ids("mention");
        return Uni.createFrom()
                .item(new ProgressStep(plan, by)
                        .comment(id, form.targetIfAny().orElse(null), form.text("text"), mentions, false));
    }

    private static Step agreement(BiFunction<AgreementStep, ActionPlan, ActionPlan> step) {
        return (plan, by) -> Uni.createFrom().item(step.apply(new AgreementStep(plan, by), plan));
    }

    private static Step progress(BiFunction<ProgressStep, ActionPlan, ActionPlan> step) {
        return (plan, by) -> Uni.createFrom().item(step.apply(new ProgressStep(plan, by), plan));
    }

    private Uni<ActionPlan> present(Guest guest) {
        return sight.plan(guest).map(found -> found.orElseThrow(GuestActs::unknown));
    }

    private static Actor actor(Guest guest, ActionPlan plan) {
        Participant me = GuestSight.participant(plan, guest).orElseThrow(GuestActs::unknown);
        return new Actor(guest.author(), me.side(), me.uuid(), me.called());
    }

    private static Mutation<ActionPlan> mutation(Guest guest, String act, GuestForm form) {
        return new Mutation<>(guest.author(), "guest." + act, form.told(), form.key(), ActionPlan.class);
    }

    private static NotFound unknown() {
        return new NotFound("The plan no longer has this: look at it again.");
    }
}
