package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What the parts of a plan owe each other, checked on the whole after an edit or a merge. */
final class ContentRules {

    private final ActionPlanContent content;
    private final Function<UUID, List<String>> removal;

    private ContentRules(ActionPlanContent content, Function<UUID, List<String>> removal) {
        this.content = content;
        this.removal = removal;
    }

    /**
     * Refuses what does not hold together.
     *
     * @param removal the place in the input where an item was removed; empty where it was not
     */
    static void check(ActionPlanContent content, Function<UUID, List<String>> removal) {
        ContentRules rules = new ContentRules(content, removal);
        content.tasks().forEach(rules::checkTask);
        content.milestones().forEach(rules::checkMilestone);
    }

    private void checkTask(Task task) {
        if (content.milestone(task.milestoneUuid()).isEmpty()) {
            throw refusal(
                    task.milestoneUuid(),
                    "The task \"" + task.title() + "\" leads to a milestone that the plan"
                            + " does not have: let it lead to another one.");
        }
        Participant owner = content.participant(task.ownerUuid())
                .orElseThrow(() -> refusal(
                        task.ownerUuid(),
                        "The task \"" + task.title()
                                + "\" belongs to a participant whom the plan does not have: give it"
                                + " another owner."));
        if (task.internal() && owner.side() != Side.SELLER) {
            throw refusal(
                    task.uuid(),
                    "The internal task \"" + task.title() + "\" belongs to the other side, who can't see it: give it an"
                            + " owner of yours.");
        }
    }

    private void checkMilestone(Milestone milestone) {
        for (MilestoneOutcome outcome : milestone.outcomes()) {
            UUID verifier = outcome.verifierUuid();
            if (verifier != null && content.participant(verifier).isEmpty()) {
                throw refusal(
                        verifier,
                        "An outcome of \"" + milestone.title() + "\" is verified by a participant whom"
                                + " the plan does not have: name another one, or nobody.");
            }
        }
    }

    private BadInput refusal(UUID missing, String sentence) {
        return new BadInput(sentence, removal.apply(missing).toArray(String[]::new));
    }
}
