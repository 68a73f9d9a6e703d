package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.wording.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of an utterance.
 *
 * @param utterance the place of its utterance in the conversation
 * @param asks whether it ends with a question mark
 */
record Sentence(int utterance, String text, boolean asks, Words words) {

    private static final String ENDS = ".?!\n\r";

    /** The sentences of an utterance. A point inside of a word or a number, as in 2.1, ends none. */
    static List<Sentence> of(int utterance, String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < text.length(); index++) {
            if (endsAt(text, index)) {
                add(sentences, utterance, text.substring(start, index + 1));
                start = index + 1;
            }
        }
        add(sentences, utterance, text.substring(start));
        return sentences;
    }

    private static boolean endsAt(String text, int index) {
        char here = text.charAt(index);
        if (ENDS.indexOf(here) < 0) {
            return false;
        }
        return here == '\n' || index + 1 == text.length() || Character.isWhitespace(text.charAt(index + 1));
    }

    private static void add(List<Sentence> sentences, int utterance, String text) {
        String sentence = text.strip();
        Words words = Words.of(sentence);
        if (words.size() > 0) {
            sentences.add(new Sentence(utterance, sentence, sentence.endsWith("?"), words));
        }
    }

    /** Its words from one up to another, exclusive, as a sentence of their own. */
    Sentence part(int from, int until) {
        String part = words.between(from, until);
        return new Sentence(utterance, part, asks && until == words.size(), Words.of(part));
    }

    /** At most so many characters of it around a word, cut between words. */
    String cut(int word, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int first = word;
        int last = word;
        while (first > 0 && words.at(word).end() - words.at(first - 1).start() <= longest / 4) {
            first--;
        }
        while (last + 1 < words.size()
                && words.at(last + 1).end() - words.at(first).start() <= longest) {
            last++;
        }
        String around = words.between(first, last + 1);
        return around.length() <= longest ? around : around.substring(0, longest);
    }
}
