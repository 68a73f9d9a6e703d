package dev.headroom.meeting.commitment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a commitment is, and how it came there. Pure.
 *
 * @param steps every step so far, the first one first; each state is left once, so that there are at most five
 * @param doneOn the day it was done; null before
 * @param settled how it ended, by the day it was due when it did; null while it has not
 */
public record CommitmentLife(
        CommitmentState state,
        List<CommitmentStep> steps,
        @Nullable LocalDate doneOn,
        @Nullable CommitmentStanding settled) {

    public CommitmentLife {
        steps = List.copyOf(steps);
    }

    static CommitmentLife begin(CommitmentStep first) {
        return new CommitmentLife(first.to(), List.of(first), null, null);
    }

    /**
     * Takes a step.
     *
     * @param done the day it was done, for a step to DONE
     * @param wording as it is after the step
     * @param zone whose days are reckoned by
     */
    CommitmentLife next(CommitmentStep step, @Nullable LocalDate done, CommitmentWording wording, ZoneId zone) {
        state.requireNext(step.to());
        List<CommitmentStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new CommitmentLife(step.to(), longer, done, settled(step, step.day(zone), done, wording));
    }

    private static @Nullable CommitmentStanding settled(
            CommitmentStep step, LocalDate told, @Nullable LocalDate done, CommitmentWording wording) {
        Optional<LocalDate> due = wording.dueOn();
        return switch (step.to()) {
            case SUGGESTED, CONFIRMED, BUYER_CONFIRMED -> null;
            case REFUSED -> CommitmentStanding.REFUSED;
            case BROKEN -> CommitmentStanding.BROKEN;
            case DONE ->
                due.filter(day -> done != null && done.isAfter(day)).isPresent()
                        ? CommitmentStanding.KEPT_LATE
                        : CommitmentStanding.KEPT;
            // Whoever takes back what was due already has not kept it.
            case WITHDRAWN ->
                step.side() == wording.side() && due.filter(told::isAfter).isPresent()
                        ? CommitmentStanding.BROKEN
                        : CommitmentStanding.WITHDRAWN;
        };
    }

    /** The last step that was recorded by the end of a day; empty when there was none yet. */
    Optional<CommitmentStep> lastStep(LocalDate asOf, ZoneId zone) {
        return steps.stream().filter(step -> !step.day(zone).isAfter(asOf)).reduce((earlier, later) -> later);
    }

    CommitmentStanding standing(CommitmentWording wording, LocalDate asOf, ZoneId zone, Patience patience) {
        CommitmentState then = lastStep(asOf, zone).map(CommitmentStep::to).orElse(CommitmentState.SUGGESTED);
        if (!then.isOpen()) {
            return then == state && settled != null ? settled : CommitmentStanding.SUGGESTED;
        }
        if (!wording.owed()) {
            return CommitmentStanding.NOTED;
        }
        Optional<LocalDate> due = wording.dueOn();
        if (due.filter(asOf::isAfter).isEmpty()) {
            return CommitmentStanding.OPEN;
        }
        return asOf.isAfter(patience.lastLateDay(due.get())) ? CommitmentStanding.BROKEN : CommitmentStanding.LATE;
    }
}
