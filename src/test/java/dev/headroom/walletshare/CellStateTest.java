package dev.headroom.walletshare;

import static dev.headroom.walletshare.Sheet.amount;
import static dev.headroom.walletshare.Sheet.cell;
import static dev.headroom.walletshare.Sheet.known;
import static dev.headroom.walletshare.Sheet.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Who serves a cell, what people claim about it, and the amounts that follow. */
class CellStateTest {

    private static Sheet single() {
        return new Sheet().unit("Health").offering("IT");
    }

    private static Cell only(Sheet sheet) {
        return cell(sheet.map(), "Health", "IT");
    }

    @Test
    void cellWithoutEvidenceIsUnknownAndHasNoWallet() {
        Cell cell = only(single());
        assertThat(cell.state()).isEqualTo(CellState.UNKNOWN);
        assertThat(cell.wallet()).isNull();
        assertThat(cell.headroom()).isNull();
        assertThat(cell.contestableHeadroom()).isNull();
        assertThat(cell.share()).isNull();
        assertThat(amount(cell.ours())).isZero();
    }

    @Test
    void estimateAloneSizesACellNobodyIsKnownToServe() {
        Cell cell = only(single().estimate("Health", "IT", EstimateMethod.REP_GUESS, "5000"));
        assertThat(cell.state()).isEqualTo(CellState.UNKNOWN);
        assertThat(amount(cell.headroom())).isEqualByComparingTo("5000");
        assertThat(cell.share()).isZero();
    }

    @Test
    void rivalOfUnknownAmountIsACompetitorAndUnsized() {
        ComputedMap map = single().spend("Health", "IT", "Alpha", null).map();
        Cell cell = cell(map, "Health", "IT");
        assertThat(cell.state()).isEqualTo(CellState.COMPETITOR);
        assertThat(cell.wallet()).isNull();
        assertThat(cell.flags()).containsExactly(CellFlag.VENDOR_AMOUNT_UNKNOWN);
        assertThat(cell.vendors().get(0).amount()).isNull();
        assertThat(map.totals().unknownCells()).isZero();
        assertThat(map.totals().unsizedCells()).isEqualTo(1);
    }

    /** Of our own contracts none has an amount: ours is unknown, the rivals' 700 size the wallet and are headroom. */
    @Test
    void oursOfUnknownAmountIsNullAndNotZero() {
        ComputedMap map = single().spend("Health", "IT", Sheet.US, null)
                .spend("Health", "IT", "Alpha", "700")
                .map();
        Cell cell = cell(map, "Health", "IT");
        assertThat(cell.state()).isEqualTo(CellState.OURS);
        assertThat(cell.ours()).isNull();
        assertThat(cell.share()).isNull();
        assertThat(amount(cell.headroom())).isEqualByComparingTo("700");
        assertThat(cell.flags()).containsExactly(CellFlag.VENDOR_AMOUNT_UNKNOWN);
        assertThat(map.totals().ours()).isNull();
        assertThat(map.totals().share()).isNull();
    }

    @Test
    void knownAmountBesideAnUnknownOneIsShownAndFlagged() {
        Cell cell = only(single().spend("Health", "IT", "Alpha", "700", "0", true));
        assertThat(amount(wallet(cell))).isEqualByComparingTo("700");
        assertThat(cell.flags()).containsExactly(CellFlag.VENDOR_AMOUNT_UNKNOWN);
    }

    @Test
    void oursGoesBeforeEveryClaim() {
        Cell cell = only(single().spend("Health", "IT", Sheet.US, "100").claim("Health", "IT", CellState.PIPELINE));
        assertThat(cell.state()).isEqualTo(CellState.OURS);
        assertThat(known(cell.claim()).state()).isEqualTo(CellState.PIPELINE);
    }

    @Test
    void dealInProgressGoesBeforeARival() {
        Cell cell = only(single().spend("Health", "IT", "Alpha", "100").claim("Health", "IT", CellState.PIPELINE));
        assertThat(cell.state()).isEqualTo(CellState.PIPELINE);
    }

    @Test
    void claimHoldsWhereNothingWasObserved() {
        assertThat(only(single().claim("Health", "IT", CellState.COMPETITOR)).state())
                .isEqualTo(CellState.COMPETITOR);
    }

    @Test
    void confirmedZeroIsAKnownWalletOfZero() {
        ComputedMap map =
                single().claim("Health", "IT", CellState.CONFIRMED_ZERO).map();
        Cell cell = cell(map, "Health", "IT");
        assertThat(cell.state()).isEqualTo(CellState.CONFIRMED_ZERO);
        assertThat(amount(wallet(cell))).isZero();
        assertThat(cell.share()).isNull();
        assertThat(map.totals().unsizedCells()).isZero();
        assertThat(amount(map.totals().wallet())).isZero();
    }

