package dev.headroom.actionplan.outlook;

import dev.headroom.access.Caller;
import dev.headroom.access.Sight;
import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.account.figures.MeasureSource;
import dev.headroom.account.figures.MeasureUnit;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.actionplan.schedule.ScheduleNode;
import dev.headroom.actionplan.schedule.Slip;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far plans are from what both sides signed, as an objective's measure. The largest slip counts and not the mean:
 * ten dates kept early do not make up for the one that moves the start.
 */
@ApplicationScoped
class SlipMeasure implements MeasureSource {

    private final ActionPlans plans;
    private final PlanSchedules schedules;
    private final Clock clock;

    SlipMeasure(ActionPlans plans, PlanSchedules schedules, Clock clock) {
        this.plans = plans;
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ACTION_PLAN_SLIP";
    }

    @Override
    public String description() {
        return "The largest slip, in working days, of any date that both sides signed in the accounts' open action"
                + " plans, from the signed day to the day to reckon with; negative when all are early. Known as of"
                + " today only, and for no single unit or offering.";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.DAYS;
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    /** Unknown, unless every account may be seen: the slip of a part would pass for the whole's. */
    @Override
    public Uni<Map<MeasureRequest, BigDecimal>> values(Caller caller, Set<MeasureRequest> requests) {
        LocalDate today = LocalDate.now(clock);
        List<MeasureRequest> known = requests.stream()
                .filter(request -> request.unit() == null && request.offering() == null)
                .filter(request -> !request.asOf().isBefore(today))
                .toList();
        return known.isEmpty() || !ActionPlanPermissions.READ.isHeldBy(caller)
                ? Uni.createFrom().item(Map.of())
                : plans.sight(caller).chain(sight -> values(caller, seen(known, sight)));
    }

    private static List<MeasureRequest> seen(List<MeasureRequest> requests, Sight sight) {
        return requests.stream()
                .filter(request -> request.accounts().stream().allMatch(sight::sees))
                .toList();
    }

    private Uni<Map<MeasureRequest, BigDecimal>> values(Caller caller, List<MeasureRequest> requests) {
        Set<UUID> accounts = new HashSet<>();
        requests.forEach(request -> accounts.addAll(request.accounts()));
        return plans.ofAccounts(caller, accounts)
                .map(found -> found.stream().filter(SlipMeasure::counts).toList())
                .chain(signed -> schedules.possible(signed).map(dates -> values(requests, signed, dates)));
    }

    /** What was signed stays signed while a revision is offered. */
    static boolean counts(ActionPlan plan) {
        return plan.agreement().baseline().isPresent() && !plan.getState().isClosed();
    }

    /** Unknown for accounts with a plan that has no dates: the slip of the others would pass for the whole's. */
    static Map<MeasureRequest, BigDecimal> values(
            List<MeasureRequest> requests, List<ActionPlan> signed, List<Optional<PlanSchedule>> dates) {
        Map<UUID, Integer> worst = new HashMap<>();
        Set<UUID> unknown = new HashSet<>();
        for (int index = 0; index < signed.size(); index++) {
            UUID account = signed.get(index).basis().accountUuid();
            dates.get(index)
                    .ifPresentOrElse(
                            schedule -> worst(schedule).ifPresent(slip -> worst.merge(account, slip, Math::max)),
                            () -> unknown.add(account));
        }
        return requests.stream()
                .filter(request -> request.accounts().stream().anyMatch(worst::containsKey)
                        && request.accounts().stream().noneMatch(unknown::contains))
                .collect(Collectors.toMap(request -> request, request -> largest(request, worst)));
    }

    private static BigDecimal largest(MeasureRequest request, Map<UUID, Integer> worst) {
        return BigDecimal.valueOf(request.accounts().stream()
                .filter(worst::containsKey)
                .mapToInt(worst::get)
                .max()
                .orElseThrow());
    }

    static OptionalInt worst(PlanSchedule schedule) {
        return schedule.request().nodes().stream()
                .map(ScheduleNode::id)
                .flatMap(node -> schedule.slip(node).stream())
                .mapToInt(Slip::workdaysLate)
                .max();
    }
}
