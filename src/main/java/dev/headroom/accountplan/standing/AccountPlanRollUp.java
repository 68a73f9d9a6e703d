package dev.headroom.accountplan.standing;

import dev.headroom.accountplan.AccountPlan;
import dev.headroom.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where a team's plans stand: for a manager who has one minute before the meeting. */
@Description(
        "Where the plans of a team stand, from records, over the accounts the caller may see. Closed plans are left"
                + " out. Each account's money counts once, in a plan whose period holds the day.")
public record AccountPlanRollUp(
        @NonNull @Description("What was recorded by the end of this day counts, UTC.")
        LocalDate asOf,

        @NonNull @Description("The day it is compared with.")
        LocalDate since,

        @NonNull @Description("How many plans it adds up.") Integer plans,

        @Description("Our share of the known wallet over all of them, 0 to 1 or more; null when it is unknown.")
        @Nullable
        Double share,

        @Description(
                "How much our share gained of the cells whose wallet was known on both days, negative when it fell;"
                        + " null when there is none.")
        @Nullable
        Double shareMoved,

        @Description("The known headroom of all of them; null when no wallet is known.") @Nullable
        Money headroom,

        @Description("How much the headroom grew in the cells whose wallet was known on both days, negative when it"
                + " shrank; null when there is none.")
        @Nullable
        Money headroomMoved,

        @NonNull @Description("The wallet that is known now and was not on the day it is compared with.")
        Money walletLearned,

        @NonNull @Description("How many plans are past the day their review was due.")
        Integer reviewsOverdue,

        @NonNull @Description("How many unfinished actions are past their due date.")
        Integer lateActions,

        @Description("Our revenue, as far as it is known, in cells that fewer than two engaged people of theirs give us"
                + " a way to, or that fewer than two of us have one to: what hangs on one person, and what nobody"
                + " reaches. Null when that is known of no plan.")
        @Nullable
        Money singleThreadedRevenue,

        @NonNull
        @Description("Plans whose money is in no sum here, at most 500: their period does not hold the day, they cover"
                + " too many accounts, or each account's money is counted in another plan, its own or the latest.")
        List<@NonNull AccountPlan> plansWithoutMoney,

        @NonNull
        @Description("The plans most in need of help, the worst first, at most 5; a plan without a reason is"
                + " not among them.")
        List<@NonNull PlanConcern> worst) {}
