package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.Utterance;
import dev.headroom.meeting.extraction.date.DatePhrase;
import dev.headroom.meeting.extraction.date.DatePhrases;
import dev.headroom.meeting.extraction.date.UnreadTime;
import dev.headroom.meeting.extraction.wording.SameWords;
import dev.headroom.meeting.extraction.wording.Words;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When something is due by what was said: by its own words, or by a sentence beside it that says a day and nothing
 * else. Any other day belongs to something else, and no day is better than a wrong one.
 */
final class DaysSaid {

    /** Whoever answers a request says when in the first sentences. */
    private static final int PARTS_OF_AN_ANSWER = 3;

    /** As far as an answer can be from what it answers, in parts. */
    private static final int PARTS_AHEAD = 20;

    /** What is said after them happens only perhaps, or is why. */
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "when", "whenever", "once", "because");

    private final Spoken spoken;
    private final Map<Integer, List<DatePhrase>> days = new HashMap<>();

    DaysSaid(Spoken spoken) {
        this.spoken = spoken;
    }

    /** When a line that says itself what it is says so. It stands alone: other lines tell nothing about it. */
    Optional<DatePhrase> ofLine(Sentence part, MarkedLine line, Words words, Trigger trigger) {
        return own(DatePhrases.all(line.rest(), spoken.dayOf(part)), words, trigger);
    }

    /** The day in the part itself. */
    Optional<DatePhrase> own(int place, Trigger trigger) {
        return own(in(place), spoken.parts().get(place).words(), trigger);
    }

    /** The first day after the trigger, or the one with which the sentence opens; none of a condition. */
    private static Optional<DatePhrase> own(List<DatePhrase> days, Words words, Trigger trigger) {
        int from = words.at(trigger.at()).start();
        int until = condition(words, trigger);
        return days.stream()
                .filter(day -> day.start() >= from && day.end() <= until)
                .findFirst()
                .or(() -> days.stream()
                        .filter(day -> day.end() <= from && OnlyADay.is(words, trigger.at(), day))
                        .findFirst());
    }

    /** Whether a time was said for it that could not be read. */
    boolean isUnread(int place, Trigger trigger) {
        Words words = spoken.parts().get(place).words();
        return UnreadTime.isSaid(words, trigger.verb() + 1, conditionAt(words, trigger), in(place));
    }

    private static int condition(Words words, Trigger trigger) {
        int at = conditionAt(words, trigger);
        return at < words.size() ? words.at(at).start() : Integer.MAX_VALUE;
    }

    private static int conditionAt(Words words, Trigger trigger) {
        int index = trigger.verb() + 1;
        while (index < words.size() && !CONDITIONS.contains(words.at(index).text())) {
            index++;
        }
        return index;
    }

    /** The day in what follows, in the answer, or in the request before; what stands beside it is inferred only. */
    Optional<Due> beside(int place, Trigger trigger, Optional<Utterance> answer) {
        Optional<DatePhrase> answered = CandidateMaker.kind(trigger) == CommitmentKind.REQUEST
                ? answer.flatMap(given -> inAnswer(place, trigger, given))
                : Optional.empty();
        return answered.or(() -> isBeside(place, place + 1) ? alone(place + 1) : Optional.empty())
                .or(() -> isBeside(place, place - 1) ? asked(place, place - 1) : Optional.empty())
                .map(Due::inferred);
    }

    private boolean isBeside(int place, int other) {
        if (other < 0 || other >= spoken.parts().size()) {
            return false;
        }
        int between = spoken.parts().get(other).utterance()
                - spoken.parts().get(place).utterance();
        return Math.abs(between) <= 1;
    }

    /** "By Friday.", "You will have it tomorrow." */
    private Optional<DatePhrase> alone(int place) {
        Sentence part = spoken.parts().get(place);
        if (part.asks() || part.words().size() > OnlyADay.MOST_WORDS) {
            return Optional.empty();
        }
        boolean more = MarkedLine.of(part.text()).isPresent()
                || spoken.triggers().find(part).isPresent();
        return in(place).stream()
                .filter(day -> !more && OnlyADay.is(part.words(), part.words().size(), day))
                .findFirst();
    }

    /** "Could you send it by Friday?", asked by somebody else. */
    private Optional<DatePhrase> asked(int place, int before) {
        Sentence request = spoken.parts().get(before);
        Utterance asking = spoken.utterance(request);
        boolean other = asking.isOfAnotherThan(spoken.utterance(spoken.parts().get(place)));
        if (!other || in(before).isEmpty()) {
            return Optional.empty();
        }
        return spoken.triggers()
                .find(request)
                .filter(trigger -> trigger.cue() == Cue.REQUEST)
                .flatMap(trigger -> own(before, trigger));
    }

    /** "Sure, by Friday.", "Yes, I'll send it tomorrow." */
    private Optional<DatePhrase> inAnswer(int place, Trigger request, Utterance answer) {
        int seen = 0;
        int last = Math.min(spoken.parts().size() - 1, place + PARTS_AHEAD);
        for (int next = place + 1; next <= last && seen < PARTS_OF_AN_ANSWER; next++) {
            if (spoken.utterance(spoken.parts().get(next)) == answer) {
                seen++;
                int part = next;
                Optional<DatePhrase> day = alone(next).or(() -> promised(place, request, part));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /** When the one who answers will do what was asked. */
    private Optional<DatePhrase> promised(int place, Trigger request, int answer) {
        return spoken.triggers()
                .find(spoken.parts().get(answer))
                .filter(promise -> isOfTheSame(
                        spoken.parts().get(place), request, spoken.parts().get(answer), promise))
                .flatMap(promise -> own(answer, promise));
    }

    /** By the verb, by "it", or by a word that both have after the verb. */
    private static boolean isOfTheSame(Sentence asked, Trigger request, Sentence answer, Trigger promise) {
        boolean verb = Verbs.plain(asked.words(), request.verb()).equals(Verbs.plain(answer.words(), promise.verb()));
        boolean it = answer.words().at(promise.verb() + 1).is("it", "that", "them");
        return verb || it || !Collections.disjoint(things(asked, request), things(answer, promise));
    }

    private static Set<String> things(Sentence part, Trigger trigger) {
        return SameWords.of(ShortText.of(
                        part.text(), part.words(), trigger.verb(), part.words().size())
                .text());
    }

    private List<DatePhrase> in(int place) {
        return days.computeIfAbsent(place, index -> {
            Sentence part = spoken.parts().get(index);
            return DatePhrases.all(part.text(), spoken.dayOf(part));
        });
    }
}
