package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one side signs, asks and answers: makes the next version of a plan, or refuses. Pure. */
public final class AgreementStep {

    private final ActionPlan plan;
    private final Act act;

    /** Plans a plan's due dates, as its schedule has them. */
    @FunctionalInterface
    public interface Planner {

        List<DueDate> dueDates(ActionPlan plan);

        /** Why not all of them can be kept, one sentence each; none when they can. */
        default List<String> conflicts(ActionPlan plan) {
            return List.of();
        }
    }

    public AgreementStep(ActionPlan plan, Act act) {
        this.plan = plan;
        this.act = act;
    }

    /** Signs the plan for the seller's side with the dates as they are planned now. */
    public ActionPlan offer(Planner planner) {
        requireSide(Side.SELLER, "Only the seller's side offers a plan.");
        plan.agreement().requireOpen();
        ActionPlanContent shared = plan.content().shared();
        requireOfferable(shared);
        if (plan.isAgreed()) {
            throw new BadInput("Both sides have signed exactly this already: change the plan first.");
        }
        requireKept(planner.conflicts(plan));
        Offer offer = Offer.of(shared, DaysToSign.of(plan, planner), act);
        return agreed(
                plan.agreement().offered(offer),
                TrailAction.OFFERED,
                null,
                act.by() + " signed the plan and asks the buyer's side to accept it.");
    }

    /** Nobody signs days of which it is known that they can't be kept. */
    private static void requireKept(List<String> conflicts) {
        if (!conflicts.isEmpty()) {
            throw new BadInput("The plan's days can't all be kept: " + conflicts.get(0)
                    + " Move the target or the day, or shorten the work, before you offer it.");
        }
    }

    /** What nobody could verify can't be agreed on. */
    private static void requireOfferable(ActionPlanContent shared) {
        if (shared.milestones().isEmpty()) {
            throw new BadInput("The plan has no milestone: say what is to be reached before you offer it.");
        }
        for (Milestone milestone : shared.milestones()) {
            if (milestone.outcomes().isEmpty()) {
                throw new BadInput("The milestone \"" + milestone.title()
                        + "\" has no outcome that the buyer could verify: add one before you offer the plan.");
            }
        }
    }

    public ActionPlan withdrawOffer() {
        requireSide(Side.SELLER, "Only the seller's side takes an offer back: decline it instead.");
        plan.agreement().requireOffer();
        return agreed(
                plan.agreement().withoutOffer(), TrailAction.OFFER_WITHDRAWN, null, act.by() + " took the offer back.");
    }

    /** Signs for the buyer's side what its hash stands for. */
    public ActionPlan accept(String hash) {
        requireSide(Side.BUYER, "Only the buyer's side accepts an offer.");
        Agreement accepted = plan.agreement().accepted(hash, plan.content().targetOn(), act);
        String sentence = act.by() + " accepted the plan for the buyer's side: " + hash;
        return signed(plan, accepted, TrailAction.ACCEPTED, null, sentence);
    }

    public ActionPlan decline(String reason) {
        requireSide(Side.BUYER, "Only the buyer's side declines an offer: withdraw yours instead.");
        plan.agreement().requireOffer();
        return agreed(
                plan.agreement().withoutOffer(),
                TrailAction.DECLINED,
                null,
                act.by() + " declined the plan: " + ActionPlanLimits.required(reason, "reason"));
    }

    /** Proposes another day for a task or milestone, or for the target when none is named. */
    public ActionPlan propose(UUID id, @Nullable UUID target, LocalDate fromOn, LocalDate toOn, String reason) {
        requirePrincipal("The people of a partner do not move dates: ask buyer or seller to propose the day.");
        requireVisible(target);
        DateProposal proposal = DateProposal.open(id, target, fromOn, toOn, reason, act);
        String what = target == null ? "the target date" : quoted(target);
        return agreed(
                plan.agreement().proposed(proposal),
                TrailAction.DATE_PROPOSED,
                target,
                act.by() + " proposed " + toOn + " instead of " + fromOn + " for " + what + ": " + proposal.reason());
    }

