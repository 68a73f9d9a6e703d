package dev.headroom.actionplan.chart;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.chart.TimelineRow.Kind;
import dev.headroom.actionplan.chart.TimelineRow.State;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a chart says in words: to everybody beside the bars, and to those who see none of them instead. */
final class TimelineWords {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("d MMM yy", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int NAMED = 5;

    private TimelineWords() {}

    /** What stands beside a row: when, and what is wrong with that. */
    static String status(TimelineRow row, LocalDate today) {
        boolean thisYear = row.to().getYear() == today.getYear();
        String day = (thisYear ? SHORT : OTHER_YEAR).format(row.to());
        String late = row.isLate() ? " ▲ " + row.workdaysLate() + " d late" : "";
        if (row.kind() == Kind.GROUP) {
            return row.done() + " of " + row.count() + (row.isLate() ? late : ", " + day);
        }
        return switch (row.state()) {
            case DONE -> row.isLate() ? "✓ " + day + late : "✓ " + day;
            case CLAIMED -> row.isLate() ? day + late : day + ", claimed";
            case STARTED, OPEN -> day + late;
        };
    }

    /** The whole of a row, in a sentence. */
    static String tooltip(TimelineRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.owner() == null ? row.title() : row.title() + " (" + row.owner() + ")");
        boolean done = row.state() == State.DONE;
        switch (row.kind()) {
            case MILESTONE ->
                parts.add((done ? "verified " : "forecast ")
                        + LONG.format(row.to())
                        + (done ? "" : ", " + row.done() + " of " + row.count() + " outcomes verified")
                        + (row.state() == State.CLAIMED ? ", claimed by the seller" : ""));
            case TASK ->
                parts.add(LONG.format(row.from()) + " to " + LONG.format(row.to())
                        + (done ? ", done" : row.state() == State.CLAIMED ? ", claimed to be done" : ""));
            case GROUP ->
                parts.add(LONG.format(row.from()) + " to " + LONG.format(row.to()) + ", " + row.done() + " of "
                        + row.count() + " done");
        }
        if (row.dueOn() != null) {
            parts.add((row.agreed() ? "agreed for " : "planned for ") + LONG.format(row.dueOn()));
        }
        if (row.pinnedOn() != null) {
            parts.add("fixed by the buyer");
        }
        if (row.isLate()) {
            parts.add(days(row.workdaysLate()) + " late");
        }
        if (row.critical()) {
            parts.add("on the critical path");
        }
        return String.join("; ", parts);
    }

    static String days(ActionPlan plan, PlanSchedule schedule, boolean empty) {
        String target = "Target " + LONG.format(plan.content().targetOn());
        return empty
                ? target
                : target + ", forecast " + LONG.format(schedule.schedule().finishOn());
    }

    static String distance(PlanSchedule schedule) {
        int spare = schedule.schedule().floatDays();
        return spare < 0 ? "▲ " + days(-spare) + " late" : spare == 0 ? "Just in time" : days(spare) + " to spare";
    }

    static String progress(ActionPlan plan, Timeline timeline) {
        String agreed =
                switch (plan.agreement().state()) {
                    case DRAFT -> "Draft, not agreed yet";
                    case OFFERED -> "Offered to the buyer";
                    case AGREED -> plan.isAgreed() ? "Agreed by both sides" : "Agreed, changed since";
                    case COMPLETED -> "Completed";
                    case ABANDONED -> "Given up";
                };
        if (timeline.tasks() == 0) {
            return agreed + "; it has no tasks yet";
        }
        String dropped = timeline.dropped() == 0 ? "" : ", " + timeline.dropped() + " dropped";
        return agreed + "; " + timeline.done() + " of " + timeline.tasks() + " tasks done" + dropped;
    }

    /** For readers without sight: how it stands, and what is late, the latest first. */
    static String description(ActionPlan plan, PlanSchedule schedule, Timeline timeline, LocalDate today) {
        boolean empty = timeline.tasks() == 0;
        StringBuilder text = new StringBuilder(days(plan, schedule, empty));
        text.append(empty ? "" : ": " + distance(schedule))
                .append(". ")
                .append(progress(plan, timeline))
                .append(". Today is ")
                .append(LONG.format(today))
                .append('.');
        timeline.rows()
                .filter(TimelineRow::isLate)
                .sorted(Comparator.comparingInt(TimelineRow::workdaysLate).reversed())
                .limit(NAMED)
                .forEach(row -> text.append(' ')
                        .append(row.title())
                        .append(": ")
                        .append(days(row.workdaysLate()))
                        .append(" late."));
        return text.toString();
    }

    static String side(Side side) {
        return switch (side) {
            case BUYER -> "Buyer";
            case SELLER -> "Seller";
            case PARTNER -> "Partner";
        };
    }

    private static String days(int number) {
        return number + (number == 1 ? " working day" : " working days");
    }
}
