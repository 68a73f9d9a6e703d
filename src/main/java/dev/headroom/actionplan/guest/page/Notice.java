package dev.headroom.actionplan.guest.page;

import java.util.Map;
import java.util.Optional;

/**
 * What the page says at its top: that something was kept, or why it was not.
 *
 * @param form the id of the form it is about; empty when it is about none
 */
public record Notice(boolean good, String text, String form) {

    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("accept", "You accepted the plan for your side. Both sides have now signed it."),
            Map.entry("decline", "You declined the plan. The other side sees your reason."),
            Map.entry("confirm", "The date is confirmed. It stays as it is unless you agree to another one."),
            Map.entry("propose", "Your date is proposed. It holds when the other side agrees."),
            Map.entry("answer", "Your answer is kept."),
            Map.entry("task", "Your task is up to date."),
            Map.entry("evidence", "Your evidence is handed in."),
            Map.entry("verify", "Your word on the outcome is kept."),
            Map.entry("comment", "Your comment is there for both sides."),
            Map.entry("end-calendar", "The calendar link is ended: whoever has it reads nothing any more."),
            Map.entry("code", "Thank you. You are in."));

    /** For an act that was done; the address names it, so whatever else is written there says nothing. */
    public static Optional<Notice> done(String act) {
        return Optional.ofNullable(DONE.get(act)).map(text -> new Notice(true, text, ""));
    }

    public static Notice refused(String reason, Typed typed) {
        boolean whole = typed.target().isEmpty() || typed.act().equals("propose");
        String form = whole ? typed.act() : typed.act() + "-" + typed.target();
        return new Notice(false, reason, form);
    }
}
