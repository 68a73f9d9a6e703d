package dev.headroom.accountplan.reminder;

import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.PlanState;
import dev.headroom.platform.text.Text;
import dev.headroom.platform.time.DayWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A mail that a review was missed. The day the review was due and the reminder's number tell it from every other one,
 * so that it is the same mail whichever copy of the service writes it, and however late.
 *
 * @param dueOn the day by which the review should have been held
 * @param overdueDays how many days ago that was, at least 1
 * @param number 1 for the first reminder of this review
 */
public record ReviewReminder(AccountPlan plan, LocalDate dueOn, long overdueDays, long number) {

    private static final int LONGEST_TITLE = 100;

    /** Empty when no review is missed, and after the last reminder's time. */
    static Optional<ReviewReminder> of(AccountPlan plan, LocalDate today, int everyDays, int most) {
        LocalDate dueOn = plan.reviewDueOn();
        long overdue = ChronoUnit.DAYS.between(dueOn, today);
        if (overdue < 1 || plan.getState() == PlanState.CLOSED) {
            return Optional.empty();
        }
        long number = (overdue - 1) / everyDays + 1;
        return number > most ? Optional.empty() : Optional.of(new ReviewReminder(plan, dueOn, overdue, number));
    }

    String key() {
        return "review:" + plan.uuid() + ":" + dueOn + ":" + number;
    }

    String subject() {
        return "Review missed: " + Text.shortened(plan.getTitle(), LONGEST_TITLE);
    }

    /** The day it was due, in words. */
    public String due() {
        return DayWords.of(dueOn);
    }

    /** How long ago it was due, as a sentence says it. */
    public String ago() {
        return overdueDays == 1 ? "yesterday" : overdueDays + " days ago";
    }
}
