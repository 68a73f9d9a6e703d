package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Simulates a plan many times with the durations its owners and steps have shown before. */
public final class FinishForecasts {

    /** More runs sharpen nothing that a person could act on, and would only take time and memory. */
    public static final int MOST_RUNS = 10_000;

    private final ForecastRequest request;
    private final Graph graph;
    private final Terms terms;
    private final DurationDraw[] draws;

    private FinishForecasts(ForecastRequest request) {
        this.request = request;
        this.graph = Graph.of(request.schedule());
        this.terms = new Terms(request.schedule());
        this.draws = draws();
    }

    /**
     * When the plan is finished, with its chances.
     *
     * @throws dev.headroom.platform.errors.BadInput as {@link Scheduler#plan} does
     */
    public static FinishForecast simulate(ForecastRequest request) {
        if (request.runs() < 1 || request.runs() > MOST_RUNS) {
            throw new IllegalArgumentException("Runs must be 1 to " + MOST_RUNS + ", not " + request.runs());
        }
        ScheduleRequest plan = request.schedule();
        ScheduleRules.check(plan.all(), plan.links(), UUID::toString);
        return new FinishForecasts(request).simulate();
    }

    private FinishForecast simulate() {
        int runs = request.runs();
        int[][] finishes = new int[graph.living][runs];
        int[] ends = new int[runs];
        ForwardPass pass = new ForwardPass(graph, terms);
        int[] workdays = new int[graph.size];
        for (int run = 0; run < runs; run++) {
            for (int node = 0; node < graph.size; node++) {
                workdays[node] = graph.workdays[node] == 0 ? 0 : draws[node].workdays(run);
            }
            run(pass, workdays);
            int end = graph.living == 0 ? terms.thisEvening() : 0;
            for (int node = 0; node < graph.living; node++) {
                finishes[node][run] = pass.reckonedAt[node];
                end = Math.max(end, pass.reckonedAt[node]);
            }
            ends[run] = end;
        }
        return result(finishes, ends);
    }

    private void run(ForwardPass pass, int[] workdays) {
        try {
            pass.run(workdays);
        } catch (PlacementFailure e) {
            throw e.refusal(graph, new Phrases(UUID::toString));
        }
    }

    private FinishForecast result(int[][] finishes, int[] ends) {
        Map<UUID, NodeForecast> nodes = new LinkedHashMap<>();
        for (int node = 0; node < graph.living; node++) {
            Arrays.sort(finishes[node]);
            DurationPool pool = draws[node].pool();
            nodes.put(
                    graph.nodes.get(node).id(),
                    new NodeForecast(
                            percentile(finishes[node], 50),
                            percentile(finishes[node], 80),
                            pool.basis(),
                            pool.basis() == ForecastBasis.PRIOR ? 0 : pool.size()));
        }
        Arrays.sort(ends);
        long onTime = Arrays.stream(ends).filter(end -> end <= terms.target).count();
        return new FinishForecast(
                percentile(ends, 50),
                percentile(ends, 80),
                (double) onTime / ends.length,
                Collections.unmodifiableMap(nodes),
                ends.length);
    }

    /** The first day by which so many percent of the runs are finished. */
    private static LocalDate percentile(int[] sorted, int percent) {
        int index = (sorted.length * percent + 99) / 100 - 1;
        return DayNumber.date(sorted[index] - 1);
    }

    private DurationDraw[] draws() {
        DurationHistory history = new DurationHistory(request.history());
        DurationDraw[] all = new DurationDraw[graph.size];
        for (int node = 0; node < graph.size; node++) {
            UUID id = graph.nodes.get(node).id();
            DurationPool pool = history.pool(request.keys().get(id));
            all[node] = DurationDraw.of(pool, graph.workdays[node], elapsed(node), id, request.seed());
        }
        return all;
    }

    /** Full working days of work behind a started node. */
    private int elapsed(int node) {
        if (!terms.isStarted(node) || terms.isFinished(node)) {
            return 0;
        }
        WorkCalendar calendar = graph.calendars[node];
        return Math.max(0, calendar.rank(terms.today) - calendar.firstStart(terms.startedAt[node]));
    }
}
