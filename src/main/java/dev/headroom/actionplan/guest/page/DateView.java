package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.PageDates;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a task or milestone is due and forecast, and what the guest may say about that.
 *
 * @param due as words; null for what is given up
 * @param forecast as words, when it is another day; null when it is not
 * @param late how late it is, as words; null when it is not
 * @param fixed whether the buyer's side confirmed it
 * @param asked whether confirming it is asked of this guest now
 */
record DateView(
        String what,
        @Nullable String due,
        @Nullable String forecast,
        @Nullable String late,
        boolean fixed,
        boolean mayConfirm,
        boolean mayPropose,
        boolean asked,
        String id,
        FormView confirm) {

    /** Dates are asked for this many days ahead: nobody can confirm next year. */
    private static final int AHEAD = 30;

    /** The date of something; {@code concerned} says whether it is for this guest to confirm. */
    static DateView of(SharedPlan plan, UUID target, boolean ended, boolean concerned, Forms forms) {
        LocalDate due = plan.dueOn(target).orElse(null);
        LocalDate forecast = plan.forecastOn(target).orElse(null);
        String later =
                !ended && forecast != null && due != null && forecast.isAfter(due) ? PageDates.day(forecast) : null;
        boolean fixed = plan.agreement().pinnedOn(target).isPresent();
        boolean proposed =
                plan.agreement().openProposals().stream().anyMatch(open -> Objects.equals(open.target(), target));
        boolean open = plan.isOpen() && !ended && due != null;
        boolean near = due != null && !due.isAfter(plan.today().plusDays(AHEAD));
        boolean agreed = plan.agreement().state() == ActionPlanState.AGREED;
        boolean mayConfirm = open && plan.isBuyer() && !fixed && !proposed;
        return new DateView(
                plan.called(target),
                due == null ? null : PageDates.day(due),
                later,
                ended ? null : late(plan, target),
                fixed,
                mayConfirm,
                open && plan.isBuyer() && !proposed,
                mayConfirm && (concerned && near && agreed || forms.isChosen(target)),
                target.toString(),
                forms.of("confirm", target, due));
    }

    private static @Nullable String late(SharedPlan plan, UUID target) {
        return plan.slip(target)
                .filter(slip -> slip.workdaysLate() > 0)
                .map(slip -> PageDates.workdays(slip.workdaysLate()) + " late")
                .orElse(null);
    }
}
