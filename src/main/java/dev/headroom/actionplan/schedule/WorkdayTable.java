package dev.headroom.actionplan.schedule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * The working days from 1900 up to some day, one bit each, with running counts: counting the working days before a
 * moment and finding the n-th working day take a few steps however far apart the days are. A century is 7 kB.
 */
final class WorkdayTable {

    private static final int WORD = 64;

    /** Every 32nd working day is marked with its word, so that the word of any other is at most a step or two away. */
    private static final int MARK_SHIFT = 5;

    private final int days;
    private final long[] words;
    private final int[] before;
    private final int[] marks;

    WorkdayTable(int days, Set<DayOfWeek> week, int[] holidays, List<ClosedDays> closed) {
        this.days = days;
        this.words = weekdays(days, week);
        for (int holiday : holidays) {
            close(holiday);
        }
        for (ClosedDays range : closed) {
            int last = Math.min(DayNumber.of(range.until()), days - 1);
            for (int day = DayNumber.of(range.from()); day <= last; day++) {
                close(day);
            }
        }
        this.before = counts(words);
        this.marks = marks(before);
    }

    /** Days it knows; it answers for moments from 0 to this. */
    int days() {
        return days;
    }

    /** Working days it knows. */
    int workdays() {
        return before[words.length];
    }

    boolean isWorkday(int day) {
        return (words[day / WORD] >>> day & 1) == 1;
    }

    /** Working days before a moment. */
    int rank(int moment) {
        int word = moment / WORD;
        if (word == words.length) {
            return before[word];
        }
        return before[word] + Long.bitCount(words[word] & ((1L << moment) - 1));
    }

    /** The working day that has {@code rank} others before it. */
    int day(int rank) {
        int word = marks[rank >>> MARK_SHIFT];
        while (before[word + 1] <= rank) {
            word++;
        }
        return word * WORD + bit(words[word], rank - before[word]);
    }

    /** The position of the set bit that has {@code rank} others below it: halves the word until one bit is left. */
    private static int bit(long word, int rank) {
        long rest = word;
        int left = rank;
        int position = 0;
        for (int width = WORD / 2; width > 0; width /= 2) {
            long low = rest & ((1L << width) - 1);
            int count = Long.bitCount(low);
            if (left >= count) {
                left -= count;
                rest >>>= width;
                position += width;
            } else {
                rest = low;
            }
        }
        return position;
    }

    private static long[] weekdays(int days, Set<DayOfWeek> week) {
        long[] words = new long[(days + WORD - 1) / WORD];
        long[] patterns = new long[7];
        for (int phase = 0; phase < 7; phase++) {
            for (int bit = 0; bit < WORD; bit++) {
                // Day 0, the first of January 1900, was a Monday.
                if (week.contains(DayOfWeek.of((phase + bit) % 7 + 1))) {
                    patterns[phase] |= 1L << bit;
                }
            }
        }
        for (int word = 0; word < words.length; word++) {
            words[word] = patterns[(int) ((long) word * WORD % 7)];
        }
        if (days % WORD != 0) {
            words[words.length - 1] &= (1L << days) - 1;
        }
        return words;
    }

    private void close(int day) {
        if (day < days) {
            words[day / WORD] &= ~(1L << day);
        }
    }

    private static int[] counts(long[] words) {
        int[] before = new int[words.length + 1];
        for (int word = 0; word < words.length; word++) {
            before[word + 1] = before[word] + Long.bitCount(words[word]);
        }
        return before;
    }

    private static int[] marks(int[] before) {
        int total = before[before.length - 1];
        int[] marks = new int[(total >>> MARK_SHIFT) + 1];
        int word = 0;
        for (int mark = 0; mark << MARK_SHIFT < total; mark++) {
            while (before[word + 1] <= mark << MARK_SHIFT) {
                word++;
            }
            marks[mark] = word;
        }
        return marks;
    }
}
