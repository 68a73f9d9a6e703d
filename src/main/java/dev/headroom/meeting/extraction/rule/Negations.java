package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.wording.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Sentences that sound like a promise and are none, as published and measured elsewhere; and what only weakens one. */
final class Negations {

    /** After "I'll", "I will", "I can" or "let me". */
    private static final List<List<String>> EMPTY = phrases(
            "be honest",
            "be frank",
            "be brief",
            "be quick",
            "be right",
            "be back",
            "be here",
            "be there",
            "let you",
            "let it",
            "let him",
            "let her",
            "let them",
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
            "pass",
            "hold on",
            "hand",
            "stop",
            "start",
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
            "be happy",
            "talk about",
            "speak to that",
            "repeat",
            "try to explain",
            "explain",
            "go first",
            "go next",
            "be the",
            "be a",
            "be on",
            "be in");

    /** What is done before the call is over. */
    private static final List<List<String>> ON_SCREEN = phrases(
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

    /** Before "I'll": what is told is no promise of now. */
    private static final Set<String> TOLD = Set.of("said", "told", "asked", "thought", "whether", "how", "what", "why");

    private Negations() {}

    private static List<List<String>> phrases(String... texts) {
        return Arrays.stream(texts).map(text -> List.of(text.split(" "))).toList();
    }

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
                || TOLD.contains(words.at(trigger.at() - 1).text())
                || (firstPerson && isEmptyPhrase(words, trigger));
    }

    /** "I'll send it, okay?" asks for assent and promises all the same. */
    private static boolean isTag(Words words) {
        return words.at(words.size() - 1).is("okay", "ok", "right", "yeah", "good", "alright")
                && words.at(words.size() - 1).comma();
    }

    private static boolean isNegated(Words words, Trigger trigger) {
        for (int index = trigger.at(); index <= trigger.verb(); index++) {
            if (words.at(index).is("not", "never", "don't", "can't", "won't", "cannot")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmptyPhrase(Words words, Trigger trigger) {
        for (int index = trigger.at() + 1; index <= trigger.verb(); index++) {
            int place = index;
            if (EMPTY.stream().anyMatch(phrase -> words.follow(place, phrase))) {
                return true;
            }
        }
        return false;
    }

    static boolean isOnScreen(Words words, Trigger trigger) {
        return ON_SCREEN.stream().anyMatch(phrase -> words.follow(trigger.verb(), phrase));
    }

    static boolean isHedged(Words words, Trigger trigger) {
        return holds(words, trigger, HEDGES);
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
