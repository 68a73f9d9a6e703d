package dev.headroom.actionplan;

import dev.headroom.access.Caller;
import dev.headroom.access.Permission;
import dev.headroom.actionplan.ActionPlanActs.Step;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets people of the seller's side act on plans of accounts they may write. What binds their side needs the permission
 * to sign, which no application holds; a proposal becomes a signature once it is countersigned, so that it does, too.
 */
@ApplicationScoped
class ActionPlanActService {

    /** What no document has for its id. */
    private static final UUID NO_PLAN = new UUID(0, 0);

    private final ActionPlanActs acts;
    private final ActionPlans plans;
    private final PlanSchedules schedules;

    ActionPlanActService(ActionPlanActs acts, ActionPlans plans, PlanSchedules schedules) {
        this.acts = acts;
        this.plans = plans;
        this.schedules = schedules;
    }

    Uni<Outcome<ActionPlan>> offer(Caller caller, ActionPlanActInput.Offer input) {
        var mutation = mutation(caller, "offerActionPlan", input, input.clientMutationId());
        return sign(caller, mutation, input.plan(), (plan, act) -> {
            if (input.expectedVersion() != plan.version().intValue()) {
                throw new Conflict(plan, plan.version(), input.expectedVersion());
            }
            return schedules.planner(plan).map(planner -> new AgreementStep(plan, act).offer(planner));
        });
    }

    Uni<Outcome<ActionPlan>> withdrawOffer(Caller caller, ActionPlanActInput.WithdrawOffer input) {
        var mutation = mutation(caller, "withdrawActionPlanOffer", input, input.clientMutationId());
        return write(caller, mutation, input.plan(), agreement(AgreementStep::withdrawOffer));
    }

    Uni<Outcome<ActionPlan>> proposeDate(Caller caller, ActionPlanActInput.ProposeDate input) {
        var mutation = mutation(caller, "proposeActionPlanDate", input, input.clientMutationId());
        return withNewId(mutation, input.id(), id -> {
            UUID target = input.target() == null ? null : item(input.target(), "target");
            return sign(caller, mutation, input.plan(), (plan, act) -> schedules
                    .of(plan)
                    .map(schedule -> new AgreementStep(plan, act)
                            .propose(id, target, dueOn(plan, schedule, target), input.on(), input.reason())));
        });
    }

    /** What is given up has no day; nothing is proposed for it, and for nothing the plan does not share. */
    private static LocalDate dueOn(ActionPlan plan, PlanSchedule schedule, @Nullable UUID target) {
        return target == null
                ? plan.content().targetOn()
                : schedule.dueOn(target)
                        .orElseThrow(() -> new NotFound(
                                "The plan shares no task or milestone with this id, or it was dropped: read it again.",
                                "target"));
    }

    Uni<Outcome<ActionPlan>> answerProposal(Caller caller, ActionPlanActInput.AnswerProposal input) {
        var mutation = mutation(caller, "answerActionPlanProposal", input, input.clientMutationId());
        return sign(caller, mutation, input.plan(), (plan, act) -> schedules
                .planner(plan)
                .map(planner ->
                        new AgreementStep(plan, act).answer(item(input.proposal(), "proposal"), input.to(), planner)));
    }

    Uni<Outcome<ActionPlan>> moveTask(Caller caller, ActionPlanActInput.MoveTask input) {
        var mutation = mutation(caller, "moveActionPlanTask", input, input.clientMutationId());
        return write(caller, mutation, input.plan(), (plan, act) -> {
            LocalDate today = schedules.today(plan);
            LocalDate on = input.on() == null ? today : input.on();
            UUID task = item(input.task(), "task");
            return Uni.createFrom()
                    .item(new ProgressStep(plan, act).moveTask(task, input.to(), on, input.reason(), today));
        });
    }

    Uni<Outcome<ActionPlan>> addEvidence(Caller caller, ActionPlanActInput.AddEvidence input) {
        var mutation = mutation(caller, "addActionPlanEvidence", input, input.clientMutationId());
        return withNewId(
                mutation,
                input.id(),
                id -> write(caller, mutation, input.plan(), (plan, act) -> {
                    UUID outcome = item(input.outcome(), "outcome");
                    var evidence = new Evidence(id, outcome, input.text(), input.link(), null, act);
                    return Uni.createFrom().item(new ProgressStep(plan, act).addEvidence(evidence));
                }));
    }

