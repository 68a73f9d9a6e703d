package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals are answered by what both sides signed after they were made: who has signed a whole plan since has
 * given up the day they proposed before, and a day that was moved otherwise is not the one the proposal was about.
 */
final class SupersededProposals {

    private SupersededProposals() {}

    /** The proposals after the last signature, the open ones that it answers no longer open. */
    static List<DateProposal> answered(List<DateProposal> proposals, List<Baseline> baselines) {
        Act last = lastAct(baselines.get(baselines.size() - 1));
        return proposals.stream()
                .map(proposal ->
                        proposal.isOpen() && isSuperseded(proposal, baselines) ? proposal.superseded(last) : proposal)
                .toList();
    }

    /** Nobody countersigns a day that was proposed before both sides signed others. */
    static void requireCurrent(DateProposal proposal, List<Baseline> baselines) {
        if (proposal.isOpen() && isSuperseded(proposal, baselines)) {
            throw new BadInput(
                    "Both sides have signed other days since this one was proposed: decline it, and propose the day"
                            + " again if it is still wanted.",
                    "proposal");
        }
    }

    /** What a signature answered besides, a line each. */
    static List<String> lines(ActionPlan before, Agreement after) {
        ActionPlanContent shared = before.content().shared();
        return after.proposals().stream()
                .filter(proposal -> proposal.state() == ProposalState.SUPERSEDED)
                .filter(proposal ->
                        before.agreement().requireProposal(proposal.uuid()).isOpen())
                .map(proposal -> "The proposal of " + proposal.proposed().by() + " to move "
                        + called(proposal.target(), shared) + " to " + proposal.toOn()
                        + " is answered by what both sides signed")
                .toList();
    }

    private static String called(@Nullable UUID target, ActionPlanContent shared) {
        if (target == null) {
            return "the target date";
        }
        boolean there =
                shared.task(target).isPresent() || shared.milestone(target).isPresent();
        return there ? "\"" + shared.called(target) + "\"" : "what the plan does not share any more";
    }

    private static boolean isSuperseded(DateProposal proposal, List<Baseline> baselines) {
        for (int index = 0; index < baselines.size(); index++) {
            Baseline before = index == 0 ? null : baselines.get(index - 1);
            if (supersedes(baselines.get(index), before, proposal)) {
                return true;
            }
        }
        return false;
    }

    private static boolean supersedes(Baseline signed, @Nullable Baseline before, DateProposal proposal) {
        Act proposed = proposal.proposed();
        if (signed.proposalUuid() == null) {
            Act own = proposed.side() == Side.SELLER ? signed.seller() : signed.buyer();
            return own.at().isAfter(proposed.at());
        }
        return before != null
                && lastAct(signed).at().isAfter(proposed.at())
                && !day(signed, proposal.target()).equals(day(before, proposal.target()));
    }

    private static Optional<LocalDate> day(Baseline signed, @Nullable UUID target) {
        return target == null ? Optional.of(signed.targetOn()) : signed.dueOn(target);
    }

    private static Act lastAct(Baseline signed) {
        return signed.buyer().at().isBefore(signed.seller().at()) ? signed.seller() : signed.buyer();
    }
}
