package dev.headroom.actionplan.digest;

import dev.headroom.actionplan.MilestoneOutcome;
import dev.headroom.actionplan.PlanProgress;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.schedule.Side;
import java.util.List;
import java.util.UUID;

/**
 * Whether a reader is asked to look at an outcome now: when it is claimed, or everything that leads to it is done. Who
 * has said what is missing is asked again only when somebody claims it after that.
 */
record VerificationDuty(DigestFacts facts, MilestoneOutcome outcome) {

    boolean isAsked() {
        return isMine() && !facts.progress().isVerified(outcome.uuid()) && isReady();
    }

    private boolean isMine() {
        UUID verifier = outcome.verifierUuid();
        return facts.me().side() == Side.BUYER
                && (verifier == null || verifier.equals(facts.me().uuid()));
    }

    private boolean isReady() {
        PlanProgress progress = facts.progress();
        var claim = progress.claim(outcome.uuid());
        return progress.verification(outcome.uuid())
                .map(refused -> claim.filter(
                                made -> made.act().at().isAfter(refused.act().at()))
                        .isPresent())
                .orElseGet(() -> claim.isPresent() || isDone());
    }

    private boolean isDone() {
        List<TaskState> states = facts.content().milestoneOf(outcome.uuid()).stream()
                .flatMap(milestone -> facts.content().tasksOf(milestone.uuid()).stream())
                .map(Task::uuid)
                .map(facts.progress()::stateOf)
                .toList();
        return states.contains(TaskState.DONE) && states.stream().allMatch(TaskState::isEnded);
    }
}