    /** Countersigns, declines or withdraws. A countersigned date is fixed, and after an acceptance a new baseline. */
    public ActionPlan answer(UUID proposal, ProposalState to, Planner planner) {
        requirePrincipal("The people of a partner answer no proposals: buyer and seller sign.");
        if (to == ProposalState.OPEN || to == ProposalState.SUPERSEDED) {
            throw new BadInput("A proposal is answered with COUNTERSIGNED, DECLINED or WITHDRAWN.", "to");
        }
        DateProposal asked = plan.agreement().requireProposal(proposal);
        DateProposal answered = asked.answered(to, act);
        Agreement after = plan.agreement().withProposal(answered);
        String sentence = act.by() + " " + to.name().toLowerCase(Locale.ROOT) + " the proposal of "
                + answered.proposed().by() + " to move "
                + (answered.target() == null ? "the target date" : quoted(answered.target())) + " to "
                + answered.toOn() + "." + (takesOfferBack(to) ? " That takes the offer back." : "");
        if (to != ProposalState.COUNTERSIGNED) {
            return agreed(after, TrailAction.PROPOSAL_ANSWERED, answered.target(), sentence);
        }
        requireVisible(answered.target());
        SupersededProposals.requireCurrent(asked, plan.agreement().baselines());
        ActionPlan moved = moved(answered, after);
        Agreement rebased = rebased(moved, answered, planner);
        return signed(moved, rebased, TrailAction.PROPOSAL_ANSWERED, answered.target(), sentence);
    }

    private boolean takesOfferBack(ProposalState to) {
        return to == ProposalState.COUNTERSIGNED && plan.agreement().offer() != null;
    }

    /** The plan with the day that a proposal asks for. */
    static ActionPlan dated(ActionPlan plan, DateProposal proposal) {
        UUID target = proposal.target();
        return target == null
                ? plan.withTarget(proposal.toOn())
                : plan.withAgreement(
                        plan.agreement().pinned(new DatePin(target, proposal.toOn(), proposal.proposed())));
    }

    private ActionPlan moved(DateProposal countersigned, Agreement after) {
        UUID target = countersigned.target();
        ActionPlan dated = target == null ? plan.withTarget(countersigned.toOn()) : plan;
        Agreement pinned = target == null ? after : after.pinned(new DatePin(target, countersigned.toOn(), act));
        // An offer was made with the dates before.
        Agreement open = pinned.offer() == null ? pinned : pinned.withoutOffer();
        return dated.withAgreement(open);
    }

    private Agreement rebased(ActionPlan moved, DateProposal countersigned, Planner planner) {
        Agreement agreement = moved.agreement();
        Optional<Baseline> last = agreement.baseline();
        if (last.isEmpty()) {
            return agreement;
        }
        List<DueDate> dates = signedDates(moved, countersigned.target(), countersigned.toOn(), last.get(), planner);
        LocalDate targetOn = countersigned.target() == null
                ? countersigned.toOn()
                : last.get().targetOn();
        String contentHash = signedContent(moved, last.get());
        boolean bySeller = act.side() == Side.SELLER;
        return agreement.signed(new Baseline(
                last.get().number() + 1,
                contentHash,
                PlanHash.of(contentHash, targetOn, dates),
                targetOn,
                dates,
                countersigned.uuid(),
                bySeller ? act : countersigned.proposed(),
                bySeller ? countersigned.proposed() : act));
    }

    /** Only the date is agreed on: what else was changed since the last signatures still has to be offered. */
    private String signedContent(ActionPlan moved, Baseline last) {
        return plan.isAgreed() ? PlanHash.of(moved.content().shared()) : last.contentHash();
    }

    /** With another target everything signed is planned again; otherwise one day is another one. */
    private List<DueDate> signedDates(
            ActionPlan moved, @Nullable UUID target, LocalDate on, Baseline last, Planner planner) {
        if (target != null) {
            return new DueDate(target, on).in(last.dates());
        }
        List<DueDate> planned = DaysToSign.of(moved, planner);
        if (plan.isAgreed()) {
            return planned;
        }
        return last.dates().stream()
                .map(signed -> new DueDate(
                        signed.target(), DueDate.of(signed.target(), planned).orElse(signed.dueOn())))
                .toList();
    }

