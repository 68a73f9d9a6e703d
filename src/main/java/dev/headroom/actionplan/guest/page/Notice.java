package dev.headroom.actionplan.guest.page;

import java.util.Map;
import java.util.Optional;

/**
 * What the page says at its top: that something was kept, or why it was not.
 *
 * @param form the id of the form it is about; empty when it is about none
 */
public record Notice(boolean good, String text, String form) {

    private static final Map<String, String> DONE = Map.of(
            "accept", "You accepted the plan for your side. Both sides have now signed it.",
            "decline", "You declined the plan. The other side sees your reason.",
            "confirm", "The date is confirmed. It stays as it is unless you agree to another one.",
            "propose", "Your date is proposed. It holds when the other side agrees.",
            "answer", "Your answer is kept.",
            "task", "Your task is up to date.",
            "evidence", "Your evidence is handed in.",
            "verify", "Your word on the outcome is kept.",
            "comment", "Your comment is there for both sides.",
            "code", "Thank you. You are in.");

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