    @Test
    void notEligibleCountsInNoTotalAndNoDenominator() {
        ComputedMap map = single().offering("Training")
                .spend("Health", "IT", Sheet.US, "100")
                .estimate("Health", "Training", EstimateMethod.CLIENT_STATED, "900")
                .claim("Health", "Training", CellState.NOT_ELIGIBLE)
                .map();
        assertThat(cell(map, "Health", "Training").wallet()).isNull();
        assertThat(amount(map.totals().wallet())).isEqualByComparingTo("100");
        assertThat(map.totals().cells()).isEqualTo(2);
        assertThat(map.totals().eligibleCells()).isEqualTo(1);
        assertThat(map.totals().penetration()).isEqualTo(1.0);
        assertThat(map.totals().unsizedCells()).isZero();
    }

    @Test
    void claimThatNothingIsBoughtLosesToSpend() {
        for (CellState claimed : new CellState[] {CellState.NOT_ELIGIBLE, CellState.CONFIRMED_ZERO}) {
            Cell cell = only(single().spend("Health", "IT", "Alpha", "100").claim("Health", "IT", claimed));
            assertThat(cell.state()).isEqualTo(CellState.COMPETITOR);
            assertThat(amount(wallet(cell))).isEqualByComparingTo("100");
            assertThat(cell.flags()).containsExactly(CellFlag.CLAIM_CONTRADICTED);
            assertThat(known(cell.claim()).state()).isEqualTo(claimed);
            assertThat(known(cell.claim()).by()).isEqualTo("Rep");
        }
    }

