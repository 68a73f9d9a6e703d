package dev.headroom.actionplan.digest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.DateProposal;
import dev.headroom.actionplan.Offer;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.PlanComment;
import dev.headroom.actionplan.PlanProgress;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one reader of a plan may be told on one day. A digest is written from this alone, so that what is not in here
 * reaches nobody: for everybody but the seller's side it holds only what both sides see.
 *
 * @param offer what the buyer's side is asked to accept; null when nothing is, or to the others
 * @param proposals what the reader's side has to answer
 * @param news what the other sides did since the digest before, oldest first
 * @param due when the reader's own tasks are due
 * @param othersDue when everybody else's are, to who answers for the plan; empty to the others
 * @param calendar the working days of the reader's side
 */
record DigestFacts(
        Participant me,
        ActionPlanContent content,
        PlanProgress progress,
        @Nullable Offer offer,
        List<DateProposal> proposals,
        List<TrailEntry> news,
        Map<UUID, LocalDate> due,
        Map<UUID, LocalDate> othersDue,
        WorkCalendar calendar,
        DigestSlot slot) {

    static DigestFacts of(
            ActionPlan plan,
            Participant me,
            boolean owner,
            PlanSchedule schedule,
            List<TrailEntry> trail,
            WorkCalendar calendar,
            DigestSlot slot) {
        boolean inside = me.side() == Side.SELLER;
        ActionPlanContent content = inside ? plan.content() : plan.content().shared();
        Set<UUID> hidden = inside ? Set.of() : plan.content().internalTasks();
        return new DigestFacts(
                me,
                content,
                inside ? plan.progress() : shared(plan.progress(), hidden),
                me.side() == Side.BUYER ? plan.agreement().offer() : null,
                proposals(plan, me, hidden),
                news(trail, me, hidden, slot),
                due(content, task -> task.ownerUuid().equals(me.uuid()), schedule),
                due(content, task -> owner && !task.ownerUuid().equals(me.uuid()), schedule),
                calendar,
                slot);
    }

    private static PlanProgress shared(PlanProgress all, Set<UUID> hidden) {
        List<PlanComment> comments = all.comments().stream()
                .filter(comment -> !comment.internal() && isOpen(comment.target(), hidden))
                .toList();
        return new PlanProgress(
                all.tasks().stream()
                        .filter(task -> isOpen(task.taskUuid(), hidden))
                        .toList(),
                all.evidence(),
                all.claims(),
                all.verifications(),
                comments);
    }

    private static boolean isOpen(@Nullable UUID target, Set<UUID> hidden) {
        return target == null || !hidden.contains(target);
    }

    /** Buyer and seller answer; a partner's people sign nothing. */
    private static List<DateProposal> proposals(ActionPlan plan, Participant me, Set<UUID> hidden) {
        return plan.agreement().openProposals().stream()
                .filter(proposal -> me.side() != Side.PARTNER
                        && proposal.proposed().side() != me.side()
                        && isOpen(proposal.target(), hidden))
                .toList();
    }

    private static List<TrailEntry> news(List<TrailEntry> trail, Participant me, Set<UUID> hidden, DigestSlot slot) {
        boolean inside = me.side() == Side.SELLER;
        return trail.stream()
                .filter(entry -> inside || (!entry.internal() && isOpen(entry.target(), hidden)))
                .filter(entry -> entry.act().side() != me.side())
                .filter(entry -> slot.covers(entry.act().at().toInstant()))
                .toList();
    }

    private static Map<UUID, LocalDate> due(ActionPlanContent content, Predicate<Task> whose, PlanSchedule schedule) {
        return content.tasks().stream()
                .filter(whose)
                .flatMap(task -> schedule.dueOn(task.uuid()).stream().map(day -> Map.entry(task.uuid(), day)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The comments that mention the reader since the digest before. */
    List<PlanComment> mentions() {
        return progress.comments().stream()
                .filter(comment -> comment.mentions().contains(me.uuid()))
                .filter(comment -> !Objects.equals(comment.act().participantUuid(), me.uuid()))
                .filter(comment -> slot.covers(comment.act().at().toInstant()))
                .toList();
    }

    /** Working days of the reader's side until a day that is not over: 0 on the day, or on the last one before it. */
    int workdaysUntil(LocalDate day) {
        return calendar.workdaysBetween(slot.day(), day);
    }
}
