package dev.headroom.meeting.commitment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How many promises were made and what became of them. Pure arithmetic. */
@Description("How many promises were made and what became of them.")
public record PromiseTally(
        @NonNull @Description("All that were confirmed and not taken back: kept + keptLate + broken + late + open.")
        Integer promised,

        @NonNull @Description("Done by their day, or done where there was none.")
        Integer kept,

        @NonNull @Description("Done after their day.") Integer keptLate,

        @NonNull @Description("Not kept: somebody said so, or they are long overdue.")
        Integer broken,

        @NonNull @Description("Overdue, and not for so long that they count as broken.")
        Integer late,

        @NonNull @Description("Not done, and their day has not passed, or they have none.")
        Integer open,

        @NonNull @Description("Taken back in time, or released; not among those promised.")
        Integer withdrawn,

        @NonNull @Description("Those that fell due or were done: kept + keptLate + broken + late.")
        Integer due,

        @Description("Kept in time: kept divided by due, 0 to 1; null, not 0, while nothing fell due.") @Nullable
        Double keptRate,

        @Description("How sure the rate is; null while nothing fell due.") @Nullable
        KeptInterval interval) {

    static PromiseTally of(Collection<CommitmentStanding> standings) {
        Map<CommitmentStanding, Integer> counts = new EnumMap<>(CommitmentStanding.class);
        standings.forEach(standing -> counts.merge(standing, 1, Integer::sum));
        int kept = counts.getOrDefault(CommitmentStanding.KEPT, 0);
        int keptLate = counts.getOrDefault(CommitmentStanding.KEPT_LATE, 0);
        int broken = counts.getOrDefault(CommitmentStanding.BROKEN, 0);
        int late = counts.getOrDefault(CommitmentStanding.LATE, 0);
        int open = counts.getOrDefault(CommitmentStanding.OPEN, 0);
        int due = kept + keptLate + broken + late;
        return new PromiseTally(
                due + open,
                kept,
                keptLate,
                broken,
                late,
                open,
                counts.getOrDefault(CommitmentStanding.WITHDRAWN, 0),
                due,
                due == 0 ? null : (double) kept / due,
                due == 0 ? null : KeptInterval.of(kept, due));
    }
}
