package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.Milestone;
import dev.headroom.actionplan.PageDates;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page shows, in words and in order.
 *
 * @param path of the page, without a slash at its end
 * @param calendar whether the guest has a calendar link that works
 * @param token what each form carries so that no other site can send it
 */
public record PlanPage(
        String path,
        String token,
        int version,
        String title,
        String outcome,
        String organization,
        String me,
        String state,
        boolean open,
        String forecast,
        boolean late,
        @Nullable Notice notice,
        @Nullable OfferView offer,
        List<ProposalView> proposals,
        List<MilestoneView> milestones,
        List<CommentView> comments,
        List<Person> people,
        FormView comment,
        @Nullable FormView propose,
        List<Choice> choices,
        boolean calendar,
        List<TrailView> trail) {

    /** Somebody to mention. */
    record Person(String id, String name) {}

    /** Something to propose another day for. */
    record Choice(String id, String title, String due, boolean chosen) {}

    public static PlanPage of(
            SharedPlan plan,
            String token,
            @Nullable Notice notice,
            Typed typed,
            boolean calendar,
            List<TrailView> trail) {
        String path = "/p/plan/" + plan.uuid();
        Forms forms = new Forms(path, typed);
        ForecastSentence forecast = new ForecastSentence(plan);
        Milestone current = plan.content().milestones().stream()
                .filter(milestone -> !plan.progress().isVerified(milestone))
                .findFirst()
                .orElse(null);
        List<MilestoneView> milestones = plan.content().milestones().stream()
                .map(milestone -> MilestoneView.of(plan, milestone, milestone.equals(current), forms, path))
                .toList();
        return new PlanPage(
                path,
                token,
                plan.version(),
                plan.content().title(),
                plan.content().outcome(),
                plan.organization(),
                plan.me().called(),
                Words.of(plan),
                plan.isOpen(),
                forecast.text(),
                forecast.isLate(),
                notice,
                OfferView.of(plan, forms).orElse(null),
                plan.agreement().openProposals().stream()
                        .map(proposal -> ProposalView.of(plan, proposal, forms))
                        .toList(),
                milestones,
                CommentView.of(plan),
                people(plan),
                forms.of("comment"),
                plan.mayDecide() ? forms.of("propose") : null,
                choices(plan, milestones, forms.chosen()),
                calendar,
                trail);
    }

    private static List<Person> people(SharedPlan plan) {
        return plan.content().participants().stream()
                .filter(participant -> participant.getFilled()
                        && !participant.uuid().equals(plan.me().uuid()))
                .map(participant -> new Person(participant.getId(), participant.called()))
                .toList();
    }

    private static List<Choice> choices(SharedPlan plan, List<MilestoneView> milestones, String chosen) {
        Stream<Choice> whole = Stream.of(
                new Choice("", "The target date", PageDates.day(plan.content().targetOn()), chosen.isEmpty()));
        Stream<Choice> parts = milestones.stream()
                .flatMap(milestone -> Stream.concat(
                        Stream.of(milestone.date()), milestone.tasks().stream().map(TaskView::date)))
                .filter(DateView::mayPropose)
                .map(date -> new Choice(
                        date.id(), date.what(), date.due() == null ? "" : date.due(), chosen.equals(date.id())));
        return Stream.concat(whole, parts).toList();
    }

    /** Proposals that are for this guest to answer, then what they wait for. */
    public List<ProposalView> asked() {
        return proposals.stream().filter(ProposalView::mayAnswer).toList();
    }

    public List<ProposalView> waiting() {
        return proposals.stream().filter(proposal -> !proposal.mayAnswer()).toList();
    }

    public List<OutcomeView> toVerify() {
        return milestones.stream()
                .flatMap(milestone -> milestone.outcomes().stream())
                .filter(OutcomeView::asked)
                .toList();
    }

    public List<TaskView> toDo() {
        return milestones.stream()
                .flatMap(milestone -> milestone.tasks().stream())
                .filter(TaskView::asked)
                .toList();
    }

    public List<DateView> toConfirm() {
        return milestones.stream()
                .flatMap(milestone -> Stream.concat(
                        Stream.of(milestone.date()), milestone.tasks().stream().map(TaskView::date)))
                .filter(DateView::asked)
                .toList();
    }

    /** Whether the guest chose something whose date can be moved. */
    public boolean chosen() {
        return choices.stream()
                .anyMatch(choice -> choice.chosen() && !choice.id().isEmpty());
    }

    public boolean nothingAsked() {
        return offer == null
                && asked().isEmpty()
                && toVerify().isEmpty()
                && toDo().isEmpty()
                && toConfirm().isEmpty();
    }
}
