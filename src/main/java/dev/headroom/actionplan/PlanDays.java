package dev.headroom.actionplan;

import java.util.ArrayList;
import java.util.List;

/** Tells which plans an act makes that have to have a schedule: its own, and the one that an open proposal asks for. */
final class PlanDays {

    private PlanDays() {}

    static List<ActionPlan> toCheck(ActionPlan before, ActionPlan after) {
        List<ActionPlan> plans = new ArrayList<>();
        if (isDatedAnew(before, after)) {
            plans.add(after);
        }
        after.agreement().openProposals().stream()
                .filter(proposal -> !before.agreement().proposals().contains(proposal))
                .map(proposal -> AgreementStep.dated(after, proposal))
                .forEach(plans::add);
        return plans;
    }

    private static boolean isDatedAnew(ActionPlan before, ActionPlan after) {
        PlanProgress done = before.progress();
        PlanProgress doneAfter = after.progress();
        return !before.content().equals(after.content())
                || !before.agreement().pins().equals(after.agreement().pins())
                || !done.tasks().equals(doneAfter.tasks())
                || !done.verifications().equals(doneAfter.verifications());
    }
}
