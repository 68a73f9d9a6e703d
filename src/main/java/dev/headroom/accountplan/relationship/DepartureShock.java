package dev.headroom.accountplan.relationship;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What would change if one person left: at the customer, with every role they hold there, or on our side, with every
 * way to somebody that only their touches are. Everything is computed again without them and compared.
 */
@Description("What would change if one person left, at the customer or on our side: everything computed with them, and"
        + " again without them.")
public record DepartureShock(
        @NonNull @Description("As it is.") RelationshipExposure before,

        @NonNull @Description("As it would be without them.")
        RelationshipExposure after,

        @Ignore List<SingleThreadedCell> worseCells,
        @Ignore List<CoverageSlot> worseSlots,
        @Ignore List<UUID> turnToUuids,
        @Ignore List<String> place) {

    /** More names than this are no advice. */
    static final int MOST_TO_TURN_TO = 10;

    public DepartureShock {
        worseCells = List.copyOf(worseCells);
        worseSlots = List.copyOf(worseSlots);
        turnToUuids = List.copyOf(turnToUuids);
        place = List.copyOf(place);
    }
}
