package dev.headroom.accountplan.relationship;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * Through whom each unit is reached: the engaged contacts of the unit and of every unit above it. Whoever leads a line
 * can open a door in its parts; somebody in one part can't in another.
 */
final class UnitReach {

    private final UnitTree tree;
    private final Reach[] reach;

    UnitReach(UnitTree tree, Engagement engagement, Set<UUID> decisionMakers) {
        this.tree = tree;
        reach = new Reach[tree.size()];
        Arrays.fill(reach, Reach.NOBODY);
        for (Engagement.Standing standing : engagement.standings()) {
            int unit = tree.position(standing.contact().unit());
            if (standing.engaged() && unit != UnitTree.NONE) {
                boolean decides = decisionMakers.contains(standing.contact().uuid());
                reach[unit] = reach[unit].plus(Reach.through(standing, decides));
            }
        }
        // A parent stands before its parts, so its own sum is complete when theirs is made.
        for (int unit = 0; unit < reach.length; unit++) {
            if (tree.parent(unit) != UnitTree.NONE) {
                reach[unit] = reach[unit].plus(reach[tree.parent(unit)]);
            }
        }
    }

    Reach of(UUID unit) {
        int position = tree.position(unit);
        return position == UnitTree.NONE ? Reach.NOBODY : reach[position];
    }
}
