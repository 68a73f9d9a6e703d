package dev.headroom.actionplan.digest;

import dev.headroom.access.people.Member;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.InvitedGuests.Invited;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.time.DayWords;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a digest may go to, and what is particular to them.
 *
 * @param opening where they open the plan
 * @param asking whom they ask for no more digests
 */
record DigestReader(Participant participant, String email, String opening, String asking) {

    private static final String ASKING_OWNER = "You answer for this plan, so you get a mail like this in the morning of"
            + " a working day when there is something to say. If you want no more of them, let somebody else own it.";

    /** Somebody of ours, with a part in the plan or as its owner. */
    static DigestReader member(
            ActionPlan plan, Participant participant, Member member, @Nullable Member owner, Optional<String> page) {
        String opening = page.map(address -> "Open the plan: " + address.replace("{plan}", plan.getId()))
                .orElse("Open the plan where you work with Headroom.");
        if (plan.content().participant(participant.uuid()).isEmpty()) {
            return new DigestReader(named(participant, member), member.email(), opening, ASKING_OWNER);
        }
        String whom = owner == null || owner.uuid().equals(member.uuid())
                ? "change the participants of the plan"
                : "ask " + owner.name() + ", who answers for the plan, to change its participants";
        return new DigestReader(participant, member.email(), opening, asking(whom));
    }

    private static Participant named(Participant part, Member member) {
        return new Participant(
                part.uuid(), part.side(), part.role(), member.name(), null, member.uuid(), null, part.zone());
    }

    /** Somebody of another company. Of their link only a fingerprint is kept, so that no mail can repeat it. */
    static DigestReader guest(ActionPlanContent shared, Participant participant, Invited invited, ZoneId zone) {
        String host = host(shared);
        String day = DayWords.of(invited.at().atZoneSameInstant(zone).toLocalDate());
        String opening = "Open it with the link from your invitation of " + day + ". If you can't find that mail, ask "
                + host + " for another one.";
        return new DigestReader(
                participant, invited.email(), opening, asking("ask " + host + " to take you out of the plan"));
    }

    private static String host(ActionPlanContent shared) {
        return shared.participants().stream()
                .filter(present -> present.side() == Side.SELLER && present.name() != null)
                .map(Participant::called)
                .findFirst()
                .orElse("whoever invited you");
    }

    private static String asking(String whom) {
        return "You have a part in this plan, so you get a mail like this in the morning of a working day when there is"
                + " something to say. If you want no more of them, " + whom + ".";
    }
}
