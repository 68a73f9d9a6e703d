package dev.headroom.actionplan.risk;

import dev.headroom.account.figures.MissedPromise;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the customer promised and did not keep, as a term of risk. Pure. */
final class MissedOfBuyer {

    private static final int POINTS_OVERDUE = 2;
    private static final int POINTS_BROKEN = 5;

    /** Promises of a whole account stand behind each of its plans: they must not drown what the plan itself shows. */
    private static final int MOST = 25;

    private static final int MOST_NAMED = 3;

    private MissedOfBuyer() {}

    /** Empty when the customer has kept what they promised. */
    static Optional<RiskTerm> term(List<MissedPromise> missed) {
        List<MissedPromise> theirs =
                missed.stream().filter(promise -> !promise.ours()).toList();
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        int points = theirs.stream()
                .mapToInt(promise -> promise.broken() ? POINTS_BROKEN : POINTS_OVERDUE)
                .sum();
        List<MissedPromise> named = theirs.stream().limit(MOST_NAMED).toList();
        return Optional.of(new RiskTerm(
                RiskKind.PROMISES_MISSED,
                theirs.size(),
                Math.min(points, MOST),
                named.stream().map(MissedPromise::sentence).collect(Collectors.joining(" ")),
                named.stream().map(MissedPromise::commitment).toList()));
    }
}
