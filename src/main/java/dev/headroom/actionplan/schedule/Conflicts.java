package dev.headroom.actionplan.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the promises that the earliest dates break, and says in words why. */
final class Conflicts {

    private final Graph graph;
    private final Terms terms;
    private final ForwardPass early;
    private final Phrases phrases;
    private final Map<UUID, ScheduleLink> links = new HashMap<>();

    Conflicts(Graph graph, Terms terms, ForwardPass early, Phrases phrases) {
        this.graph = graph;
        this.terms = terms;
        this.early = early;
        this.phrases = phrases;
    }

    /** Pins and constraints in the order of the nodes, then the target. */
    List<ScheduleConflict> find() {
        for (ScheduleLink link : graph.links) {
            links.put(link.id(), link);
        }
        List<ScheduleConflict> found = new ArrayList<>();
        for (int node = 0; node < graph.living; node++) {
            if (!terms.isFinished(node)) {
                findAt(node, found);
            }
        }
        int last = early.last();
        if (last >= 0 && early.reckonedAt[last] > terms.target) {
            found.add(conflict(ConflictKind.TARGET_MISSED, last, terms.target));
        }
        return found;
    }

    private void findAt(int node, List<ScheduleConflict> found) {
        int pin = terms.pinnedAt[node];
        if (pin != Terms.NONE && early.finishAt[node] > pin) {
            found.add(conflict(ConflictKind.PIN_MISSED, node, pin));
        }
        int must = terms.mustFinishAt[node];
        if (must != Terms.NONE && early.reckonedAt[node] > must) {
            found.add(conflict(ConflictKind.CONSTRAINT_MISSED, node, must));
        }
    }

    private ScheduleConflict conflict(ConflictKind kind, int node, int promised) {
        UUID id = graph.nodes.get(node).id();
        int finish = early.reckonedAt[node];
        WorkCalendar calendar = graph.calendars[node];
        int days = calendar.firstFinish(finish) - calendar.lastFinish(promised);
        ScheduleDriver cause = early.isHeldByPin(node) ? ScheduleDriver.of(DriverKind.PIN) : early.driver(node);
        String sentence = subject(kind, id, DayNumber.date(promised - 1)) + " "
                + Phrases.day(DayNumber.date(finish - 1)) + ", " + Phrases.workdays(days) + " later: "
                + reason(node, cause) + ".";
        return new ScheduleConflict(kind, id, cause, days, sentence);
    }

    private String subject(ConflictKind kind, UUID node, LocalDate promised) {
        String name = phrases.name(node);
        String day = Phrases.day(promised);
        return switch (kind) {
            case PIN_MISSED -> name + " is fixed by the buyer to " + day + ", but can't be finished before";
            case CONSTRAINT_MISSED -> name + " must finish on " + day + ", but can't be finished before";
            case TARGET_MISSED -> "The plan's target is " + day + ", but " + name + " isn't finished before";
        };
    }

    private String reason(int node, ScheduleDriver cause) {
        ScheduleNode plan = graph.nodes.get(node);
        return switch (cause.kind()) {
            case LINK -> "it waits for " + link(cause);
            case TODAY ->
                plan.isMilestone()
                        ? "it isn't reached yet"
                        : "it isn't started and takes " + Phrases.workdays(plan.workdays());
            case NO_EARLIER_THAN -> "it must not come before " + constraintDay(plan);
            case MUST_FINISH_ON -> "it must finish on " + constraintDay(plan);
            case PIN -> "that is the day the buyer fixed";
            case STARTED -> "it is started and not finished";
            case FINISHED -> "that is when it was finished";
        };
    }

    private String link(ScheduleDriver cause) {
        ScheduleLink link = requireNonNull(links.get(cause.link()));
        return phrases.name(link.from()) + " (" + Phrases.terms(link) + ")";
    }

    private static String constraintDay(ScheduleNode node) {
        LocalDate day = node.constraintOn();
        return day == null ? "its day" : Phrases.day(day);
    }
}
