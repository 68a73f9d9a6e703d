package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody did or says about the work: makes the next version of a plan, or refuses. Pure. */
public final class ProgressStep {

    private final ActionPlan plan;
    private final Act act;

    public ProgressStep(ActionPlan plan, Act act) {
        this.plan = plan;
        this.act = act;
    }

    /**
     * Says how far a task is. Only its owner's side can say that it is done; from the other side that is a claim.
     *
     * @param on the day it was begun or done; must not be after {@code today}
     */
    public ActionPlan moveTask(UUID id, TaskState to, LocalDate on, @Nullable String reason, LocalDate today) {
        plan.agreement().requireOpen();
        Task task = visible(id);
        if (on.isAfter(today)) {
            throw new BadInput("The day is in the future: say so when it has happened.", "on");
        }
        TaskState state = state(task, to);
        requireNotHeld(task, state);
        TaskProgress moved = progress(task, state, ActionPlanLimits.day(on, "on"), reason);
        String sentence = act.by() + " says that \"" + task.title() + "\" is " + phrase(state) + " on " + on
                + (moved.reason() == null ? "." : ": " + moved.reason());
        var note = new TrailEntry.Note(TrailAction.TASK_MOVED, id, sentence, List.of(), task.internal());
        return plan.withProgress(plan.progress().with(moved), note, act);
    }

    /** What becomes of the task: its own side says how far it is, the other side claims at most that it is done. */
    private TaskState state(Task task, TaskState to) {
        if (speaksFor(plan.content().sideOf(task))) {
            if (to == TaskState.CLAIMED) {
                throw new BadInput("The task is your own side's: say that it is DONE.", "to");
            }
            return to;
        }
        if (to != TaskState.DONE && to != TaskState.CLAIMED) {
            throw new Forbidden("The task belongs to the other side: only its own people say how far it is.");
        }
        if (plan.progress().stateOf(task.uuid()).isEnded()) {
            throw new BadInput("Its own side has ended the task already: read the plan again.", "task");
        }
        return TaskState.CLAIMED;
    }

    /** A partner may have nobody in the plan, so that the buyer's word counts for its tasks; never the seller's. */
    private boolean speaksFor(Side side) {
        return act.side() == side || act.side() == Side.BUYER && side == Side.PARTNER;
    }

    private void requireNotHeld(Task task, TaskState to) {
        if (to == TaskState.OPEN || to == TaskState.DROPPED) {
            return;
        }
        new HoldPoints(plan.content(), plan.progress()).stopping(task.uuid()).ifPresent(milestone -> {
            throw new BadInput(
                    "\"" + milestone.title() + "\" is a hold point the buyer has not verified: what comes after it"
                            + " can't be begun before.",
                    "task");
        });
    }

    private TaskProgress progress(Task task, TaskState state, LocalDate on, @Nullable String reason) {
        LocalDate begun =
                plan.progress().task(task.uuid()).map(TaskProgress::startedOn).orElse(null);
        return switch (state) {
            case OPEN -> new TaskProgress(task.uuid(), state, null, null, reason, act);
            case STARTED -> new TaskProgress(task.uuid(), state, on, null, reason, act);
            case CLAIMED -> new TaskProgress(task.uuid(), state, begun, null, reason, act);
            case DONE -> new TaskProgress(task.uuid(), state, begun, on, reason, act);
            case DROPPED ->
                new TaskProgress(task.uuid(), state, begun, null, ActionPlanLimits.required(reason, "reason"), act);
        };
    }

    private static String phrase(TaskState state) {
        return switch (state) {
            case OPEN -> "open again";
            case STARTED -> "begun";
            case CLAIMED -> "done, which its own side has to confirm,";
            case DONE -> "done";
            case DROPPED -> "given up";
        };
    }

    public ActionPlan addEvidence(Evidence evidence) {
        plan.agreement().requireOpen();
        MilestoneOutcome outcome = outcome(evidence.outcomeUuid());
        return progressed(
                plan.progress().with(evidence),
                TrailAction.EVIDENCE_ADDED,
                outcome.uuid(),
                act.by() + " handed in evidence for \"" + outcome.criterion() + "\".");
    }

    public ActionPlan claim(UUID id, @Nullable String note) {
        plan.agreement().requireOpen();
        requireSide(Side.SELLER, "The buyer's side verifies an outcome: it needs no claim.");
        MilestoneOutcome outcome = outcome(id);
        return progressed(
                plan.progress().with(new OutcomeClaim(id, note, act)),
                TrailAction.OUTCOME_CLAIMED,
                id,
                act.by() + " claims that \"" + outcome.criterion() + "\" is reached.");
    }

