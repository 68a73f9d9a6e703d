package dev.headroom.actionplan;

import dev.headroom.actionplan.AgreementStep.Planner;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The due dates that both sides sign: those of what both see. */
final class DaysToSign {

    private DaysToSign() {}

    /** What is done keeps the day that was signed for it: signing the day it was done would call a late one kept. */
    static List<DueDate> of(ActionPlan plan, Planner planner) {
        Optional<Baseline> last = plan.agreement().baseline();
        ActionPlanContent shared = plan.content().shared();
        return planner.dueDates(plan).stream()
                .filter(date -> shared.task(date.target()).isPresent()
                        || shared.milestone(date.target()).isPresent())
                .map(date -> isDone(plan, date.target())
                        ? last.flatMap(signed -> signed.dueOn(date.target()))
                                .map(day -> new DueDate(date.target(), day))
                                .orElse(date)
                        : date)
                .toList();
    }

    private static boolean isDone(ActionPlan plan, UUID target) {
        return plan.progress().stateOf(target) == TaskState.DONE
                || plan.content()
                        .milestone(target)
                        .filter(plan.progress()::isVerified)
                        .isPresent();
    }
}
