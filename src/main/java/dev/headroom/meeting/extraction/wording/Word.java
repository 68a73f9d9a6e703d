package dev.headroom.meeting.extraction.wording;

/**
 * A word or a number, with its place.
 *
 * @param text in lower case, apostrophes kept; an ordinal as "15th"
 * @param number its value when it is a whole number of at most four digits, also of an ordinal; otherwise -1
 * @param capital whether it was written with a capital letter
 * @param opens whether a sentence begins with it
 * @param comma whether a comma or a dash stands before it
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
public record Word(
        String text, int number, boolean ordinal, boolean capital, boolean opens, boolean comma, int start, int end) {

    static final Word NONE = new Word("", -1, false, false, true, true, 0, 0);

    /** Whether it is one of these. */
    public boolean is(String... words) {
        for (String word : words) {
            if (text.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a plain whole number. */
    public boolean counts() {
        return number >= 0 && !ordinal;
    }
}
