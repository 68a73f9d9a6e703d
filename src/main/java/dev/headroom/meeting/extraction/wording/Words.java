package dev.headroom.meeting.extraction.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a text. Each character is looked at once, however the text was made. */
public final class Words {

    private static final int MOST_DIGITS = 4;
    private static final String SENTENCE_ENDS = ".?!;:\u2026\n\r";
    private static final String PAUSES = ",\u2013\u2014()\"\u201c\u201d";
    private static final String MONEY = "$\u20ac\u00a3";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private boolean opens = true;
    private boolean comma;
    private boolean money;

    private Words(String text) {
        this.text = text;
    }

    public static Words of(String text) {
        Words words = new Words(text);
        words.read();
        return words;
    }

    /** Phrases as words, to be looked for with {@link #follow}. */
    public static List<List<String>> phrases(String... texts) {
        return Arrays.stream(texts).map(text -> List.of(text.split(" "))).toList();
    }

    /** Whether one of the phrases begins at a place. */
    public boolean followsAny(int index, List<List<String>> phrases) {
        return phrases.stream().anyMatch(phrase -> follow(index, phrase));
    }

    public int size() {
        return words.size();
    }

    /** The word at a place; one that equals nothing before the first and after the last. */
    public Word at(int index) {
        return index < 0 || index >= words.size() ? Word.NONE : words.get(index);
    }

    /** Whether these words follow each other in one sentence from a place on. */
    public boolean follow(int index, String... wanted) {
        return follow(index, Arrays.asList(wanted));
    }

    /** Whether these words follow each other in one sentence from a place on. */
    public boolean follow(int index, List<String> wanted) {
        for (int offset = 0; offset < wanted.size(); offset++) {
            Word word = at(index + offset);
            if (!word.text().equals(wanted.get(offset)) || (offset > 0 && word.opens())) {
                return false;
            }
        }
        return true;
    }

    /** The text from one word up to another, exclusive. */
    public String between(int from, int until) {
        return text.substring(at(from).start(), at(until - 1).end());
    }

    private void read() {
        int index = 0;
        while (index < text.length()) {
            char next = text.charAt(index);
            if (Character.isDigit(next)) {
                index = number(index);
            } else if (Character.isLetter(next)) {
                index = word(index);
            } else {
                punctuation(next);
                index++;
            }
        }
    }

    private void punctuation(char next) {
        opens |= SENTENCE_ENDS.indexOf(next) >= 0;
        comma |= PAUSES.indexOf(next) >= 0;
        money = MONEY.indexOf(next) >= 0;
    }

    private int word(int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || isApostropheAt(end))) {
            end++;
        }
        String written = text.substring(start, end).replace('\u2019', '\'');
        add(written.toLowerCase(Locale.ROOT), -1, false, Character.isUpperCase(text.charAt(start)), start, end);
        return end;
    }

    /** An apostrophe belongs to a word where a letter follows. */
    private boolean isApostropheAt(int index) {
        char here = text.charAt(index);
        return (here == '\'' || here == '\u2019')
                && index + 1 < text.length()
                && Character.isLetter(text.charAt(index + 1));
    }

    /** Digits with what is written into them: 2.1, 10:30, 1,000, 3/15 and 2026-03-15 are one word each. */
    private int number(int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || joinsDigitsAt(end))) {
            end++;
        }
        String written = text.substring(start, end).toLowerCase(Locale.ROOT);
        int digits = leadingDigits(written);
        String suffix = written.substring(digits);
        boolean ordinal = suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
        boolean percent = end < text.length() && text.charAt(end) == '%';
        boolean whole = digits <= MOST_DIGITS && (suffix.isEmpty() || ordinal) && !money && !percent;
        add(written, whole ? value(written, digits) : -1, whole && ordinal, false, start, end);
        return end;
    }

    private boolean joinsDigitsAt(int index) {
        return ".,:/-".indexOf(text.charAt(index)) >= 0
                && index + 1 < text.length()
                && Character.isDigit(text.charAt(index + 1));
    }

    private static int leadingDigits(String written) {
        int digits = 0;
        while (digits < written.length() && Character.isDigit(written.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    /** Digits of every script have a value; so no text can make this fail. */
    private static int value(String written, int digits) {
        int value = 0;
        for (int index = 0; index < digits; index++) {
            value = value * 10 + Character.digit(written.charAt(index), 10);
        }
        return value;
    }

    private void add(String word, int number, boolean ordinal, boolean capital, int start, int end) {
        words.add(new Word(word, number, ordinal, capital, opens, comma, start, end));
        opens = false;
        comma = false;
        money = false;
    }
}
