package dev.headroom.meeting.extraction.date;

import java.time.LocalDate;

/**
 * A day that somebody said.
 *
 * @param date the day, or the day on which the time named ends
 * @param phrase the words that told it, as they were said
 * @param start where in the text they begin
 * @param granularity how long the time is that was named
 * @param rule which rule of the grammar read it; rules for rough times begin with "about"
 */
public record DatePhrase(LocalDate date, String phrase, int start, Granularity granularity, String rule) {

    static final String ROUGH = "about ";

    /** Where in the text its words end, exclusive. */
    public int end() {
        return start + phrase.length();
    }

    /** Whether one day was said, and not a week or "a few days". */
    public boolean exact() {
        return granularity == Granularity.DAY && !rule.startsWith(ROUGH);
    }
}
