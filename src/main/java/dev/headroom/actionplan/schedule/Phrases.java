package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** The words in which tasks, dependencies and days are spoken of. */
final class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Function<UUID, String> names;

    Phrases(Function<UUID, String> names) {
        this.names = names;
    }

    String name(UUID node) {
        return "“" + names.apply(node) + "”";
    }

    /** As in: the dependency of “Sign” on “Review” (finish to start, plus 3 working days). */
    String link(ScheduleLink link) {
        return "the dependency of " + name(link.to()) + " on " + name(link.from()) + " (" + terms(link) + ")";
    }

    static String terms(ScheduleLink link) {
        if (link.lag() == 0) {
            return link.kind().words();
        }
        String unit = link.unit() == LagUnit.WORKDAY ? "working day" : "calendar day";
        return link.kind().words()
                + (link.lag() > 0 ? ", plus " : ", minus ")
                + count(Math.abs((long) link.lag()), unit);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String workdays(long count) {
        return count(count, "working day");
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String count(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
