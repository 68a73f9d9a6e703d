package dev.headroom.actionplan.digest;

import dev.headroom.actionplan.DateProposal;
import dev.headroom.actionplan.MilestoneOutcome;
import dev.headroom.actionplan.Offer;
import dev.headroom.actionplan.PlanComment;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.TrailAction;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.platform.text.Text;
import dev.headroom.platform.time.DayWords;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the sections of a digest from what its reader may be told. Pure. */
final class DigestSections {

    private static final int LONGEST_LINE = 300;

    private final DigestFacts facts;
    private final DigestRules rules;
    private final LocalDate today;

    DigestSections(DigestFacts facts, DigestRules rules) {
        this.facts = facts;
        this.rules = rules;
        this.today = facts.slot().day();
    }

    /** The most pressing first, those without a line left out. */
    List<DigestSection> all() {
        return Stream.of(
                        overdue(),
                        due(),
                        othersOverdue(),
                        othersDue(),
                        offer(),
                        outcomes(),
                        claims(),
                        proposals(),
                        mentions(),
                        news())
                .filter(section -> !section.isEmpty())
                .toList();
    }

    private DigestSection overdue() {
        List<Task> late = tasks(facts.due(), day -> day.isBefore(today));
        String pressing = late.isEmpty() ? "" : "Overdue: " + late.get(0).title();
        return section("Overdue", pressing, late.stream().map(this::late).toList(), true);
    }

    private String late(Task task) {
        return late(task, task.title());
    }

    private String late(Task task, String called) {
        LocalDate day = day(task);
        int late = facts.calendar().workdaysBetween(day, today);
        return called + ", was due on " + DayWords.of(day)
                + (late > 0 ? ", " + DigestWords.workdays(late) + " ago" : "");
    }

    private DigestSection due() {
        List<Task> soon = tasks(facts.due(), this::isSoon);
        boolean reason = soon.stream().anyMatch(task -> rules.remind(facts.workdaysUntil(day(task))));
        String pressing = soon.isEmpty()
                ? ""
                : "Due " + DigestWords.day(day(soon.get(0)), today) + ": "
                        + soon.get(0).title();
        return section("Due soon", pressing, soon.stream().map(this::soon).toList(), reason);
    }

    private boolean isSoon(LocalDate day) {
        return !day.isBefore(today) && facts.workdaysUntil(day) <= rules.soon();
    }

    /** Who answers for the plan hears what is late on any side. */
    private DigestSection othersOverdue() {
        List<Task> late = tasks(facts.othersDue(), day -> day.isBefore(today));
        String pressing = late.isEmpty() ? "" : "Overdue: " + called(late.get(0));
        return section(
                "Overdue, of others",
                pressing,
                late.stream().map(task -> late(task, called(task))).toList(),
                true);
    }

    private DigestSection othersDue() {
        List<Task> soon = tasks(facts.othersDue(), this::isSoon);
        boolean reason = soon.stream().anyMatch(task -> rules.remind(facts.workdaysUntil(day(task))));
        String pressing =
                soon.isEmpty() ? "" : "Due " + DigestWords.day(day(soon.get(0)), today) + ": " + called(soon.get(0));
        List<String> lines = soon.stream()
                .map(task -> called(task) + ", due " + DigestWords.day(day(task), today))
                .toList();
        return section("Due soon, of others", pressing, lines, reason);
    }

    private String called(Task task) {
        return facts.content()
                .participant(task.ownerUuid())
                .map(owner -> task.title() + " (" + owner.called() + ", " + DigestWords.side(owner.side()) + ")")
                .orElse(task.title());
    }

    private LocalDate day(Task task) {
        LocalDate others = facts.othersDue().getOrDefault(task.uuid(), LocalDate.MAX);
        return facts.due().getOrDefault(task.uuid(), others);
    }

    private String soon(Task task) {
        return task.title() + ", due " + DigestWords.day(day(task), today);
    }

    /** Those of the tasks that are still to do and due on such a day, the earliest first. */
    private List<Task> tasks(Map<UUID, LocalDate> due, Predicate<LocalDate> when) {
        return facts.content().tasks().stream()
                .filter(task -> due.containsKey(task.uuid()))
                .filter(task -> isToDo(task.uuid()) && when.test(day(task)))
                .sorted(Comparator.comparing(this::day))
                .toList();
    }

