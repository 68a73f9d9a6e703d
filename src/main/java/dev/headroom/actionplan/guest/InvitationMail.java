package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PageDates;
import dev.headroom.actionplan.Participant;
import dev.headroom.platform.mail.NewMail;
import java.time.Duration;
import java.time.OffsetDateTime;

/** The mails a guest gets about getting in. */
final class InvitationMail {

    private InvitationMail() {}

    static NewMail of(
            GuestEntity guest, ActionPlan plan, Participant participant, String inviter, String link, Duration good) {
        String text = """
            Hello %s,

            %s shares a plan with you: "%s".
            It shows who does what by when, on both sides. You can confirm dates or propose others, hand in \
            documents, and ask.

            Open it here, without an account or a password:
            %s

            The link is yours alone and is good until %s. Please don't pass it on.
            """.formatted(
                        participant.called(),
                        inviter,
                        plan.content().title(),
                        link,
                        PageDates.day(guest.expiresAt.toLocalDate()));
        return NewMail.plain(
                        "invitation",
                        "invitation:" + guest.id,
                        guest.email,
                        inviter + " shares a plan with you",
                        text,
                        good)
                .to(participant.name());
    }

    static NewMail code(GuestEntity guest, String code, Duration good, OffsetDateTime now) {
        String text = """
            Your code is %s.

            Type it on the page that asked for it within %d minutes. If you asked for no code, ignore this mail.
            """.formatted(code, good.toMinutes());
        return NewMail.plain(
                "guest-code", "guest-code:" + guest.id + ":" + now, guest.email, "Your code for the plan", text, good);
    }
}
