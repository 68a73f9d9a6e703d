package dev.headroom.actionplan.digest;

import dev.headroom.actionplan.PageDates;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.time.DayWords;
import java.time.LocalDate;

/** How a digest writes days and what people wrote: as words, as seen from the day it is written on. */
final class DigestWords {

    private DigestWords() {}

    /** The day as somebody says it on another day. */
    static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        return day.equals(today.plusDays(1)) ? "tomorrow" : DayWords.of(day);
    }

    /** As one of ours says it. */
    static String side(Side side) {
        return switch (side) {
            case SELLER -> "our side";
            case BUYER -> "the buyer's side";
            case PARTNER -> "the partner's side";
        };
    }

    static String workdays(int days) {
        return PageDates.workdays(days);
    }
}
