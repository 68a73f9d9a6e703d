package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.Slip;
import dev.headroom.actionplan.schedule.SlipCause;
import dev.headroom.actionplan.schedule.SlipKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in words why something is late, to those who see a part of the plan or the whole of it. */
record SlipWords(ActionPlanContent content, ActionPlanContent seen) {

    boolean isSeen(UUID target) {
        return seen.task(target).isPresent() || seen.milestone(target).isPresent();
    }

    String sentence(Slip slip, SlipCause cause) {
        String late = called(slip.node()) + " is reckoned with on " + slip.forecast() + ", "
                + workdays(slip.workdaysLate()) + " after the signed " + slip.accepted() + ": ";
        return late + called(cause.node()) + " (" + side(cause.side()) + ") " + phrase(cause.kind())
                + pushed(cause.chain()) + ".";
    }

    private String pushed(List<UUID> chain) {
        List<UUID> rest = chain.subList(1, chain.size());
        if (rest.isEmpty()) {
            return "";
        }
        return rest.stream().map(this::called).collect(Collectors.joining(", then ", ", which pushes ", ""));
    }

    private String called(UUID target) {
        return isSeen(target)
                ? "\"" + seen.called(target) + "\""
                : "a task of "
                        + content.task(target)
                                .map(content::sideOf)
                                .map(SlipWords::side)
                                .orElse("the plan");
    }

    static String workdays(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    static String side(Side side) {
        return switch (side) {
            case BUYER -> "the buyer's side";
            case SELLER -> "the seller's side";
            case PARTNER -> "the partner";
        };
    }

    private static String phrase(SlipKind kind) {
        return switch (kind) {
            case NOT_STARTED -> "should have been begun by now and is not";
            case STARTED_LATE -> "was begun later than its date allows";
            case OWN_DURATION -> "takes longer than was signed";
            case FINISHED_LATE -> "was done later than was signed";
            case CONSTRAINT -> "is held back by a condition that was set after signing";
            case PIN -> "was fixed to a later day by the buyer's side";
            case ADDED -> "was added after signing";
        };
    }
}