    /**
     * Fixes the day that a task or milestone is due: the schedule no longer moves it. A day that was signed or is
     * offered is fixed as it is; while nothing is, the buyer's side names it.
     */
    public ActionPlan confirm(UUID target, LocalDate on) {
        requireSide(Side.BUYER, "Only the buyer's side confirms a date.");
        requireVisible(target);
        plan.agreement().signedOn(target).filter(day -> !day.equals(on)).ifPresent(day -> {
            throw new BadInput(
                    "It is due on " + day + ": confirm that day, or propose another one for the seller's side to"
                            + " countersign.",
                    "on");
        });
        return agreed(
                plan.agreement().pinned(new DatePin(target, on, act)),
                TrailAction.DATE_CONFIRMED,
                target,
                act.by() + " confirmed " + on + " for " + quoted(target) + ".");
    }

    /** Closes the plan: as completed when the buyer has verified every milestone, or given up with a reason. */
    public ActionPlan close(ActionPlanState to, @Nullable String reason) {
        requireSide(Side.SELLER, "Only the seller's side closes a plan.");
        if (!to.isClosed()) {
            throw new BadInput("A plan is closed as COMPLETED or ABANDONED.", "to");
        }
        if (to == ActionPlanState.COMPLETED) {
            requireVerified();
        }
        String why = to == ActionPlanState.ABANDONED
                ? ActionPlanLimits.required(reason, "reason")
                : ActionPlanLimits.text(reason, "reason");
        String sentence = act.by() + " closed the plan as " + to + (why == null ? "." : ": " + why);
        return agreed(plan.agreement().closed(to), TrailAction.CLOSED, null, sentence);
    }

    private void requireVerified() {
        if (plan.content().milestones().isEmpty()) {
            throw new BadInput("The plan has no milestone that could be reached: close it as ABANDONED.", "to");
        }
        for (Milestone milestone : plan.content().milestones()) {
            if (!plan.progress().isVerified(milestone)) {
                throw new BadInput(
                        "The buyer's side has not verified \"" + milestone.title()
                                + "\": a plan is completed when every milestone is.",
                        "to");
            }
        }
    }

    private ActionPlan agreed(Agreement changed, TrailAction action, @Nullable UUID target, String sentence) {
        return plan.withAgreement(changed, TrailEntry.Note.of(action, target, sentence), act);
    }

    private ActionPlan signed(
            ActionPlan from, Agreement changed, TrailAction action, @Nullable UUID target, String sentence) {
        List<String> besides = SupersededProposals.lines(plan, changed);
        return from.withAgreement(changed, new TrailEntry.Note(action, target, sentence, besides, false), act);
    }

    private void requireSide(Side side, String refusal) {
        if (act.side() != side) {
            throw new Forbidden(refusal);
        }
        NamedPart.require(plan, act);
    }

    /** The two who sign; a partner takes part and binds nobody. */
    private void requirePrincipal(String refusal) {
        if (act.side() != Side.BUYER && act.side() != Side.SELLER) {
            throw new Forbidden(refusal);
        }
        NamedPart.require(plan, act);
    }

    /** What the other side can't see answers it like what does not exist; internal tasks are agreed with nobody. */
    private void requireVisible(@Nullable UUID target) {
        ActionPlanContent shared = plan.content().shared();
        if (target != null
                && shared.task(target).isEmpty()
                && shared.milestone(target).isEmpty()) {
            throw new NotFound("The plan shares no task or milestone with this id: read it again.", "target");
        }
    }

    private String quoted(UUID target) {
        ActionPlanContent shared = plan.content().shared();
        boolean there =
                shared.task(target).isPresent() || shared.milestone(target).isPresent();
        return there ? "\"" + shared.called(target) + "\"" : "what the plan does not share any more";
    }
}
