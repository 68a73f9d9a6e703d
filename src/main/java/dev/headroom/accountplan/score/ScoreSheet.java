package dev.headroom.accountplan.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a score up: the weighted mean of the terms that have a value. A term about which nothing can be said is shown
 * and left out, because unknown is not zero.
 */
final class ScoreSheet {

    private static final int MOST_RAISES = 10;

    private final List<Line> lines = new ArrayList<>();
    private final List<Rise> rises = new ArrayList<>();

    private record Line(String name, @Nullable Double value, double weight, String note) {}

    private record Rise(String what, double weighted) {}

    void add(String name, @Nullable Double value, double weight, String note) {
        lines.add(new Line(name, value, weight, note));
    }

    /** Something that would lift the values of terms by so much, each times its weight as added. */
    void raise(String what, double weighted) {
        rises.add(new Rise(what, weighted));
    }

    PlanScore score() {
        double total = lines.stream()
                .filter(line -> line.value() != null)
                .mapToDouble(Line::weight)
                .sum();
        if (total == 0) {
            return new PlanScore(null, lines.stream().map(ScoreSheet::unknown).toList(), List.of());
        }
        List<ScoreTerm> terms = lines.stream().map(line -> term(line, total)).toList();
        double value = terms.stream().mapToDouble(ScoreTerm::points).sum();
        List<ScoreRaise> raises = rises.stream()
                .filter(rise -> rise.weighted() > 0)
                .sorted(Comparator.comparingDouble(Rise::weighted).reversed().thenComparing(Rise::what))
                .limit(MOST_RAISES)
                .map(rise -> new ScoreRaise(rise.what(), rise.weighted() / total))
                .toList();
        // Sums of rounded shares may pass 1 by the last bit.
        return new PlanScore(Math.min(1, value), terms, raises);
    }

    private static ScoreTerm term(Line line, double total) {
        Double value = line.value();
        if (value == null) {
            return unknown(line);
        }
        double weight = line.weight() / total;
        return new ScoreTerm(line.name(), value, weight, value * weight, line.note());
    }

    private static ScoreTerm unknown(Line line) {
        return new ScoreTerm(line.name(), null, 0.0, 0.0, line.note());
    }
}
