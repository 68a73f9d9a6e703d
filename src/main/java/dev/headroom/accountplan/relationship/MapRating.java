package dev.headroom.accountplan.relationship;

import java.util.Collection;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/**
 * Altify's colour for many accounts at once, by the part of them with good maps: from a half on green, below a quarter
 * red. A good map is read here as one at the ladder's top, with a supportive key player.
 */
@Description("How many of several relationship maps have a supportive key player, by Altify's published thresholds.")
public enum MapRating {
    @Description("At least a half.")
    GREEN,

    @Description("At least a quarter, less than a half.")
    AMBER,

    @Description("Less than a quarter.")
    RED;

    /** Null when there is no map to rate. */
    public static @Nullable MapRating of(Collection<MapStatus> maps) {
        if (maps.isEmpty()) {
            return null;
        }
        long good = maps.stream()
                .filter(status -> status == MapStatus.SUPPORTIVE_KEY_PLAYERS)
                .count();
        if (good * 2 >= maps.size()) {
            return GREEN;
        }
        return good * 4 < maps.size() ? RED : AMBER;
    }
}