    /** The buyer's word; where a verifier is named, only theirs. */
    public ActionPlan verify(UUID id, boolean verified, @Nullable String note) {
        plan.agreement().requireOpen();
        requireSide(Side.BUYER, "Only the buyer's side verifies an outcome: claim it instead.");
        MilestoneOutcome outcome = outcome(id);
        UUID verifier = outcome.verifierUuid();
        if (verifier != null && !verifier.equals(act.participantUuid())) {
            String name = plan.content()
                    .participant(verifier)
                    .map(Participant::called)
                    .orElse("somebody else");
            throw new Forbidden("This outcome is verified by " + name + ": ask them.");
        }
        return progressed(
                plan.progress().with(new Verification(id, verified, note, act)),
                TrailAction.OUTCOME_VERIFIED,
                id,
                act.by() + (verified ? " verified \"" : " says what is missing for \"") + outcome.criterion() + "\".");
    }

    public ActionPlan comment(UUID id, @Nullable UUID target, String text, List<UUID> mentions, boolean internal) {
        plan.agreement().requireOpen();
        if (internal) {
            requireSide(Side.SELLER, "Only the seller's side keeps comments to itself.");
        }
        requireKnown(target, internal);
        mentions.forEach(mention -> requireMentionable(mention, internal));
        var comment = new PlanComment(id, target, text, mentions, internal, act);
        var note = new TrailEntry.Note(
                TrailAction.COMMENTED, target, act.by() + " commented: " + comment.text(), List.of(), internal);
        return plan.withProgress(plan.progress().with(comment), note, act);
    }

    /** Whoever is mentioned hears of it, so that an internal comment mentions our own people alone. */
    private void requireMentionable(UUID mention, boolean internal) {
        Participant mentioned = plan.content()
                .participant(mention)
                .orElseThrow(() -> new NotFound("The plan has no participant with this id.", "mentions"));
        if (internal && mentioned.side() != Side.SELLER) {
            throw new BadInput(
                    mentioned.called() + " is not of your side: an internal comment can't mention them.", "mentions");
        }
    }

    /** What is said of an internal task is internal, too. */
    private void requireKnown(@Nullable UUID target, boolean internal) {
        ActionPlanContent seen = internal ? plan.content() : plan.content().shared();
        if (target != null
                && seen.task(target).isEmpty()
                && seen.milestone(target).isEmpty()
                && seen.milestoneOf(target).isEmpty()) {
            throw new NotFound("The plan shares no task, milestone or outcome with this id: read it again.", "target");
        }
    }

    /** The stage the seller believes in; null takes the claim back. */
    public ActionPlan claimStage(@Nullable BuyingStage stage, @Nullable String reason) {
        plan.agreement().requireOpen();
        requireSide(Side.SELLER, "The seller's side claims a stage; the buyer's side verifies what it rests on.");
        StageClaim claim = stage == null ? null : new StageClaim(stage, reason, act);
        String sentence = stage == null
                ? act.by() + " took the claimed stage back."
                : act.by() + " claims that the customer is in the stage " + stage + ".";
        return plan.withSellerSide(
                plan.sellerSide().withStageClaim(claim), TrailEntry.Note.inside(TrailAction.NOTED, sentence), act);
    }

    /** Also when the plan is closed: that is when something was learned from it. */
    public ActionPlan note(UUID id, String text) {
        requireSide(Side.SELLER, "Only the seller's side writes notes.");
        List<InternalNote> all = new ArrayList<>(plan.sellerSide().notes());
        if (all.stream().anyMatch(known -> known.uuid().equals(id))) {
            throw new BadInput("The plan has a note with this id already: make a new UUID.", "id");
        }
        all.add(new InternalNote(id, text, act));
        return plan.withSellerSide(
                plan.sellerSide().withNotes(all),
                TrailEntry.Note.inside(TrailAction.NOTED, act.by() + " wrote a note."),
                act);
    }

    private ActionPlan progressed(PlanProgress changed, TrailAction action, UUID target, String sentence) {
        return plan.withProgress(changed, TrailEntry.Note.of(action, target, sentence), act);
    }

    private Task visible(UUID id) {
        ActionPlanContent seen =
                act.side() == Side.SELLER ? plan.content() : plan.content().shared();
        return seen.task(id)
                .orElseThrow(() -> new NotFound("The plan has no task with this id: read it again.", "task"));
    }

    private MilestoneOutcome outcome(UUID id) {
        return plan.content().milestones().stream()
                .flatMap(milestone -> milestone.outcomes().stream())
                .filter(outcome -> outcome.uuid().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("The plan has no outcome with this id: read it again.", "outcome"));
    }

    private void requireSide(Side side, String refusal) {
        if (act.side() != side) {
            throw new Forbidden(refusal);
        }
        NamedPart.require(plan, act);
    }
}
