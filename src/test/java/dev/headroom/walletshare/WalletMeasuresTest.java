package dev.headroom.walletshare;

import static dev.headroom.walletshare.Sheet.id;
import static dev.headroom.walletshare.Sheet.known;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Objectives may be measured over a unit and an offering with their parts. */
class WalletMeasuresTest {

    /** Of 1,000,000 in all, 600,000 are contractors, 400,000 of them Pharmacy's, 100,000 of those ours. */
    private static ComputedMap map() {
        return new Sheet()
                .unit("Health")
                .unit("Pharmacy", "Health")
                .unit("Nursing", "Health")
                .offering("IT")
                .offering("Contractors", "IT")
                .offering("Consulting", "IT")
                .spend("Pharmacy", "Contractors", Sheet.US, "100000")
                .spend("Pharmacy", "Contractors", "Alpha", "300000")
                .spend("Nursing", "Contractors", "Alpha", "200000")
                .spend("Health", "Consulting", "Beta", "400000")
                .map();
    }

    private static WalletTotals totals(ComputedMap map, @Nullable UUID unit, @Nullable UUID offering) {
        return PartSum.together(List.of(PartSum.of(map, unit, offering)));
    }

    @Test
    void withoutAFilterTheyAreTheTotalsOfTheMap() {
        ComputedMap map = map();

        assertThat(totals(map, null, null)).isEqualTo(map.totals());
    }

    @Test
    void filteredByATreeTheyAreTheTotalsOfItsTop() {
        ComputedMap map = map();

        assertThat(totals(map, id("Pharmacy"), null))
                .isEqualTo(Sheet.unitTotals(map, "Pharmacy").totals());
        assertThat(totals(map, id("Health"), id("IT"))).isEqualTo(map.totals());
        assertThat(totals(map, null, id("Contractors")))
                .isEqualTo(Sheet.offeringTotals(map, "Contractors").totals());
    }

    @Test
    void unitAndOfferingTogetherAreOneCell() {
        WalletTotals totals = totals(map(), id("Pharmacy"), id("Contractors"));

        assertThat(Sheet.amount(totals.wallet())).isEqualByComparingTo("400000");
        assertThat(known(totals.share())).isEqualTo(0.25);
    }

    @Test
    void severalAccountsAddUp() {
        WalletTotals twice = PartSum.together(List.of(PartSum.of(map(), null, null), PartSum.of(map(), null, null)));

        assertThat(Sheet.amount(twice.wallet())).isEqualByComparingTo("2000000");
        assertThat(known(twice.share())).isEqualTo(0.1);
    }
}
