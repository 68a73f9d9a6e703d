package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.wording.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How sentences put what somebody will do: "I'll", "could you", "we should". Each is matched where a word stands. */
final class Openings {

    private static final List<Opening> ALL = List.of(
            opening(Cue.I_WILL, "i'll"),
            opening(Cue.I_WILL, "i will"),
            opening(Cue.I_WILL, "i shall"),
            opening(Cue.I_WILL, "i'm going to"),
            opening(Cue.I_WILL, "i am going to"),
            opening(Cue.I_WILL, "i'm gonna"),
            opening(Cue.I_WILL, "i can"),
            opening(Cue.I_WILL, "let me"),
            opening(Cue.I_WILL, "i promise to"),
            opening(Cue.I_WILL, "i'm happy to"),
            opening(Cue.I_WILL, "i'd be happy to"),
            opening(Cue.I_WILL, "i would be happy to"),
            opening(Cue.I_WILL, "i'll be happy to"),
            opening(Cue.I_WILL, "i will be happy to"),
            opening(Cue.I_WILL, "i'd be glad to"),
            opening(Cue.I_WILL, "i'll be glad to"),
            opening(Cue.I_INTEND, "i'll need to"),
            opening(Cue.I_INTEND, "i will need to"),
            opening(Cue.I_INTEND, "i need to"),
            opening(Cue.I_INTEND, "i have to"),
            opening(Cue.I_INTEND, "i want to"),
            opening(Cue.REQUEST, "can you"),
            opening(Cue.REQUEST, "could you"),
            opening(Cue.REQUEST, "would you"),
            opening(Cue.REQUEST, "will you"),
            opening(Cue.REQUEST, "are you able to"),
            opening(Cue.REQUEST, "would you be able to"),
            opening(Cue.REQUEST, "if you could"),
            opening(Cue.REQUEST, "if you can"),
            opening(Cue.REQUEST, "i need you to"),
            opening(Cue.REQUEST, "i'll need you to"),
            opening(Cue.REQUEST, "i will need you to"),
            opening(Cue.REQUEST, "we need you to"),
            opening(Cue.REQUEST, "we'll need you to"),
            opening(Cue.REQUEST, "we will need you to"),
            opening(Cue.REQUEST, "i'd like you to"),
            opening(Cue.REQUEST, "can someone"),
            opening(Cue.REQUEST, "can somebody"),
            opening(Cue.REQUEST, "can anyone"),
            opening(Cue.REQUEST, "could someone"),
            opening(Cue.REQUEST, "could somebody"),
            opening(Cue.REQUEST, "please"),
            opening(Cue.YOU_WILL, "you'll"),
            opening(Cue.YOU_WILL, "you will"),
            opening(Cue.YOU_WILL, "you're going to"),
            opening(Cue.YOU_WILL, "you'll need to"),
            opening(Cue.YOU_WILL, "you will need to"),
            opening(Cue.WE_WILL, "we'll"),
            opening(Cue.WE_WILL, "we will"),
            opening(Cue.WE_WILL, "we're going to"),
            opening(Cue.WE_WILL, "we are going to"),
            opening(Cue.WE_WILL, "we can"),
            opening(Cue.WE_SHOULD, "we should"),
            opening(Cue.WE_SHOULD, "we need to"),
            opening(Cue.WE_SHOULD, "we'll need to"),
            opening(Cue.WE_SHOULD, "we will need to"),
            opening(Cue.WE_SHOULD, "we have to"),
            opening(Cue.WE_SHOULD, "let's"),
            opening(Cue.DECISION, "we decided"),
            opening(Cue.DECISION, "we've decided"),
            opening(Cue.DECISION, "we have decided"),
            opening(Cue.DECISION, "we agreed"),
            opening(Cue.DECISION, "we've agreed"),
            opening(Cue.DECISION, "we have agreed"),
            opening(Cue.DECISION, "the decision is"),
            opening(Cue.DECISION, "let's go with"),
            opening(Cue.DECISION, "we'll go with"),
            opening(Cue.DECISION, "we're going with"));

    private static final Map<String, List<Opening>> BY_FIRST_WORD = ALL.stream()
            .collect(Collectors.groupingBy(opening -> opening.words().get(0)));

    /** They may stand between "I'll" and the verb. */
    private static final Set<String> BETWEEN = Set.of(
            "also",
            "definitely",
            "certainly",
            "just",
            "then",
            "probably",
            "maybe",
            "try",
            "to",
            "go",
            "ahead",
            "and",
            "please",
            "guys",
            "all",
            "make",
            "sure",
            "be",
            "able",
            "have",
            "want",
            "quickly",
            "actually",
            "personally",
            "gladly",
            "happily",
            "still",
            "kindly",
            "that",
            "possibly",
            "perhaps",
            "i",
            "we");

    private static final int MOST_BETWEEN = 6;

    /** "I'm sending you the list": what is said to be under way and is a promise. Most of what people do is not. */
    private static final Set<String> UNDER_WAY = Set.of(
            "sending",
            "resending",
            "forwarding",
            "emailing",
            "mailing",
            "preparing",
            "drafting",
            "booking",
            "scheduling");

    private Openings() {}

    /** The words of an opening. */
    private record Opening(Cue cue, List<String> words) {}

    private static Opening opening(Cue cue, String words) {
        return new Opening(cue, List.of(words.split(" ")));
    }

    /** What opens at a word: the longest that fits; null for nothing. The verb is the one after it. */
    static @Nullable Trigger at(Words words, int at) {
        Opening longest = null;
        for (Opening opening : BY_FIRST_WORD.getOrDefault(words.at(at).text(), List.of())) {
            boolean longer =
                    longest == null || opening.words().size() > longest.words().size();
            if (longer && words.follow(at, opening.words())) {
                longest = opening;
            }
        }
        if (longest == null) {
            return underWay(words, at);
        }
        int next = at + longest.words().size();
        return longest.cue() == Cue.DECISION
                ? new Trigger(Cue.DECISION, at, next, null)
                : acting(words, longest.cue(), at, next);
    }

    private static @Nullable Trigger underWay(Words words, int at) {
        int verb = words.at(at).is("i'm") ? at + 1 : words.follow(at, "i", "am") ? at + 2 : 0;
        boolean promised = verb > 0
                && !words.at(verb).opens()
                && UNDER_WAY.contains(words.at(verb).text())
                && !words.at(verb + 1).is("for");
        return promised ? new Trigger(Cue.I_WILL, at, verb, null) : null;
    }

    /** With the verb of action that follows, or else whatever verb does. */
    static @Nullable Trigger acting(Words words, Cue cue, int at, int next) {
        int verb = next;
        while (verb < next + MOST_BETWEEN
                && !isActing(words, verb)
                && BETWEEN.contains(words.at(verb).text())) {
            verb++;
        }
        if (isActing(words, verb)) {
            return new Trigger(cue, at, verb, null);
        }
        boolean mine = cue == Cue.I_WILL
                && !words.at(next - 1).is("can", "me")
                && !words.at(next - 2).is("happy", "glad")
                && !words.at(next).text().isEmpty();
        return mine ? new Trigger(Cue.I_INTEND, at, next, null) : null;
    }

    private static boolean isActing(Words words, int verb) {
        if (words.at(verb).opens()) {
            return false;
        }
        boolean going = words.at(verb - 1).is("be")
                && !Verbs.fromIng(words.at(verb).text()).isEmpty();
        boolean sure = words.at(verb).is("make")
                && words.at(verb + 1).is("sure")
                && words.at(verb + 2).is("to");
        return going || (!sure && Verbs.isAction(words, verb));
    }
}
