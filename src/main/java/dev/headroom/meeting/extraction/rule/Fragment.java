package dev.headroom.meeting.extraction.rule;

import java.util.Locale;
import java.util.Set;

/** Whether a wording is only a piece of what somebody meant, so that nobody could confirm or refuse it. */
final class Fragment {

    /** What begins with them says how or where, and not what is to be done. */
    private static final Set<String> NO_VERBS = Set.of(
            "about",
            "actually",
            "against",
            "also",
            "always",
            "as",
            "at",
            "basically",
            "definitely",
            "even",
            "ever",
            "for",
            "from",
            "here",
            "if",
            "in",
            "into",
            "just",
            "kind",
            "like",
            "maybe",
            "now",
            "of",
            "on",
            "only",
            "over",
            "probably",
            "really",
            "soon",
            "still",
            "than",
            "then",
            "there",
            "through",
            "to",
            "under",
            "until",
            "very",
            "with",
            "without");

    private Fragment() {}

    /**
     * Whether it is one.
     *
     * @param brokenOff whether the speaker stopped in the middle of it
     * @param dated whether a day was said for it: "I'll call. By Friday."
     */
    static boolean is(String text, Trigger trigger, boolean brokenOff, boolean dated) {
        if (trigger.cue() == Cue.DECISION) {
            return false;
        }
        int space = text.indexOf(' ');
        boolean verbAlone = space < 0 && !dated;
        boolean noVerb = NO_VERBS.contains((space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT));
        return verbAlone || noVerb || (brokenOff && trigger.cue() == Cue.I_INTEND);
    }
}
