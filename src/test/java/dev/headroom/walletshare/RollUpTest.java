package dev.headroom.walletshare;

import static dev.headroom.walletshare.Sheet.cell;
import static dev.headroom.walletshare.Sheet.known;
import static dev.headroom.walletshare.Sheet.offeringTotals;
import static dev.headroom.walletshare.Sheet.unitTotals;
import static dev.headroom.walletshare.Sheet.wallet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.platform.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Adding up along both trees, with numbers worked by hand.
 *
 * <p>The account: Government has Health (with Pharmacy and Nursing) and Education. We sell IT (Contractors and
 * Consulting) and Training.
 */
class RollUpTest {

    private static Sheet account() {
        return new Sheet()
                .unit("Government")
                .unit("Health", "Government")
                .unit("Pharmacy", "Health")
                .unit("Nursing", "Health")
                .unit("Education", "Government")
                .offering("IT")
                .offering("Contractors", "IT")
                .offering("Consulting", "IT")
                .offering("Training")
                .spend("Pharmacy", "Contractors", Sheet.US, "100000")
                .spend("Pharmacy", "Contractors", "Alpha", "300000", "50000", false)
                .spend("Nursing", "Contractors", "Alpha", "200000")
                .spend("Health", "Consulting", "Beta", "60000");
    }

    private static void assertAmount(@Nullable Money money, String amount) {
        assertThat(Sheet.amount(money)).isEqualByComparingTo(amount);
    }