    private boolean isToDo(UUID task) {
        TaskState state = facts.progress().stateOf(task);
        return !state.isEnded() && state != TaskState.CLAIMED;
    }

    private DigestSection offer() {
        Offer offer = facts.offer();
        List<String> lines = offer == null
                ? List.of()
                : List.of(offer.seller().by() + " signed the plan and asks your side to accept it, with "
                        + DayWords.of(facts.content().targetOn()) + " as the target date");
        return section("To accept", "To accept: the plan", lines, true);
    }

    private DigestSection outcomes() {
        List<MilestoneOutcome> asked = facts.content().milestones().stream()
                .flatMap(milestone -> milestone.outcomes().stream())
                .filter(outcome -> new VerificationDuty(facts, outcome).isAsked())
                .toList();
        String pressing = asked.isEmpty() ? "" : "To verify: " + asked.get(0).criterion();
        return section(
                "To verify, or to say what is missing",
                pressing,
                asked.stream().map(this::outcome).toList(),
                true);
    }

    private String outcome(MilestoneOutcome outcome) {
        return facts.progress()
                .claim(outcome.uuid())
                .map(claim -> outcome.criterion() + ": " + claim.act().by() + " says it is reached")
                .orElseGet(() -> outcome.criterion() + ": the tasks for it are done");
    }

    private DigestSection claims() {
        List<String> claimed = facts.content().tasks().stream()
                .filter(task -> task.ownerUuid().equals(facts.me().uuid()))
                .flatMap(task -> facts
                        .progress()
                        .task(task.uuid())
                        .filter(progress -> progress.state() == TaskState.CLAIMED)
                        .map(progress -> task.title() + ": " + progress.act().by() + " says it is done")
                        .stream())
                .toList();
        return section("To confirm as done", "To confirm: " + first(claimed), claimed, true);
    }

    private DigestSection proposals() {
        List<String> open = facts.proposals().stream().map(this::proposal).toList();
        String pressing = open.isEmpty()
                ? ""
                : "Another date proposed for " + about(facts.proposals().get(0));
        return section("To answer", pressing, open, true);
    }

    private String proposal(DateProposal proposal) {
        return proposal.proposed().by() + " proposes " + DayWords.of(proposal.toOn()) + " instead of "
                + DayWords.of(proposal.fromOn()) + " for " + about(proposal) + ": " + proposal.reason();
    }

    private String about(DateProposal proposal) {
        return proposal.target() == null ? "the target date" : facts.content().called(proposal.target());
    }

    private DigestSection mentions() {
        List<PlanComment> comments = facts.mentions();
        String pressing = comments.isEmpty() ? "" : comments.get(0).act().by() + " mentions you";
        List<String> lines = comments.stream()
                .map(comment -> comment.act().by() + about(comment.target()) + ": " + comment.text())
                .toList();
        return section("Mentions of you", pressing, lines, true);
    }

    private String about(@Nullable UUID target) {
        if (target == null) {
            return "";
        }
        return facts.content()
                .milestoneOf(target)
                .map(milestone -> " on \"" + milestone.title() + "\"")
                .orElseGet(() -> " on \"" + facts.content().called(target) + "\"");
    }

    /** What is told as a mention is not told again. */
    private DigestSection news() {
        List<PlanComment> told = facts.mentions();
        List<TrailEntry> entries = facts.news().stream()
                .filter(entry -> entry.action() != TrailAction.COMMENTED
                        || told.stream().noneMatch(comment -> comment.act().equals(entry.act())))
                .toList();
        String pressing =
                entries.isEmpty() ? "" : "News from " + entries.get(0).act().by();
        List<String> lines =
                entries.stream().map(entry -> DayWords.in(entry.sentence())).toList();
        return section("Since your last digest", pressing, lines, true);
    }

    private static String first(List<String> lines) {
        return lines.isEmpty() ? "" : lines.get(0);
    }

    private DigestSection section(String title, String pressing, List<String> all, boolean reason) {
        List<String> lines =
                all.stream().map(line -> Text.shortened(line, LONGEST_LINE)).toList();
        return DigestSection.of(title, pressing, lines, rules.lines(), reason);
    }
}
