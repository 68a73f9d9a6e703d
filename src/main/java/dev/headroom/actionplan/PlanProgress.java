package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What was done since: no part of what is signed. */
public record PlanProgress(
        List<TaskProgress> tasks,
        List<Evidence> evidence,
        List<OutcomeClaim> claims,
        List<Verification> verifications,
        List<PlanComment> comments) {

    static final PlanProgress NONE = new PlanProgress(List.of(), List.of(), List.of(), List.of(), List.of());

    public PlanProgress {
        tasks = List.copyOf(tasks);
        evidence = ActionPlanLimits.record(evidence, ActionPlanLimits.EVIDENCE, "pieces of evidence", "evidence");
        claims = List.copyOf(claims);
        verifications = List.copyOf(verifications);
        comments = ActionPlanLimits.record(comments, ActionPlanLimits.COMMENTS, "comments", "comments");
    }

    public Optional<TaskProgress> task(UUID task) {
        return tasks.stream()
                .filter(progress -> progress.taskUuid().equals(task))
                .findFirst();
    }

    public TaskState stateOf(UUID task) {
        return task(task).map(TaskProgress::state).orElse(TaskState.OPEN);
    }

    public Optional<Verification> verification(UUID outcome) {
        return verifications.stream()
                .filter(verification -> verification.outcomeUuid().equals(outcome))
                .findFirst();
    }

    public Optional<OutcomeClaim> claim(UUID outcome) {
        return claims.stream()
                .filter(claim -> claim.outcomeUuid().equals(outcome))
                .findFirst();
    }

    public List<Evidence> evidenceOf(UUID outcome) {
        return evidence.stream()
                .filter(item -> item.outcomeUuid().equals(outcome))
                .toList();
    }

    public boolean isVerified(UUID outcome) {
        return verification(outcome).filter(Verification::verified).isPresent();
    }

    /** Reached when the buyer has verified each of its outcomes; one without outcomes can't be reached. */
    public boolean isVerified(Milestone milestone) {
        return !milestone.outcomes().isEmpty()
                && milestone.outcomes().stream().allMatch(outcome -> isVerified(outcome.uuid()));
    }

    /** The day the last of its outcomes was verified, where the buyer's side is; empty while it is not reached. */
    public Optional<LocalDate> verifiedOn(Milestone milestone, ZoneId zone) {
        return isVerified(milestone)
                ? milestone.outcomes().stream()
                        .flatMap(outcome -> verification(outcome.uuid()).stream())
                        .map(verification ->
                                verification.act().at().atZoneSameInstant(zone).toLocalDate())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    PlanProgress with(TaskProgress changed) {
        return new PlanProgress(
                with(tasks, changed, other -> other.taskUuid().equals(changed.taskUuid())),
                evidence,
                claims,
                verifications,
                comments);
    }

    PlanProgress with(Evidence added) {
        if (evidence.stream().anyMatch(known -> known.uuid().equals(added.uuid()))) {
            throw new BadInput("The plan has evidence with this id already: make a new UUID.", "id");
        }
        return new PlanProgress(tasks, with(evidence, added, other -> false), claims, verifications, comments);
    }

    PlanProgress with(OutcomeClaim claim) {
        return new PlanProgress(
                tasks,
                evidence,
                with(claims, claim, other -> other.outcomeUuid().equals(claim.outcomeUuid())),
                verifications,
                comments);
    }

    PlanProgress with(Verification said) {
        return new PlanProgress(
                tasks,
                evidence,
                claims,
                with(verifications, said, other -> other.outcomeUuid().equals(said.outcomeUuid())),
                comments);
    }

    PlanProgress with(PlanComment comment) {
        if (comments.stream().anyMatch(known -> known.uuid().equals(comment.uuid()))) {
            throw new BadInput("The plan has a comment with this id already: make a new UUID.", "id");
        }
        return new PlanProgress(tasks, evidence, claims, verifications, with(comments, comment, other -> false));
    }

    private static <T> List<T> with(List<T> items, T item, Predicate<T> replaced) {
        List<T> all = new ArrayList<>(items);
        all.removeIf(replaced);
        all.add(item);
        return all;
    }
}
