package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.DateProposal;
import dev.headroom.actionplan.PageDates;
import dev.headroom.actionplan.schedule.Side;

/** A date one side proposed and the other has not answered. */
record ProposalView(
        String what,
        String from,
        String to,
        String reason,
        String by,
        String at,
        boolean mayAnswer,
        boolean mayWithdraw,
        FormView form) {

    static ProposalView of(SharedPlan plan, DateProposal proposal, Forms forms) {
        boolean own = proposal.proposed().side() == plan.me().side();
        return new ProposalView(
                plan.called(proposal.target()),
                PageDates.day(proposal.fromOn()),
                PageDates.day(proposal.toOn()),
                proposal.reason(),
                plan.by(proposal.proposed()),
                plan.at(proposal.proposed()),
                plan.mayDecide() && !own && proposal.proposed().side() != Side.BUYER,
                plan.mayDecide() && own,
                forms.of("answer", proposal.uuid(), null));
    }
}
