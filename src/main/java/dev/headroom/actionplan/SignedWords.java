package dev.headroom.actionplan;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a plan says something else than both sides signed, its target date and what is new in it left aside. Of what
 * was signed only the fingerprint is at hand, so that it is compared with what the rest of the plan makes.
 *
 * @param shared what both sides see now
 * @param baselines what they signed, oldest first
 */
public record SignedWords(ActionPlanContent shared, List<Baseline> baselines) {

    /** Whether anything but the target date and these tasks and milestones differs from what was signed last. */
    public boolean changedBesides(Set<UUID> fresh) {
        if (baselines.isEmpty()) {
            return false;
        }
        String signed = baselines.get(baselines.size() - 1).contentHash();
        ActionPlanContent rest = shared.only(id -> !fresh.contains(id));
        // A date agreed on by a proposal leaves the content as it was signed, with the target of an earlier baseline.
        return baselines.stream().map(Baseline::targetOn).distinct().noneMatch(target -> PlanHash.of(
                        rest.withTarget(target))
                .equals(signed));
    }
}