    /** 1,000,000 − (400,000 + 200,000 + 60,000) = 340,000 of Health's IT is not broken down. */
    @Test
    void estimateOfAWholeLeavesWhatItsPartsDontExplain() {
        ComputedMap map = account()
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "1000000")
                .map();
        Cell rest = cell(map, "Health", "IT");
        assertAmount(wallet(rest), "340000");
        assertAmount(rest.headroom(), "340000");
        assertThat(rest.flags()).containsExactly(CellFlag.NOT_BROKEN_DOWN);
        assertAmount(unitTotals(map, "Health").totals().wallet(), "1000000");
        assertAmount(known(unitTotals(map, "Health").residual()).wallet(), "400000");
        assertAmount(unitTotals(map, "Pharmacy").totals().wallet(), "400000");
        assertAmount(unitTotals(map, "Nursing").totals().wallet(), "200000");
        assertThat(unitTotals(map, "Pharmacy").residual()).isNull();
        assertThat(unitTotals(map, "Government").residual()).isNull();
        assertAmount(offeringTotals(map, "IT").totals().wallet(), "1000000");
        assertAmount(known(offeringTotals(map, "IT").residual()).wallet(), "340000");
        assertAmount(offeringTotals(map, "Contractors").totals().wallet(), "600000");
        assertAmount(offeringTotals(map, "Consulting").totals().wallet(), "60000");
        assertThat(offeringTotals(map, "Training").totals().wallet()).isNull();
    }

    /** Education's contractors are guessed at 80,000, which with Health's 1,000,000 makes 1,080,000. */
    @Test
    void totalsOfTheMapCountEachWalletOnce() {
        ComputedMap map = account()
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "1000000")
                .estimate("Education", "Contractors", EstimateMethod.REP_GUESS, "80000")
                .map();
        WalletTotals totals = map.totals();
        assertAmount(totals.wallet(), "1080000");
        assertAmount(totals.ours(), "100000");
        assertAmount(totals.headroom(), "980000");
        assertAmount(totals.contestableHeadroom(), "930000");
        assertThat(totals.share()).isCloseTo(100.0 / 1080.0, within(1e-12));
        // 3 leaf units × 3 leaf offerings; Health × Consulting and Health × IT are not broken down and no cells.
        assertThat(totals.cells()).isEqualTo(9);
        assertThat(totals.eligibleCells()).isEqualTo(9);
        assertThat(totals.penetration()).isCloseTo(1 / 9.0, within(1e-12));
        assertThat(totals.unknownCells()).isEqualTo(7);
        assertThat(totals.unsizedCells()).isEqualTo(6);
        // The guess is 91 days old and its half-life is 90.
        assertThat(totals.staleCells()).isEqualTo(1);
    }

    @Test
    void cellTellsWhoReceivesWhatAndWhatIsLocked() {
        Cell pharmacy = cell(account().map(), "Pharmacy", "Contractors");
        assertThat(pharmacy.state()).isEqualTo(CellState.OURS);
        assertAmount(wallet(pharmacy), "400000");
        assertAmount(pharmacy.ours(), "100000");
        assertThat(pharmacy.share()).isEqualTo(0.25);
        assertAmount(pharmacy.headroom(), "300000");
        assertAmount(pharmacy.lockedByRivals(), "50000");
        assertAmount(pharmacy.contestableHeadroom(), "250000");
        assertThat(pharmacy.vendors())
                .extracting(spend -> spend.vendor().name())
                .containsExactly("Alpha", Sheet.US);
        assertThat(known(pharmacy.estimate()).method()).isEqualTo(EstimateMethod.PROCUREMENT_FACTS);
        assertThat(known(pharmacy.estimate()).source()).isNull();
        assertThat(pharmacy.flags()).isEmpty();
    }

    /** 500,000 − 660,000 = −160,000: shown, flagged, and still adding up to what was stated. */
    @Test
    void partsLargerThanTheWholeLeaveANegativeRest() {
        ComputedMap map = account()
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "500000")
                .map();
        Cell rest = cell(map, "Health", "IT");
        assertAmount(wallet(rest), "-160000");
        assertThat(rest.share()).isNull();
        // We earn nothing there, so it is not our revenue that exceeds the wallet.
        assertThat(rest.flags()).containsExactly(CellFlag.BREAKDOWN_EXCEEDS_TOTAL, CellFlag.NOT_BROKEN_DOWN);
        assertAmount(map.totals().wallet(), "500000");
        assertAmount(map.totals().headroom(), "400000");
    }

    /** Of Health's IT 30,000 are not broken down, and we earn 40,000 there. */
    @Test
    void revenueBeyondWhatIsNotBrokenDownUnderstatesIt() {
        Cell rest = cell(
                account()
                        .spend("Health", "IT", Sheet.US, "40000")
                        .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "690000")
                        .map(),
                "Health",
                "IT");
        assertAmount(rest.headroom(), "-10000");
        assertThat(rest.flags()).containsExactly(CellFlag.WALLET_UNDERSTATED, CellFlag.NOT_BROKEN_DOWN);
    }

    /** Knowing more of a whole makes no cell more: one of nine is ours before and after. */
    @Test
    void knowingMoreOfAWholeDoesNotLowerPenetration() {
        WalletTotals before = account().map().totals();
        WalletTotals after = account()
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "1000000")
                .estimate("Government", "IT", EstimateMethod.CLIENT_STATED, "2000000")
                .map()
                .totals();
        assertThat(after.penetration()).isEqualTo(before.penetration());
        assertThat(after.cells()).isEqualTo(before.cells());
        assertThat(after.unknownCells()).isEqualTo(before.unknownCells());
        assertThat(after.unsizedCells()).isEqualTo(before.unsizedCells());
        assertAmount(after.wallet(), "2000000");
    }

    /**
     * Nursing pays us 50,000 by our own books, of a wallet nobody knows alone. All of Health's IT is 1,000,000: 340,000
     * are not broken down, and Nursing's consulting lies in them, so 290,000 of them are left to win.
     */
    @Test
    void revenueInAPartOfUnknownWalletCountsInTheEstimateOfItsWhole() {
        ComputedMap map = account()
                .fromOurOwnSystem()
                .spend("Nursing", "Consulting", Sheet.US, "50000")
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "1000000")
                .map();
        assertThat(cell(map, "Nursing", "Consulting").wallet()).isNull();
        Cell rest = cell(map, "Health", "IT");
        assertAmount(wallet(rest), "340000");
        assertAmount(rest.ours(), "0");
        assertAmount(rest.headroom(), "290000");
        assertThat(rest.share()).isCloseTo(50.0 / 340.0, within(1e-12));
        assertAmount(map.totals().ours(), "150000");
        assertAmount(map.totals().headroom(), "850000");
        assertThat(map.totals().share()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void guessOfAWholeLosesToTheSpendObservedInIt() {
        ComputedMap map = account()
                .estimate("Health", "IT", EstimateMethod.REP_GUESS, "1000000")
                .map();
        assertAmount(map.totals().wallet(), "660000");
        assertThat(map.cells()).noneMatch(cell -> cell.offering().name().equals("IT"));
    }

    @Test
    void guessOfAWholeCountsWhereNothingWasObserved() {
        ComputedMap map = account()
                .estimate("Education", "IT", EstimateMethod.REP_GUESS, "90000")
                .map();
        assertAmount(wallet(cell(map, "Education", "IT")), "90000");
        assertAmount(map.totals().wallet(), "750000");
    }

    /**
     * Health's contractors are 700,000 and all of Pharmacy's IT is 450,000; both hold Pharmacy's contractors of
     * 400,000. Not broken down are 700,000 − 600,000 and 450,000 − 400,000.
     */
    @Test
    void estimatesThatOverlapAreEachExactAtTheirOwnPair() {
        ComputedMap map = account()
                .estimate("Health", "Contractors", EstimateMethod.CLIENT_STATED, "700000")
                .estimate("Pharmacy", "IT", EstimateMethod.CLIENT_STATED, "450000")
                .map();
        assertAmount(wallet(cell(map, "Health", "Contractors")), "100000");
        assertAmount(wallet(cell(map, "Pharmacy", "IT")), "50000");
        assertAmount(offeringTotals(map, "Contractors").totals().wallet(), "700000");
        assertAmount(unitTotals(map, "Pharmacy").totals().wallet(), "450000");
        assertAmount(map.totals().wallet(), "810000");
    }

    /** Two wholes, one within the other: 2,000,000 − (1,000,000 + 0) leaves 1,000,000 to Government itself. */
    @Test
    void estimatesWithinEachOtherLeaveARestAtEachLevel() {
        ComputedMap map = account()
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "1000000")
                .estimate("Government", "IT", EstimateMethod.CLIENT_STATED, "2000000")
                .map();
        assertAmount(wallet(cell(map, "Government", "IT")), "1000000");
        assertAmount(wallet(cell(map, "Health", "IT")), "340000");
        assertAmount(map.totals().wallet(), "2000000");
    }

    /** 900 to 1,100 around 1,000 minus parts known exactly as 660: 240, 340 and 440 thousand. */
    @Test
    void restHasARangeToo() {
        var entry = new Sheet.Entry(EstimateMethod.CLIENT_STATED).amounts("900000", "1000000", "1100000");
        Cell rest = cell(account().estimate("Health", "IT", entry).map(), "Health", "IT");
        assertAmount(known(rest.wallet()).low(), "240000");
        assertAmount(wallet(rest), "340000");
        assertAmount(known(rest.wallet()).high(), "440000");
    }

    @Test
    void restOfAWholeKnownBetterThanItsPartsKeepsItsRangeInOrder() {
        ComputedMap map = new Sheet()
                .unit("Health")
                .unit("Pharmacy", "Health")
                .offering("IT")
                .estimate("Pharmacy", "IT", new Sheet.Entry(EstimateMethod.CLIENT_STATED).amounts("50", "60", "70"))
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "100")
                .map();
        WalletRange rest = known(cell(map, "Health", "IT").wallet());
        assertAmount(rest.low(), "30");
        assertAmount(rest.mid(), "40");
        assertAmount(rest.high(), "50");
    }

    @Test
    void pastUnitIsOnTheMapOnlyIfItSpent() {
        Sheet sheet = account()
                .unit("Closed", "Government", null, LocalDate.of(2024, 6, 30))
                .unit("Closed late", "Government", null, LocalDate.of(2024, 12, 31))
                .spend("Closed late", "Training", "Alpha", "1");
        assertThat(sheet.map().units())
                .extracting(row -> row.unit().name())
                .contains("Closed late")
                .doesNotContain("Closed");
    }

    @Test
    void partsOfAUnitLeftOutHangBelowTheUnitAboveIt() {
        ComputedMap map = account()
                .unit("Renamed", "Government", null, LocalDate.of(2024, 6, 30))
                .unit("Branch", "Renamed")
                .map();
        assertThat(unitTotals(map, "Branch").parentUuid()).isEqualTo(Sheet.id("Government"));
    }

    @Test
    void spendOfAUnitThatIsMissingIsAnErrorAndNotALossOfMoney() {
        Sheet sheet = account().spend("Nowhere", "Training", "Alpha", "1");
        assertThatThrownBy(sheet::map).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unitsThatAreEachOthersParentAreAnError() {
        Sheet sheet = new Sheet().unit("A", "B").unit("B", "A").offering("IT");
        assertThatThrownBy(sheet::map).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accountWithoutUnitsHasAnEmptyMap() {
        ComputedMap map = new Sheet().offering("IT").map();
        assertThat(map.cells()).isEmpty();
        assertThat(map.totals().wallet()).isNull();
        assertThat(map.totals().penetration()).isNull();
        assertAmount(map.totals().ours(), "0");
    }

    /** We serve Pharmacy for an unknown amount within 1,000, and Nursing for 50 within nobody knows what. */
    @Test
    void revenueOutsideTheKnownWalletsIsNoShareOfThem() {
        WalletTotals totals = account()
                .fromOurOwnSystem()
                .spend("Pharmacy", "Training", Sheet.US, null)
                .spend("Nursing", "Training", Sheet.US, "50")
                .estimate("Pharmacy", "Training", EstimateMethod.CLIENT_STATED, "1000")
                .map()
                .offerings()
                .stream()
                .filter(row -> row.offering().name().equals("Training"))
                .findFirst()
                .orElseThrow()
                .totals();
        assertAmount(totals.wallet(), "1000");
        assertAmount(totals.ours(), "50");
        assertThat(totals.share()).isNull();
    }

    /** What we earn in Nursing nobody knows, and it lies within Health's 1,000. */
    @Test
    void unknownRevenueOfAPartLeavesTheShareOfItsWholeUnknown() {
        WalletTotals totals = offeringTotals(
                        account()
                                .fromOurOwnSystem()
                                .spend("Nursing", "Training", Sheet.US, null)
                                .estimate("Health", "Training", EstimateMethod.CLIENT_STATED, "1000")
                                .map(),
                        "Training")
                .totals();
        assertAmount(totals.wallet(), "1000");
        assertThat(totals.share()).isNull();
    }
}
