package dev.headroom.accountplan.relationship;

import java.util.Collection;
import org.eclipse.microprofile.graphql.Description;

/** Altify's status ladder of a relationship map, 0 to 3, as its help pages publish it. */
@Description("How far a relationship map has come, by Altify's published ladder of 0 to 3.")
public enum MapStatus {
    @Description("0: nobody is on the map.")
    NO_CONTACTS(0),

    @Description("1: nobody on it is a key player.")
    NO_KEY_PLAYERS(1),

    @Description("2: there are key players, and none of them supports us.")
    NO_SUPPORTIVE_KEY_PLAYERS(2),

    @Description("3: at least one key player supports us.")
    SUPPORTIVE_KEY_PLAYERS(3);

    private final int step;

    MapStatus(int step) {
        this.step = step;
    }

    /** The number the ladder gives it, 0 to 3. */
    public int step() {
        return step;
    }

    static MapStatus of(Collection<Stakeholder> stakeholders) {
        if (stakeholders.isEmpty()) {
            return NO_CONTACTS;
        }
        if (stakeholders.stream().noneMatch(Stakeholder::keyPlayer)) {
            return NO_KEY_PLAYERS;
        }
        boolean supported =
                stakeholders.stream().anyMatch(each -> ContactClass.of(each) == ContactClass.SUPPORTIVE_KEY_PLAYER);
        return supported ? SUPPORTIVE_KEY_PLAYERS : NO_SUPPORTIVE_KEY_PLAYERS;
    }
}
