package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.wording.Words;
import java.util.List;
import java.util.Set;

/** Sentences that sound like a promise and are none, as published and measured elsewhere; and what only weakens one. */
final class Negations {

    /** After "I'll", "I will", "I can" or "let me". */
    private static final List<List<String>> EMPTY = Words.phrases(
            "be honest",
            "be frank",
            "be brief",
            "be quick",
            "be right",
            "be back",
            "be here",
            "be there",
            "let it",
            "see",
            "say",
            "admit",
            "hear",
            "tell you",
            "think",
            "guess",
            "give it",
            "give you a minute",
            "give everyone",
            "take that",
            "wait",
            "hold on",
            "hand over to",
            "stop",
            "begin",
            "never",
            "not",
            "say that",
            "have to say",
            "add that",
            "ask you",
            "ask a",
            "just say",
            "imagine",
            "understand",
            "remember",
            "assume",
            "leave it",
            "miss",
            "know",
            "keep it",
            "make it quick",
            "talk about",
            "speak to that",
            "repeat",
            "try to explain",
            "explain",
            "go first",
            "go next",
            "be the",
            "be a",
            "be on");

    /** Likewise, unless a verb of action is in it: "I'll let you go", but "I'll let you know". */
    private static final List<List<String>> WEAK = Words.phrases(
            "let you", "let him", "let her", "let them", "pass", "hand", "start", "be in", "be happy", "be glad");

    /** What is done before the call is over. */
    private static final List<List<String>> ON_SCREEN = Words.phrases(
            "share my screen",
            "share your screen",
            "share the screen",
            "share screen",
            "share it on",
            "stop sharing",
            "pull up",
            "pull it",
            "bring up",
            "open it up",
            "hand it over",
            "hand over the call",
            "hand over the floor",
            "hand over the mic",
            "start the call",
            "start the meeting",
            "start the recording",
            "start the presentation",
            "start my presentation",
            "start the session",
            "pass it over",
            "move on",
            "run through",
            "walk through",
            "present my",
            "drop it in the chat",
            "post it in the chat",
            "put it in the chat",
            "add some context",
            "add to that",
            "make it bigger",
            "go through",
            "go over",
            "keep going",
            "check if you can",
            "ask a question",
            "share it here",
            "talk about");

    private static final Set<String> HEDGES = Set.of(
            "maybe", "might", "probably", "possibly", "perhaps", "potentially", "try", "hopefully", "eventually");

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whenever", "otherwise");

    /** After the verb they leave nothing that is done. */
    private static final Set<String> NOTHING = Set.of("nothing", "nobody");

    private static final Set<String> RECEIVERS = Set.of("you", "them", "him", "her", "it");

    private Negations() {}

    /** Whether a sentence of this shape is no commitment at all. */
    static boolean isEmpty(Sentence sentence, Trigger trigger) {
        Words words = sentence.words();
        if (trigger.cue() == Cue.LINE || trigger.cue() == Cue.DECISION) {
            return false;
        }
        boolean firstPerson = trigger.cue() == Cue.I_WILL || trigger.cue() == Cue.I_INTEND;
        boolean asked = sentence.asks() && trigger.cue() != Cue.REQUEST && !isTag(words);
        return asked
                || isNegated(words, trigger)
                || (trigger.cue() != Cue.REQUEST && Lead.denies(words, trigger))
                || (trigger.cue() == Cue.YOU_WILL && isReceived(words, trigger))
                || (firstPerson && isEmptyPhrase(words, trigger));
    }

    /** "I'll send it, okay?" asks for assent and promises all the same. */
    private static boolean isTag(Words words) {
        return words.at(words.size() - 1).is("okay", "ok", "right", "yeah", "good", "alright")
                && words.at(words.size() - 1).comma();
    }

    private static boolean isNegated(Words words, Trigger trigger) {
        for (int index = trigger.at(); index <= trigger.verb(); index++) {
            if (words.at(index).is("not", "never", "don't", "can't", "won't", "cannot")
                    || words.follow(index, "no", "longer")) {
                return true;
            }
        }
        int object = RECEIVERS.contains(words.at(trigger.verb() + 1).text()) ? trigger.verb() + 2 : trigger.verb() + 1;
        return NOTHING.contains(words.at(object).text()) || words.follow(object, "no", "longer");
    }

    /** "You'll get it tomorrow" tells when, and asks for nothing. */
    private static boolean isReceived(Words words, Trigger trigger) {
        return words.at(trigger.verb()).is("get")
                && words.at(trigger.verb() + 1).is("it", "that", "them");
    }

    private static boolean isEmptyPhrase(Words words, Trigger trigger) {
        for (int index = trigger.at() + 1; index <= trigger.verb(); index++) {
            if (words.followsAny(index, EMPTY)
                    || (words.followsAny(index, WEAK) && !Verbs.isAction(words, trigger.verb()))) {
                return true;
            }
        }
        return false;
    }

    static boolean isOnScreen(Words words, Trigger trigger) {
        return words.followsAny(trigger.verb(), ON_SCREEN);
    }

    static boolean isHedged(Words words, Trigger trigger) {
        return holds(words, trigger, HEDGES) || Lead.wishes(words, trigger);
    }

    static boolean isConditional(Words words, Trigger trigger) {
        boolean polite = trigger.cue() == Cue.REQUEST && words.at(trigger.at()).is("if");
        return !polite && holds(words, trigger, CONDITIONS);
    }

    /** Looks a few words around, so that a text of any length is read once. */
    private static boolean holds(Words words, Trigger trigger, Set<String> wanted) {
        for (int index = trigger.at() - 4; index <= trigger.verb() + 10; index++) {
            if (wanted.contains(words.at(index).text())) {
                return true;
            }
        }
        return false;
    }
}
