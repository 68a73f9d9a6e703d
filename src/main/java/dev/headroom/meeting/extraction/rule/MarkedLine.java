package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.wording.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of notes or chat that says itself what it is: {@code ACTION: Ann to send the list}. It needs no judgement.
 *
 * @param rest what follows the mark
 */
record MarkedLine(CommitmentKind kind, String rest) {

    private static final Pattern MARK = Pattern.compile(
            "\\[?(action(?: items?)?|todo|to-do|next steps?|decision|decided|resolution|resolved|agreed|question"
                    + "|open question)\\]?\\s?[:\u2013-]\\s?(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Map<String, CommitmentKind> KINDS = Map.of(
            "decision", CommitmentKind.DECISION,
            "decided", CommitmentKind.DECISION,
            "resolution", CommitmentKind.DECISION,
            "resolved", CommitmentKind.DECISION,
            "agreed", CommitmentKind.DECISION,
            "question", CommitmentKind.QUESTION,
            "open question", CommitmentKind.QUESTION);

    private static final int MOST_WORDS_OF_A_NAME = 4;

    static Optional<MarkedLine> of(String sentence) {
        Matcher mark = MARK.matcher(sentence);
        if (!mark.matches()) {
            return Optional.empty();
        }
        String name = mark.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(new MarkedLine(
                KINDS.getOrDefault(name, CommitmentKind.PROMISE), mark.group(2).strip()));
    }

    /** Who is to do what: a name at the beginning, then "to" or "will", then the verb. */
    Trigger trigger(Words words, People people) {
        if (kind != CommitmentKind.PROMISE) {
            return new Trigger(Cue.LINE, 0, 0, null);
        }
        Attendee person = people.any(words.at(0).text()).orElse(null);
        return new Trigger(Cue.LINE, 0, verb(words, people, person), person);
    }

    private static int verb(Words words, People people, @Nullable Attendee person) {
        int next = 0;
        while (next < MOST_WORDS_OF_A_NAME && !words.at(next).is("to", "will", "shall")) {
            next++;
        }
        if (next < MOST_WORDS_OF_A_NAME) {
            return next + 1;
        }
        int name = 0;
        while (person != null
                && people.any(words.at(name).text()).filter(person::equals).isPresent()) {
            name++;
        }
        return name < words.size() ? name : 0;
    }
}
