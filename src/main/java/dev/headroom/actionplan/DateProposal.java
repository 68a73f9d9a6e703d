package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Forbidden;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Another date for a task, a milestone or the whole, by one side; it holds when the other side countersigns. With the
 * reason it is given, it is the record of how dates slipped.
 */
@Description("Another date, by one side; it holds when the other side countersigns.")
public record DateProposal(
        @Ignore UUID uuid,

        @Ignore @Nullable UUID target,

        @NonNull @Description("The day it is due now.") LocalDate fromOn,

        @NonNull @Description("The day proposed.") LocalDate toOn,

        @NonNull @Description("Why; at most 2,000 characters.")
        String reason,

        @NonNull @Description("What became of it.") ProposalState state,

        @NonNull @Description("Who proposes it, and when.") Act proposed,

        @Description("Who answered it, took it back or signed other days instead, and when; null while it is open.")
        @Nullable
        Act answered) {

    public DateProposal {
        ActionPlanLimits.day(toOn, "on");
        reason = ActionPlanLimits.required(reason, "reason");
        if (toOn.equals(fromOn)) {
            throw new BadInput("The day is the one it is due already: propose another one, or confirm it.", "on");
        }
    }

    static DateProposal open(
            UUID uuid, @Nullable UUID target, LocalDate fromOn, LocalDate toOn, String reason, Act act) {
        return new DateProposal(uuid, target, fromOn, toOn, reason, ProposalState.OPEN, act, null);
    }

    @Id
    @NonNull
    @Description("The proposal's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @Description("The id of the task or milestone; null when it is about the target date.")
    public @Nullable String getTargetId() {
        return target == null ? null : target.toString();
    }

    boolean isOpen() {
        return state == ProposalState.OPEN;
    }

    /** Answered by what both sides signed instead. */
    DateProposal superseded(Act signed) {
        return new DateProposal(uuid, target, fromOn, toOn, reason, ProposalState.SUPERSEDED, proposed, signed);
    }

    /** An answer of the other side, or a withdrawal by the side that made it. */
    DateProposal answered(ProposalState to, Act act) {
        if (!isOpen()) {
            throw new BadInput("The proposal is " + state + " already: read the plan again.", "proposal");
        }
        boolean own = proposed.side() == act.side();
        if (to == ProposalState.WITHDRAWN && !own) {
            throw new Forbidden("Only the side that made a proposal takes it back: decline it instead.");
        }
        if (to != ProposalState.WITHDRAWN && own) {
            throw new Forbidden("The other side answers a proposal: wait for it, or withdraw yours.");
        }
        return new DateProposal(uuid, target, fromOn, toOn, reason, to, proposed, act);
    }
}
