package dev.headroom.walletshare;

import dev.headroom.account.BusinessUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The units a map is silent about, which no total can show. Evidence about a part is evidence about the whole. */
@Description("Units of the map that nobody has sized, or that none of us has ever dealt with.")
public record BlindSpots(
        @NonNull
        @Description("Units that have in no cell an estimate, spend in the period of which an amount is known, or a"
                + " standing claim of CONFIRMED_ZERO or NOT_ELIGIBLE. What only our own revenue shows is not sized.")
        List<@NonNull BusinessUnit> neverSized,

        @NonNull
        @Description("Units about which none of us has recorded an estimate, a claim, a target or a note, and which"
                + " don't buy from us in the period. Imported spend with rivals is not knowing a unit.")
        List<@NonNull BusinessUnit> unknownToUs) {

    public BlindSpots {
        neverSized = List.copyOf(neverSized);
        unknownToUs = List.copyOf(unknownToUs);
    }

    static BlindSpots of(Grid grid, EvidenceBook book) {
        Forest<BusinessUnit> units = grid.units();
        boolean[] sized = new boolean[units.size()];
        boolean[] known = new boolean[units.size()];
        for (Evidence evidence : book.all()) {
            int unit = grid.unit(evidence.pair());
            sized[unit] |=
                    evidence.observed().sizesTheWallet() || evidence.claims().tellsTheWallet();
            known[unit] |= evidence.observed().oursPresent();
        }
        for (UUID estimated : book.estimatedUnits()) {
            int unit = units.position(estimated);
            if (unit != Forest.NONE) {
                sized[unit] = true;
                known[unit] = true;
            }
        }
        for (CellAssertion assertion : book.assertions()) {
            int unit = units.position(assertion.unitUuid());
            if (unit != Forest.NONE) {
                known[unit] = true;
            }
        }
        units.upwards((parent, child) -> {
            sized[parent] |= sized[child];
            known[parent] |= known[child];
        });
        return new BlindSpots(without(units, sized), without(units, known));
    }

    private static List<BusinessUnit> without(Forest<BusinessUnit> units, boolean[] evidence) {
        return IntStream.range(0, units.size())
                .filter(unit -> !evidence[unit])
                .mapToObj(units::node)
                .toList();
    }
}
