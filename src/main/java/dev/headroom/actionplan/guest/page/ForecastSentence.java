package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.Milestone;
import dev.headroom.actionplan.PageDates;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.Slip;
import dev.headroom.actionplan.schedule.SlipCause;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Target and forecast in one sentence: on the day, or how late and because of what. */
final class ForecastSentence {

    private final SharedPlan plan;

    ForecastSentence(SharedPlan plan) {
        this.plan = plan;
    }

    String text() {
        String target = PageDates.day(plan.content().targetOn());
        int spare = plan.spareDays();
        if (spare >= 0) {
            String room = spare == 0 ? "with no day to spare" : "with " + PageDates.workdays(spare) + " to spare";
            return "On " + target + ", " + promise() + room + "." + unsigned();
        }
        String late = PageDates.workdays(-spare) + " late: " + PageDates.day(plan.finishOn()) + " instead of " + target;
        return late + cause().map(why -> ", because " + why).orElse("") + "." + unsigned();
    }

    private String promise() {
        if (plan.otherSignedTarget().isPresent()) {
            return "";
        }
        return plan.agreement().baseline().isPresent() ? "as agreed, " : "as planned, ";
    }

    /** A target that was moved by one side passes for nobody's agreement. */
    private String unsigned() {
        return plan.otherSignedTarget()
                .map(signed -> " Agreed was " + PageDates.day(signed) + ", now it is "
                        + PageDates.day(plan.content().targetOn()) + ", which " + plan.side(Side.BUYER)
                        + " has not signed.")
                .orElse("");
    }

    boolean isLate() {
        return plan.spareDays() < 0;
    }

    /** The cause of the part that is latest. Internal work is never named, only whose it is. */
    private Optional<String> cause() {
        return Stream.concat(
                        plan.content().milestones().stream().map(Milestone::uuid),
                        plan.content().tasks().stream().map(task -> task.uuid()))
                .flatMap(target -> plan.slip(target).stream())
                .filter(slip -> slip.cause() != null)
                .max(Comparator.comparingInt(Slip::workdaysLate))
                .map(Slip::cause)
                .map(this::phrase);
    }

    private String phrase(SlipCause cause) {
        String whose = plan.side(cause.side());
        String what = plan.isShared(cause.node())
                ? "\"" + plan.called(cause.node()) + "\" (" + whose + ")"
                : "work of " + whose;
        return what + " " + Words.of(cause.kind());
    }
}
