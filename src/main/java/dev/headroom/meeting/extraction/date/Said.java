package dev.headroom.meeting.extraction.date;

import dev.headroom.meeting.extraction.wording.Word;
import dev.headroom.meeting.extraction.wording.Words;
import java.time.LocalDate;
import java.util.Set;

/**
 * The words among which a day is looked for, and the day on which they were said.
 *
 * @param from the word from which a rule reads: a sentence may begin there, but at no later word that it reads
 */
record Said(Words words, LocalDate day, WorkingDays work, int from) {

    /** How many words before a day may tell that it is over, or that it is no day. */
    private static final int LOOK_BACK = 6;

    /** How many words before "by" or "before" may deny the day after it: "I can't send it before Friday". */
    private static final int LOOK_BACK_FOR_NOT = 3;

    private static final Set<String> OVER = Set.of(
            "was",
            "were",
            "had",
            "did",
            "met",
            "sent",
            "spoke",
            "talked",
            "said",
            "got",
            "went",
            "launched",
            "shipped",
            "came",
            "made",
            "saw",
            "told",
            "gave",
            "started",
            "signed",
            "asked",
            "called",
            "finished",
            "discussed",
            "presented",
            "released",
            "merged",
            "closed",
            "happened",
            "joined",
            "ago",
            "earlier",
            "already",
            "yesterday");

    /** After one of these a day of the month or of the week is an end of a sentence's part, not part of a name. */
    private static final Set<String> GOES_ON = Set.of(
            "and",
            "at",
            "so",
            "if",
            "or",
            "to",
            "for",
            "because",
            "when",
            "then",
            "as",
            "but",
            "we",
            "i",
            "you",
            "with",
            "please",
            "that",
            "is",
            "they",
            "he",
            "she",
            "latest",
            "in",
            "by",
            "before",
            "after",
            "i'll",
            "we'll",
            "you'll",
            "which",
            "since",
            "though",
            "unless",
            "while",
            "the",
            "would",
            "should",
            "will",
            "works",
            "right",
            "okay",
            "ok",
            "too",
            "maybe",
            "hopefully",
            "this",
            "next",
            "morning",
            "afternoon");

    Said from(int index) {
        return new Said(words, day, work, index);
    }

    Word at(int index) {
        return words.at(index);
    }

    /** The word at a place, if the sentence goes on to it. */
    Word on(int index) {
        Word word = words.at(index);
        return word.opens() && index != from ? words.at(-1) : word;
    }

    boolean follow(int index, String... wanted) {
        return words.follow(index, wanted);
    }

    /**
     * Whether the sentence tells of what is over, as in "we met on Friday". After a comma or "I'll" something else is
     * told: "as discussed, I'll send it on Friday".
     */
    boolean isOver(int index) {
        for (int back = 0; back <= LOOK_BACK; back++) {
            Word word = words.at(index - back);
            if (back > 0 && OVER.contains(word.text())) {
                return true;
            }
            if (word.opens() || word.comma() || word.is("i'll", "we'll", "will")) {
                return false;
            }
        }
        return false;
    }

    /** Whether nothing is going to happen by then: "not before Friday", "we can't do it until May 4". */
    boolean isDenied(int index) {
        for (int back = 1; back <= LOOK_BACK_FOR_NOT; back++) {
            Word after = words.at(index - back + 1);
            Word word = words.at(index - back);
            if (after.opens() || after.comma()) {
                return false;
            }
            if (word.is("not", "never", "cannot") || word.text().endsWith("n't")) {
                return !words.at(index - back - 1).is("why");
            }
        }
        return false;
    }

    /** Whether nothing that belongs to the word before stands here: "by the 15th", but not "on the 15th floor". */
    boolean ends(int index) {
        Word word = words.at(index);
        return word.opens() || word.comma() || GOES_ON.contains(word.text());
    }

    int skip(int index, String... optional) {
        return on(index).is(optional) ? index + 1 : index;
    }
}
