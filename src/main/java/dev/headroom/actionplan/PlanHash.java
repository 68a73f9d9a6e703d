package dev.headroom.actionplan;

import dev.headroom.platform.hash.CanonicalHash;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The fingerprints that both sides sign: one of the content they see, and one of that fingerprint with the dates, so
 * that a date both agreed on later never signs for content that was edited in between.
 */
final class PlanHash {

    private static final CanonicalHash CANONICAL = CanonicalHash.leavingOut();

    /** What the fingerprint of a signed plan is over. */
    record Signed(String contentHash, LocalDate targetOn, List<DueDate> dates) {

        Signed {
            dates = dates.stream()
                    .sorted(Comparator.comparing(date -> date.target().toString()))
                    .toList();
        }
    }

    private PlanHash() {}

    static String of(ActionPlanContent shared) {
        return CANONICAL.of(shared);
    }

    static String of(String contentHash, LocalDate targetOn, List<DueDate> dates) {
        return CANONICAL.of(new Signed(contentHash, targetOn, dates));
    }

    /** The JSON whose fingerprint is the content's, for an export that can be checked without us. */
    static byte[] json(ActionPlanContent shared) {
        return CANONICAL.json(shared);
    }

    /** The JSON whose fingerprint is the signed plan's. */
    static byte[] json(Baseline baseline) {
        return CANONICAL.json(new Signed(baseline.contentHash(), baseline.targetOn(), baseline.dates()));
    }
}