    /** 1,000 stated, 100 ours, 250 a rival's of which 150 locked: 650 in-house, 900 − 650 − 150 = 100 to win. */
    @Test
    void unallocatedPartIsInHouseWhereSomebodySaysSo() {
        Cell cell = only(single().spend("Health", "IT", Sheet.US, "100")
                .spend("Health", "IT", "Alpha", "250", "150", false)
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "1000")
                .claim("Health", "IT", CellState.IN_HOUSE));
        assertThat(cell.state()).isEqualTo(CellState.OURS);
        assertThat(amount(cell.inHouse())).isEqualByComparingTo("650");
        assertThat(amount(cell.headroom())).isEqualByComparingTo("900");
        assertThat(amount(cell.contestableHeadroom())).isEqualByComparingTo("100");
    }

    /** 300 stated and 400 paid to rivals leave nothing unallocated, which is not a negative amount done in-house. */
    @Test
    void nothingIsInHouseWhereVendorsReceiveMoreThanTheWallet() {
        Cell cell = only(single().spend("Health", "IT", "Alpha", "400")
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "300")
                .claim("Health", "IT", CellState.IN_HOUSE));
        assertThat(amount(cell.inHouse())).isZero();
        assertThat(amount(cell.contestableHeadroom())).isEqualByComparingTo("300");
    }

    @Test
    void inHouseClaimWithoutAWalletLeavesTheAmountUnknown() {
        Cell cell = only(single().claim("Health", "IT", CellState.IN_HOUSE));
        assertThat(cell.state()).isEqualTo(CellState.IN_HOUSE);
        assertThat(cell.inHouse()).isNull();
    }

    /** The client states 800 but pays us 1,000: headroom is −200 and share 1.25. */
    @Test
    void moreRevenueThanWalletIsFlaggedAndNotClamped() {
        Cell cell = only(single().spend("Health", "IT", Sheet.US, "1000")
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "800"));
        assertThat(amount(cell.headroom())).isEqualByComparingTo("-200");
        assertThat(cell.share()).isEqualTo(1.25);
        assertThat(cell.flags()).containsExactly(CellFlag.WALLET_UNDERSTATED);
    }

    @Test
    void rivalContractOfUnknownAmountThatOutlastsThePeriodIsLockedByAnUnknownAmount() {
        assertThat(only(single().outlasting("Health", "IT", "Alpha", null)).lockedByRivals())
                .isNull();
    }

    /** Alpha's 700 end with the period; its other contract goes on, and nobody knows for how much. */
    @Test
    void lockedAmountIsUnknownAlsoWhereAnotherContractOfTheRivalIsKnown() {
        Cell cell = only(single().outlasting("Health", "IT", "Alpha", "700"));
        assertThat(cell.lockedByRivals()).isNull();
        assertThat(amount(cell.contestableHeadroom())).isEqualByComparingTo("700");
        assertThat(cell.flags()).containsExactly(CellFlag.VENDOR_AMOUNT_UNKNOWN);
    }

    @Test
    void knownPartOfWhatRivalsHaveLockedIsShown() {
        Cell cell = only(
                single().outlasting("Health", "IT", "Alpha", "700").spend("Health", "IT", "Beta", "90", "50", false));
        assertThat(amount(cell.lockedByRivals())).isEqualByComparingTo("50");
        assertThat(amount(cell.contestableHeadroom())).isEqualByComparingTo("740");
    }

    @Test
    void contractOfOurOwnLocksNobodyOut() {
        assertThat(amount(only(single().outlasting("Health", "IT", Sheet.US, null))
                        .lockedByRivals()))
                .isZero();
    }

    /** A register lists every vendor: that it lists only us says that the unit buys from nobody else. */
    @Test
    void ourRevenueInTheCustomersRegisterIsTheWholeWallet() {
        Cell cell = only(single().spend("Health", "IT", Sheet.US, "100"));
        assertThat(amount(wallet(cell))).isEqualByComparingTo("100");
        assertThat(cell.share()).isEqualTo(1.0);
        assertThat(amount(cell.headroom())).isZero();
    }

    @Test
    void ourRevenueFromOurOwnSystemLeavesTheWalletUnknown() {
        ComputedMap map = single().fromOurOwnSystem()
                .spend("Health", "IT", Sheet.US, "100")
                .map();
        Cell cell = cell(map, "Health", "IT");
        assertThat(cell.state()).isEqualTo(CellState.OURS);
        assertThat(amount(cell.ours())).isEqualByComparingTo("100");
        assertThat(cell.wallet()).isNull();
        assertThat(cell.share()).isNull();
        assertThat(cell.headroom()).isNull();
        assertThat(cell.estimate()).isNull();
        assertThat(map.totals().unsizedCells()).isEqualTo(1);
        assertThat(map.totals().share()).isNull();
        assertThat(amount(map.totals().ours())).isEqualByComparingTo("100");
        assertThat(map.blindSpots().neverSized())
                .extracting(unit -> unit.name())
                .containsExactly("Health");
    }

    @Test
    void ourRevenueFromOurOwnSystemCountsBesideRivalsAndUnderAnEstimate() {
        Cell besideRival = only(single().spend("Health", "IT", "Alpha", "300")
                .fromOurOwnSystem()
                .spend("Health", "IT", Sheet.US, "100"));
        assertThat(amount(wallet(besideRival))).isEqualByComparingTo("400");
        assertThat(besideRival.share()).isEqualTo(0.25);
        Cell estimated = only(single().fromOurOwnSystem()
                .spend("Health", "IT", Sheet.US, "100")
                .estimate("Health", "IT", EstimateMethod.REP_GUESS, "500"));
        assertThat(estimated.share()).isEqualTo(0.2);
        assertThat(amount(estimated.headroom())).isEqualByComparingTo("400");
    }

    /** Alpha may be ourselves: nothing is known of our revenue, and headroom is 700 at most. */
    @Test
    void nothingIsKnownOfOursUntilTheOrganizationSaysWhichVendorItIs() {
        ComputedMap map = single().unit("Empty")
                .vendorUntold()
                .spend("Health", "IT", "Alpha", "700")
                .map();
        Cell cell = cell(map, "Health", "IT");
        assertThat(cell.ours()).isNull();
        assertThat(cell.share()).isNull();
        assertThat(amount(cell.headroom())).isEqualByComparingTo("700");
        assertThat(cell.flags()).containsExactly(CellFlag.OUR_VENDOR_UNKNOWN);
        assertThat(map.totals().ours()).isNull();
        assertThat(map.totals().share()).isNull();
        assertThat(map.totals().penetration()).isNull();
        assertThat(amount(map.totals().wallet())).isEqualByComparingTo("700");
        assertThat(amount(cell(map, "Empty", "IT").ours())).isZero();
    }

    /** Confirmed in February that nothing is spent; in October a guess of 50 says otherwise and is the newer word. */
    @Test
    void estimateSinceAConfirmedZeroWinsAndTheClaimIsFlagged() {
        ComputedMap map = single().claim("Health", "IT", CellState.CONFIRMED_ZERO)
                .estimate("Health", "IT", EstimateMethod.REP_GUESS, "50")
                .estimate("Health", "IT", before("900"))
                .map();
        Cell cell = cell(map, "Health", "IT");
        assertThat(cell.state()).isEqualTo(CellState.UNKNOWN);
        assertThat(known(cell.claim()).state()).isEqualTo(CellState.CONFIRMED_ZERO);
        assertThat(amount(wallet(cell))).isEqualByComparingTo("50");
        assertThat(cell.flags()).contains(CellFlag.CLAIM_CONTRADICTED);
        assertThat(map.totals().unknownCells()).isEqualTo(1);
    }

    private static Sheet.Entry before(String amount) {
        return new Sheet.Entry(EstimateMethod.CLIENT_STATED)
                .amounts(amount, amount, amount)
                .observed("2025-01-10")
                .recorded("2025-01-10");
    }

    @Test
    void confirmedZeroHoldsAgainstWhatWasBelievedBefore() {
        Sheet.Entry enteredLate = before("900").recorded("2025-10-02");
        for (Sheet.Entry entry : new Sheet.Entry[] {before("900"), enteredLate}) {
            Cell cell = only(
                    single().claim("Health", "IT", CellState.CONFIRMED_ZERO).estimate("Health", "IT", entry));
            assertThat(cell.state()).isEqualTo(CellState.CONFIRMED_ZERO);
            assertThat(amount(wallet(cell))).isZero();
            assertThat(cell.flags()).isEmpty();
        }
    }

    @Test
    void estimateOfZeroAgreesWithAConfirmedZero() {
        Cell cell = only(single().claim("Health", "IT", CellState.CONFIRMED_ZERO)
                .estimate("Health", "IT", EstimateMethod.REP_GUESS, "0"));
        assertThat(cell.state()).isEqualTo(CellState.CONFIRMED_ZERO);
        assertThat(cell.flags()).isEmpty();
    }

    @Test
    void notEligibleStandsAgainstALaterEstimateAndIsFlagged() {
        Cell cell = only(single().claim("Health", "IT", CellState.NOT_ELIGIBLE)
                .estimate("Health", "IT", EstimateMethod.CLIENT_STATED, "900"));
        assertThat(cell.state()).isEqualTo(CellState.NOT_ELIGIBLE);
        assertThat(cell.wallet()).isNull();
        assertThat(cell.flags()).containsExactly(CellFlag.CLAIM_CONTRADICTED);
    }

    /** The wallet is what Alpha was seen to receive; what the unit does itself nobody receives. */
    @Test
    void observedSpendDoesNotShowWhatIsDoneInHouse() {
        Cell cell = only(
                single().spend("Health", "IT", "Alpha", "300", "100", false).claim("Health", "IT", CellState.IN_HOUSE));
        assertThat(cell.inHouse()).isNull();
        assertThat(amount(cell.contestableHeadroom())).isEqualByComparingTo("200");
    }

    @Test
    void latestAssertionOfEachAspectHolds() {
        Money target = Money.of(new BigDecimal("500"), Sheet.AUD);
        Cell cell = only(single().assertion(
                        "Health", "IT", CellState.IN_HOUSE, null, "They do it all.", "2025-01-01", "2025-01-05")
                .assertion("Health", "IT", null, target, null, "2025-03-01", "2025-03-01")
                .assertion("Health", "IT", CellState.PIPELINE, null, "Pilot agreed.", "2025-06-01", "2025-06-02"));
        assertThat(cell.state()).isEqualTo(CellState.PIPELINE);
        assertThat(cell.target()).isEqualTo(target);
        assertThat(cell.notes()).extracting(CellNote::text).containsExactly("Pilot agreed.", "They do it all.");
    }

    @Test
    void assertionOfALaterEffectHoldsOverOneRecordedLater() {
        Cell cell =
                only(single().assertion("Health", "IT", CellState.NOT_ELIGIBLE, null, null, "2025-07-01", "2025-01-05")
                        .assertion("Health", "IT", CellState.IN_HOUSE, null, null, "2025-02-01", "2025-02-01"));
        assertThat(cell.state()).isEqualTo(CellState.NOT_ELIGIBLE);
    }

    @Test
    void assertionAfterThePeriodOrAfterTheDayOfTheMapIsNotSeen() {
        Cell cell = only(single().assertion("Health", "IT", CellState.IN_HOUSE, null, null, "2026-01-01", "2025-01-05")
                .assertion("Health", "IT", CellState.PIPELINE, null, null, "2025-02-01", "2026-01-01"));
        assertThat(cell.state()).isEqualTo(CellState.UNKNOWN);
        assertThat(cell.claim()).isNull();
    }

    @Test
    void claimOfUnknownTakesAnEarlierOneBack() {
        Sheet sheet = single().unit("Pharmacy", "Health")
                .assertion("Health", "IT", CellState.PIPELINE, null, null, "2025-01-01", "2025-01-01")
                .assertion("Health", "IT", CellState.UNKNOWN, null, null, "2025-02-01", "2025-02-01");
        assertThat(sheet.map().cells()).extracting(cell -> cell.unit().name()).containsExactly("Pharmacy");
    }
}
