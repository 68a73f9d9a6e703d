package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.Forbidden;

/** Refuses what binds the buyer's side from a part that names nobody: whose signature it was could not be told. */
final class NamedPart {

    private NamedPart() {}

    static void require(ActionPlan plan, Act act) {
        boolean unnamed = act.side() != Side.SELLER
                && plan.content().participants().stream()
                        .anyMatch(part -> part.uuid().equals(act.participantUuid()) && !part.getFilled());
        if (unnamed) {
            throw new Forbidden("Your part of the plan has no name yet, and nobody signs or decides without one: ask"
                    + " whoever invited you to enter your name in the plan, then do it again.");
        }
    }
}
