package dev.headroom.walletshare;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The pairs of units × offerings, each pair a number counting row by row.
 *
 * <p>A pair of two leaves is a cell of the table. Any other pair is there for what people know of a whole that has
 * parts. One pair lies within another when both its unit and its offering do.
 */
record Grid(Forest<BusinessUnit> units, Forest<Offering> offerings) {

    static final int NONE = Forest.NONE;

    /** Keeps the units that exist within the period, and past ones that spent in it all the same. */
    static Grid of(WalletShareInputs inputs) {
        Set<UUID> spenders = new HashSet<>();
        inputs.spend().forEach(spend -> spenders.add(spend.unit()));
        Period period = inputs.period();
        Forest<BusinessUnit> units = Forest.of(
                inputs.units(),
                BusinessUnit::uuid,
                BusinessUnit::parentUuid,
                unit -> unit.existsWithin(period.from(), period.to()) || spenders.contains(unit.uuid()));
        return new Grid(units, Forest.of(inputs.offerings(), Offering::uuid, Offering::parentUuid, offering -> true));
    }

    int size() {
        return units.size() * offerings.size();
    }

    /** The pair's number, or {@link #NONE} when the map has no such unit or offering. */
    int pair(UUID unit, UUID offering) {
        int row = units.position(unit);
        int column = offerings.position(offering);
        return row == NONE || column == NONE ? NONE : row * offerings.size() + column;
    }

    int unit(int pair) {
        return pair / offerings.size();
    }

    int offering(int pair) {
        return pair % offerings.size();
    }

    boolean leaf(int pair) {
        return units.leaf(unit(pair)) && offerings.leaf(offering(pair));
    }

    /** The pair of the unit above with the same offering, or {@link #NONE}. */
    int wholeUnit(int pair) {
        int above = units.parent(unit(pair));
        return above == NONE ? NONE : above * offerings.size() + offering(pair);
    }

    /** The pair of the same unit with the offering above, or {@link #NONE}. */
    int wholeOffering(int pair) {
        int above = offerings.parent(offering(pair));
        return above == NONE ? NONE : unit(pair) * offerings.size() + above;
    }
}
