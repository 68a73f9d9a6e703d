package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side can't change or take out of a plan by itself: what both sides have signed, and what somebody has done,
 * confirmed or verified already. The record of what was agreed must not be cleaned, nor put under other words.
 *
 * @param content what the plan says before the edit
 */
record SignedParts(ActionPlanContent content, Agreement agreement, PlanProgress progress) {

    static SignedParts of(ActionPlan plan) {
        return new SignedParts(plan.content(), plan.agreement(), plan.progress());
    }

    void requireRemovable(UUID id) {
        Milestone milestone = content.milestone(id).orElse(null);
        if (milestone != null) {
            requireRemovable(milestone);
        } else {
            requireTaskRemovable(id);
            requireOutcomeRemovable(id);
        }
    }

    private void requireRemovable(Milestone milestone) {
        if (isSigned(milestone.uuid())) {
            throw new BadInput("Both sides have signed the milestone: it stays.");
        }
        if (agreement.pinnedOn(milestone.uuid()).isPresent()) {
            throw new BadInput("The buyer's side has confirmed the milestone's day: it stays.");
        }
        if (milestone.outcomes().stream().anyMatch(outcome -> isRecorded(outcome.uuid()))) {
            throw new BadInput("Evidence, a claim or a verification is about an outcome of the milestone: it stays.");
        }
    }

    private void requireTaskRemovable(UUID id) {
        if (isSigned(id)) {
            throw new BadInput("Both sides have signed the plan with it: drop the task with a reason instead.");
        }
        if (agreement.pinnedOn(id).isPresent()) {
            throw new BadInput("The buyer's side has confirmed its day: drop the task with a reason instead.");
        }
        if (progress.task(id).isPresent()) {
            throw new BadInput("Somebody has worked on the task: drop it with a reason instead.");
        }
    }

    private void requireOutcomeRemovable(UUID id) {
        if (isOutcomeSigned(id)) {
            throw new BadInput("Both sides have signed the milestone with this outcome: it stays.");
        }
        if (isRecorded(id)) {
            throw new BadInput("Evidence, a claim or a verification is about the outcome: it stays.");
        }
    }

    /** Whoever was invited keeps their side, also when they are taken out and put again in one edit. */
    void requireSide(UUID participant, Side side) {
        if (content.participant(participant)
                .filter(before -> before.side() != side)
                .isPresent()) {
            throw new BadInput("Nobody changes sides: add another participant.", "side");
        }
    }

    /** What was signed as one stage is not verified as another, nor is a hold point passed by. */
    void requireKept(Milestone after) {
        Milestone before = content.milestone(after.uuid()).orElse(null);
        if (before == null || !isSigned(after.uuid())) {
            return;
        }
        if (before.holdPoint() && !after.holdPoint()) {
            throw new BadInput("Both sides have signed the milestone as a hold point: it stays one.", "holdPoint");
        }
        if (before.stage() != after.stage()) {
            throw new BadInput(
                    "Both sides have signed the milestone in the stage " + before.stage()
                            + ": it stays there, add another milestone for the stage " + after.stage() + ".",
                    "stage");
        }
    }

    /** What the buyer verified is what they read, by whom both sides had named, not what is written there later. */
    void requireKept(MilestoneOutcome after) {
        MilestoneOutcome before = outcome(after.uuid());
        boolean verified = progress.isVerified(after.uuid());
        if (before == null) {
            if (isRecorded(after.uuid())) {
                throw new BadInput("The plan has a record of an outcome with this id: make a new UUID.", "id");
            }
            return;
        }
        if (verified && !(before.criterion().equals(after.criterion()) && before.evidence() == after.evidence())) {
            throw new BadInput("The buyer has verified the outcome as it is: add another one.", "criterion");
        }
        if (!Objects.equals(before.verifierUuid(), after.verifierUuid())) {
            requireVerifierFree(after.uuid(), verified);
        }
    }

    private void requireVerifierFree(UUID outcome, boolean verified) {
        if (verified) {
            throw new BadInput("The buyer has verified the outcome as it is: add another one.", "verifier");
        }
        if (isOutcomeSigned(outcome)) {
            throw new BadInput(
                    "Both sides have signed who verifies the outcome: add another outcome with the other verifier, and"
                            + " offer the plan.",
                    "verifier");
        }
    }

    /**
     * Who signed a task still owns it, and what was done is what the task said then.
     *
     * @param side of who owns it after the edit
     */
    void requireKept(Task after, Side side) {
        Task before = content.task(after.uuid()).orElse(null);
        if (before == null) {
            if (progress.task(after.uuid()).isPresent()) {
                throw new BadInput("The plan has a record of a task with this id: make a new UUID.", "id");
            }
            return;
        }
        requireSharable(after);
        if (isSigned(after.uuid()) && content.sideOf(before) != side) {
            throw new BadInput(
                    "Both sides have signed whose task it is: drop it with a reason, add one for the other side, and"
                            + " offer the plan.",
                    "owner");
        }
        boolean inside = before.internal() && after.internal();
        if (!inside && progress.stateOf(after.uuid()) != TaskState.OPEN) {
            requireSame(before.title(), after.title(), "title");
            requireSame(before.description(), after.description(), "description");
            requireSame(before.ownerUuid(), after.ownerUuid(), "owner");
        }
    }

    private static void requireSame(@Nullable Object before, @Nullable Object after, String field) {
        if (!Objects.equals(before, after)) {
            throw new BadInput(
                    "Somebody has said how far the task is as it stands: add another task, or have its side put it"
                            + " back to OPEN first.",
                    field);
        }
    }

    /** To hide a task from those who signed it or confirmed its day would take it out of the plan. */
    private void requireSharable(Task after) {
        if (!after.internal()) {
            return;
        }
        if (isSigned(after.uuid())) {
            throw new BadInput("Both sides have signed the task: it can't become internal.", "internal");
        }
        if (agreement.pinnedOn(after.uuid()).isPresent()) {
            throw new BadInput("The buyer's side has confirmed the task's day: it can't become internal.", "internal");
        }
    }

    private boolean isSigned(UUID id) {
        return agreement.baseline().flatMap(baseline -> baseline.dueOn(id)).isPresent();
    }

    private boolean isOutcomeSigned(UUID outcome) {
        return content.milestoneOf(outcome)
                .filter(holder -> isSigned(holder.uuid()))
                .isPresent();
    }

    private boolean isRecorded(UUID outcome) {
        return progress.claim(outcome).isPresent()
                || progress.verification(outcome).isPresent()
                || !progress.evidenceOf(outcome).isEmpty();
    }

    private @Nullable MilestoneOutcome outcome(UUID id) {
        return content.milestones().stream()
                .flatMap(milestone -> milestone.outcomes().stream())
                .filter(outcome -> outcome.uuid().equals(id))
                .findFirst()
                .orElse(null);
    }
}
