package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.Milestone;
import dev.headroom.actionplan.PageDates;
import java.util.List;

/**
 * A milestone with what shows that it is reached, and the tasks that lead to it.
 *
 * @param current whether it is the first that is not verified: its tasks are shown open
 * @param done how many of its tasks are ended
 */
record MilestoneView(
        String id,
        String title,
        String stage,
        boolean holdPoint,
        boolean verified,
        boolean current,
        long done,
        String stateWords,
        DateView date,
        List<OutcomeView> outcomes,
        List<TaskView> tasks) {

    static MilestoneView of(SharedPlan plan, Milestone milestone, boolean current, Forms forms, String path) {
        boolean verified = plan.progress().isVerified(milestone);
        String words = plan.progress()
                .verifiedOn(milestone, plan.zone())
                .map(day -> "Verified on " + PageDates.day(day))
                .orElse("Not verified yet");
        return new MilestoneView(
                milestone.getId(),
                milestone.title(),
                Words.of(milestone.stage()),
                milestone.holdPoint(),
                verified,
                current,
                plan.content().tasksOf(milestone.uuid()).stream()
                        .filter(task -> plan.progress().stateOf(task.uuid()).isEnded())
                        .count(),
                words,
                DateView.of(plan, milestone.uuid(), verified, !verified, forms),
                milestone.outcomes().stream()
                        .map(outcome -> OutcomeView.of(plan, milestone, outcome, forms, path))
                        .toList(),
                plan.content().tasksOf(milestone.uuid()).stream()
                        .map(task -> TaskView.of(plan, task, forms))
                        .toList());
    }
}
