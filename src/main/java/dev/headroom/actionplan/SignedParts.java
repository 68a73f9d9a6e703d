package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side can't take out of a plan by itself: what both sides have signed, and what somebody has done or verified
 * already. The record of what was agreed must not be cleaned.
 */
record SignedParts(ActionPlanContent content, Agreement agreement, PlanProgress progress) {

    static SignedParts of(ActionPlan plan) {
        return new SignedParts(plan.content(), plan.agreement(), plan.progress());
    }

    void requireRemovable(UUID id) {
        if (isSigned(id)) {
            throw new BadInput("Both sides have signed the plan with it: drop the task with a reason instead.");
        }
        if (progress.task(id).isPresent()) {
            throw new BadInput("Somebody has worked on the task: drop it with a reason instead.");
        }
        if (content.milestoneOf(id).filter(holder -> isSigned(holder.uuid())).isPresent()) {
            throw new BadInput("Both sides have signed the milestone with this outcome: it stays.");
        }
        if (isRecorded(id)) {
            throw new BadInput("Evidence, a claim or a verification is about the outcome: it stays.");
        }
    }

    /** To hide a task from those who signed it would take it out of the plan. */
    void requireSharable(UUID task) {
        if (isSigned(task)) {
            throw new BadInput("Both sides have signed the task: it can't become internal.", "internal");
        }
    }

    /** That nothing follows before the buyer has verified it is what they signed. */
    void requireHolding(@Nullable Milestone before, boolean holding) {
        if (before != null && before.holdPoint() && !holding && isSigned(before.uuid())) {
            throw new BadInput("Both sides have signed the milestone as a hold point: it stays one.", "holdPoint");
        }
    }

    /** What the buyer verified is what they read, not what is written there later. */
    void requireUnverified(@Nullable MilestoneOutcome before, MilestoneOutcome after) {
        if (before != null
                && progress.isVerified(before.uuid())
                && !(before.criterion().equals(after.criterion()) && before.evidence() == after.evidence())) {
            throw new BadInput("The buyer has verified the outcome as it is: add another one.", "criterion");
        }
    }

    private boolean isSigned(UUID id) {
        return agreement.baseline().flatMap(baseline -> baseline.dueOn(id)).isPresent();
    }

    private boolean isRecorded(UUID outcome) {
        return progress.claim(outcome).isPresent()
                || progress.verification(outcome).isPresent()
                || !progress.evidenceOf(outcome).isEmpty();
    }
}
