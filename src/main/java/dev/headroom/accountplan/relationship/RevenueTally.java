package dev.headroom.accountplan.relationship;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Adds up the revenue of the cells that hang on one person, for each such person. */
final class RevenueTally {

    private static final Comparator<Map.Entry<UUID, Sum>> LARGEST_FIRST = Comparator.comparing(
                    (Map.Entry<UUID, Sum> entry) -> entry.getValue().revenue())
            .reversed()
            .thenComparing(Map.Entry::getKey);

    private final Map<UUID, Sum> sums = new HashMap<>();
    private BigDecimal total = BigDecimal.ZERO;

    /** What hangs on one person, and in how many cells. */
    record Sum(BigDecimal revenue, int cells) {

        private Sum plus(Sum other) {
            return new Sum(revenue.add(other.revenue), cells + other.cells);
        }
    }

    /** Adds a cell's revenue when exactly one person stands for it. */
    void add(Sole sole, BigDecimal revenue) {
        UUID only = sole.only();
        if (only != null) {
            sums.merge(only, new Sum(revenue, 1), Sum::plus);
            total = total.add(revenue);
        }
    }

    BigDecimal total() {
        return total;
    }

    /** One entry for each person, the most revenue first. */
    <T> List<T> entries(BiFunction<UUID, Sum, T> entry) {
        return sums.entrySet().stream()
                .sorted(LARGEST_FIRST)
                .map(each -> entry.apply(each.getKey(), each.getValue()))
                .toList();
    }
}