    Uni<Outcome<ActionPlan>> claimOutcome(Caller caller, ActionPlanActInput.ClaimOutcome input) {
        var mutation = mutation(caller, "claimActionPlanOutcome", input, input.clientMutationId());
        return write(
                caller,
                mutation,
                input.plan(),
                progress(step -> step.claim(item(input.outcome(), "outcome"), input.note())));
    }

    Uni<Outcome<ActionPlan>> comment(Caller caller, ActionPlanActInput.Comment input) {
        var mutation = mutation(caller, "commentOnActionPlan", input, input.clientMutationId());
        return withNewId(
                mutation,
                input.id(),
                id -> write(caller, mutation, input.plan(), progress(step -> commented(step, id, input))));
    }

    private static ActionPlan commented(ProgressStep step, UUID id, ActionPlanActInput.Comment input) {
        UUID target = input.target() == null ? null : item(input.target(), "target");
        List<UUID> mentions = Stream.ofNullable(input.mentions())
                .flatMap(List::stream)
                .map(one -> item(one, "mentions"))
                .distinct()
                .toList();
        return step.comment(id, target, input.text(), mentions, Boolean.TRUE.equals(input.internal()));
    }

    Uni<Outcome<ActionPlan>> claimStage(Caller caller, ActionPlanActInput.ClaimStage input) {
        var mutation = mutation(caller, "claimActionPlanStage", input, input.clientMutationId());
        return write(caller, mutation, input.plan(), progress(step -> step.claimStage(input.stage(), input.reason())));
    }

    Uni<Outcome<ActionPlan>> note(Caller caller, ActionPlanActInput.Note input) {
        var mutation = mutation(caller, "noteOnActionPlan", input, input.clientMutationId());
        return withNewId(
                mutation,
                input.id(),
                id -> write(caller, mutation, input.plan(), progress(step -> step.note(id, input.text()))));
    }

    Uni<Outcome<ActionPlan>> close(Caller caller, ActionPlanActInput.Close input) {
        var mutation = mutation(caller, "closeActionPlan", input, input.clientMutationId());
        return sign(caller, mutation, input.plan(), agreement(step -> step.close(input.to(), input.reason())));
    }

    private Uni<Outcome<ActionPlan>> sign(Caller caller, Mutation<ActionPlan> mutation, String plan, Step step) {
        return run(caller, mutation, plan, step, ActionPlanPermissions.SIGN);
    }

    private Uni<Outcome<ActionPlan>> write(Caller caller, Mutation<ActionPlan> mutation, String plan, Step step) {
        return run(caller, mutation, plan, step, ActionPlanPermissions.WRITE);
    }

    private Uni<Outcome<ActionPlan>> run(
            Caller caller, Mutation<ActionPlan> mutation, String plan, Step step, Permission permission) {
        UUID uuid = GlobalId.uuid(plan, ActionPlan.TYPE).orElse(NO_PLAN);
        return acts.run(
                mutation,
                uuid,
                () -> plans.find(caller, permission, uuid)
                        .map(found -> found.orElseThrow(
                                () -> new NotFound("There is no such plan, or you may not see it.", "plan"))),
                present -> Actor.member(caller, present),
                step);
    }

    private static Step progress(Function<ProgressStep, ActionPlan> step) {
        return (plan, act) -> Uni.createFrom().item(step.apply(new ProgressStep(plan, act)));
    }

    private static Step agreement(Function<AgreementStep, ActionPlan> step) {
        return (plan, act) -> Uni.createFrom().item(step.apply(new AgreementStep(plan, act)));
    }

    /** Makes the id of what is new, once for all tries. */
    private static Uni<Outcome<ActionPlan>> withNewId(
            Mutation<ActionPlan> mutation,
            @Nullable String clientMade,
            Function<UUID, Uni<Outcome<ActionPlan>>> write) {
        return Uni.createFrom()
                .item(() -> NewId.from(clientMade, mutation))
                .chain(write::apply)
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, ActionPlan.class));
    }

    /** The id of something the plan may have; what is no id is nothing it has. */
    private static UUID item(@Nullable String text, String field) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("The plan has nothing with this id: read it again.", field);
        }
    }

    private static Mutation<ActionPlan> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, ActionPlan.class);
    }
}
