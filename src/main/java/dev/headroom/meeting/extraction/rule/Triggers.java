package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.extraction.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what in a sentence may be a commitment, and cuts a sentence that holds several. */
final class Triggers {

    /** Nobody promises more in one breath. The rest of such a sentence belongs to the last. */
    private static final int MOST_OF_A_SENTENCE = 8;

    private final People people;

    Triggers(People people) {
        this.people = people;
    }

    /** The sentence itself or, where several triggers are in it, a part for each of them. */
    List<Sentence> parts(Sentence sentence) {
        List<Trigger> triggers = all(sentence.words());
        List<Sentence> parts = new ArrayList<>();
        int from = 0;
        for (int index = 1; index < triggers.size(); index++) {
            int before = triggers.get(index - 1).verb() + 1;
            int until = Math.max(before, Lead.cut(sentence.words(), triggers.get(index)));
            parts.add(sentence.part(from, until));
            from = until;
        }
        parts.add(from == 0 ? sentence : sentence.part(from, sentence.words().size()));
        return parts;
    }

    /** What a part with at most one trigger holds; the strongest where the cut left two. */
    Optional<Trigger> find(Sentence part) {
        return all(part.words()).stream()
                .filter(trigger -> !Negations.isEmpty(part, trigger))
                .reduce((best, next) -> next.cue().weight() > best.cue().weight() ? next : best);
    }

    private List<Trigger> all(Words words) {
        List<Trigger> found = new ArrayList<>();
        for (int at = 0; at < words.size() && found.size() < MOST_OF_A_SENTENCE; at++) {
            Trigger next = at(words, at);
            if (next != null) {
                add(found, next);
            }
        }
        return found;
    }

    /** "Could you please send" is one request: of two that share a verb, the stronger counts. */
    private static void add(List<Trigger> found, Trigger next) {
        Trigger last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last == null || next.at() > last.verb()) {
            found.add(next);
        } else if (next.cue().weight() > last.cue().weight()) {
            found.set(found.size() - 1, new Trigger(next.cue(), last.at(), next.verb(), next.person()));
        }
    }

    private @Nullable Trigger at(Words words, int at) {
        Trigger opening = Openings.at(words, at);
        return opening == null ? named(words, at) : opening;
    }

    /** "Ann will send it." */
    private @Nullable Trigger named(Words words, int at) {
        int next = at + 1;
        if (words.at(next).is("will", "can") && !words.at(next).opens()) {
            next++;
        } else if (words.follow(next, "is", "going", "to")) {
            next += 3;
        } else {
            return null;
        }
        Attendee person = people.named(words.at(at)).orElse(null);
        Trigger acting = person == null ? null : Openings.acting(words, Cue.NAMED_WILL, at, next);
        return acting == null ? null : new Trigger(Cue.NAMED_WILL, at, acting.verb(), person);
    }
}
