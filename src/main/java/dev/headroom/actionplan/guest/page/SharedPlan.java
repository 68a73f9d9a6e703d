package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.Act;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.Agreement;
import dev.headroom.actionplan.Offer;
import dev.headroom.actionplan.PageDates;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.PlanProgress;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.Slip;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan a guest may see. The page is made from this alone, which has no way to internal tasks, notes and
 * comments: dates are computed with the internal work, but nothing of it is named.
 */
public final class SharedPlan {

    private final ActionPlan plan;
    private final ActionPlanContent content;
    private final PlanSchedule schedule;
    private final LocalDate today;
    private final Participant me;
    private final String organization;
    private final ZoneId zone;

    /**
     * One guest's sight of a plan.
     *
     * @param me who of the plan looks
     * @param organization the name of the seller's organization
     */
    public SharedPlan(ActionPlan plan, PlanSchedule schedule, LocalDate today, Participant me, String organization) {
        this.plan = plan;
        this.content = plan.content().shared();
        this.schedule = schedule;
        this.today = today;
        this.me = me;
        this.organization = organization;
        String own = me.zone();
        this.zone = ZoneId.of(own == null ? content.calendar(me.side()).zone() : own);
    }

    ActionPlanContent content() {
        return content;
    }

    Agreement agreement() {
        return plan.agreement();
    }

    PlanProgress progress() {
        return plan.progress();
    }

    UUID uuid() {
        return plan.uuid();
    }

    int version() {
        return plan.version();
    }

    LocalDate today() {
        return today;
    }

    Participant me() {
        return me;
    }

    String organization() {
        return organization;
    }

    ZoneId zone() {
        return zone;
    }

    boolean isOpen() {
        return !Words.isClosed(agreement().state());
    }

    boolean isBuyer() {
        return me.side() == Side.BUYER;
    }

    /** Whether the guest may do something for the buyer's side now. */
    boolean mayDecide() {
        return isOpen() && isBuyer();
    }

    boolean isMine(Task task) {
        return task.ownerUuid().equals(me.uuid());
    }

    /** Whether it says something else than both sides signed last. */
    boolean isChangedSinceSigned() {
        return agreement().baseline().isPresent() && !plan.isAgreed();
    }

    /** The target date that both sides signed, where it is another one than the plan's now. */
    Optional<LocalDate> otherSignedTarget() {
        return agreement().signedTargetOtherThan(content.targetOn());
    }

    /** While something is offered, its days: they are what the buyer's side signs. */
    Optional<LocalDate> dueOn(UUID target) {
        Offer offer = agreement().offer();
        return offer == null ? schedule.dueOn(target) : offer.dueOn(target).or(() -> schedule.dueOn(target));
    }

    Optional<LocalDate> forecastOn(UUID target) {
        return schedule.forecastOn(target);
    }

    Optional<Slip> slip(UUID target) {
        return schedule.slip(target);
    }

    /** The day the whole is forecast to be reached. */
    LocalDate finishOn() {
        return schedule.schedule().finishOn();
    }

    /** Working days to spare before the target; negative when it is late. */
    int spareDays() {
        return schedule.schedule().floatDays();
    }

    /** Whether a task or milestone is one both sides see. */
    boolean isShared(UUID target) {
        return content.task(target).isPresent() || content.milestone(target).isPresent();
    }

    String called(@Nullable UUID target) {
        return target == null ? "the target date" : content.called(target);
    }

    String name(UUID participant) {
        return content.participant(participant).map(Participant::called).orElse("somebody");
    }

    String side(Side side) {
        if (side == me.side()) {
            return "your side";
        }
        return switch (side) {
            case SELLER -> organization;
            case BUYER -> "the buyer's side";
            case PARTNER -> "the partner";
        };
    }

    String by(Act act) {
        return act.by() + " (" + side(act.side()) + ")";
    }

    String at(Act act) {
        return PageDates.time(act.at(), zone);
    }

    /** An entry of the trail as words; not for internal ones. */
    public TrailView entry(TrailEntry entry) {
        return new TrailView(at(entry.act()), PageDates.inWords(entry.sentence()));
    }
}
