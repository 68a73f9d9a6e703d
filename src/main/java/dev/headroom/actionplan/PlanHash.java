package dev.headroom.actionplan;

import dev.headroom.platform.hash.CanonicalHash;
import java.util.Comparator;
import java.util.List;

/** The fingerprints that both sides sign: of what both see, with and without its dates. */
final class PlanHash {

    private static final CanonicalHash CANONICAL = CanonicalHash.leavingOut();

    /** What the fingerprint of a signed plan is over. */
    record Signed(ActionPlanContent content, List<DueDate> dates) {}

    private PlanHash() {}

    static String of(ActionPlanContent shared) {
        return CANONICAL.of(shared);
    }

    static String of(ActionPlanContent shared, List<DueDate> dates) {
        return CANONICAL.of(new Signed(shared, sorted(dates)));
    }

    /** What is fingerprinted, for an export that can be checked without us. */
    static byte[] json(ActionPlanContent shared, List<DueDate> dates) {
        return CANONICAL.json(new Signed(shared, sorted(dates)));
    }

    private static List<DueDate> sorted(List<DueDate> dates) {
        return dates.stream()
                .sorted(Comparator.comparing(date -> date.target().toString()))
                .toList();
    }
}
