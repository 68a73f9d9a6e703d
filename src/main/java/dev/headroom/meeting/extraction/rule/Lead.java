package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.date.DatePhrases;
import dev.headroom.meeting.extraction.wording.Word;
import dev.headroom.meeting.extraction.wording.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What stands before a trigger in the same clause and turns its meaning: "I don't think I'll send it" promises nothing,
 * and "I hope I can send it" little. A comma, "but", "and" or "so" before the trigger begins a clause of its own.
 */
final class Lead {

    /** More words lie between "not sure" and what it speaks of only in speech that nobody follows. */
    private static final int LOOK_BACK = 5;

    private static final Set<String> CLAUSES = Set.of("but", "and", "so");

    private static final List<List<String>> DENIALS = Words.phrases(
            "doubt",
            "doubtful",
            "unsure",
            "unlikely",
            "no way",
            "not sure",
            "not certain",
            "not confident",
            "not convinced",
            "going to say",
            "gonna say");

    /** After "don't", "can't" or "not": whoever does not think it does not promise it. */
    private static final Set<String> OPINIONS =
            Set.of("think", "believe", "know", "expect", "suppose", "promise", "guarantee", "say");

    /** Only to see whether a day is said; which one does not matter. */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 5);

    private static final Set<String> WISHES = Set.of("hope", "hoping", "wish");

    /** Before "I'll": what is told is no promise of now. */
    private static final Set<String> TOLD = Set.of("said", "told", "asked", "thought", "whether", "how", "what", "why");

    private Lead() {}

    /** Whether the words before it say that it will not be, or that somebody told it. */
    static boolean denies(Words words, Trigger trigger) {
        if (tells(words, trigger)) {
            return true;
        }
        for (int index = trigger.at() - 1; index >= begins(words, trigger); index--) {
            boolean sure = words.at(index).is("doubt") && words.at(index - 1).is("no", "a");
            boolean opinion = OPINIONS.contains(words.at(index).text()) && isNot(words.at(index - 1));
            if (opinion || (!sure && words.followsAny(index, DENIALS))) {
                return true;
            }
        }
        return false;
    }

    static boolean wishes(Words words, Trigger trigger) {
        for (int index = trigger.at() - 1; index >= begins(words, trigger); index--) {
            if (WISHES.contains(words.at(index).text())) {
                return true;
            }
        }
        return false;
    }

    /** Where a sentence is cut before a trigger: what turns its meaning stays with it, and so does its day. */
    static int cut(Words words, Trigger trigger) {
        boolean leads = denies(words, trigger) || wishes(words, trigger) || dates(words, trigger);
        return leads ? begins(words, trigger) : trigger.at();
    }

    /** "I'll send it and by Monday I'll book the room." */
    private static boolean dates(Words words, Trigger trigger) {
        int begin = begins(words, trigger);
        if (begin == trigger.at()) {
            return false;
        }
        String clause = words.between(begin, trigger.at());
        return DatePhrases.find(clause, ANY_DAY)
                .filter(day -> day.phrase().equals(clause))
                .isPresent();
    }

    /** "He said that I'll send it"; but "like I said, I'll send it" promises it once more. */
    private static boolean tells(Words words, Trigger trigger) {
        int told = words.at(trigger.at() - 1).is("that") ? trigger.at() - 2 : trigger.at() - 1;
        boolean again = words.follow(told - 2, "like", "i", "said") || words.follow(told - 2, "as", "i", "said");
        return !again && TOLD.contains(words.at(told).text());
    }

    private static boolean isNot(Word word) {
        return word.is("not", "never", "cannot") || word.text().endsWith("n't");
    }

    /** The first word of the clause, a few words back at most. */
    private static int begins(Words words, Trigger trigger) {
        int begin = trigger.at();
        while (begin > 0
                && trigger.at() - begin < LOOK_BACK
                && !words.at(begin).opens()
                && !words.at(begin).comma()
                && !CLAUSES.contains(words.at(begin - 1).text())) {
            begin--;
        }
        return begin;
    }
}
