package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What to go for next, and where we are blind. */
class NextMovesTest {

    private static Sheet account() {
        return new Sheet()
                .unit("Health")
                .unit("Education")
                .unit("Justice")
                .unit("Silent")
                .offering("Contractors")
                .offering("Consulting");
    }

    /**
     * We serve Health with contractors. Health's consulting of 100 counts fully, Education's contractors of 200 at 0.6
     * are 120, Justice's consulting of 200 at 0.4 are 80.
     */
    @Test
    void nearerUnitsRankBeforeFartherOnesOfTheSameSize() {
        ComputedMap map = account()
                .spend("Health", "Contractors", Sheet.US, "50")
                .spend("Health", "Consulting", "Alpha", "100")
                .spend("Education", "Contractors", "Alpha", "200")
                .spend("Justice", "Consulting", "Alpha", "200")
                .map();
        assertThat(map.nextMoves())
                .extracting(move -> move.rank() + " " + move.cell().unit().name() + " "
                        + move.score().amount())
                .containsExactly("1 Education 120.00", "2 Health 100.00", "3 Justice 80.00");
    }

    /** We serve Pharmacy, a part of Health: what of Health is not broken down is as near as Pharmacy itself. */
    @Test
    void servingAPartIsServingTheWhole() {
        ComputedMap map = new Sheet()
                .unit("Health")
                .unit("Pharmacy", "Health")
                .offering("Contractors")
                .offering("Consulting")
                .spend("Pharmacy", "Contractors", Sheet.US, "50")
                .estimate("Health", "Consulting", EstimateMethod.CLIENT_STATED, "100")
                .map();
        assertThat(Sheet.amount(map.nextMoves().get(0).score())).isEqualByComparingTo("100");
    }

    @Test
    void whereWeServeNobodyEverythingIsFar() {
        ComputedMap map =
                account().spend("Health", "Contractors", "Alpha", "100").map();
        assertThat(Sheet.amount(map.nextMoves().get(0).score())).isEqualByComparingTo("20");
    }

    /** (1,000 − 100 − 0 − 300) × 1.0 = 600. */
    @Test
    void termsGiveTheScore() {
        ComputedMap map = account()
                .spend("Health", "Contractors", Sheet.US, "100")
                .spend("Health", "Contractors", "Alpha", "400", "300", false)
                .estimate("Health", "Contractors", EstimateMethod.CLIENT_STATED, "1000")
                .map();
        NextMove move = map.nextMoves().get(0);
        assertThat(Sheet.amount(move.score())).isEqualByComparingTo("600");
        assertThat(move.terms())
                .extracting(term -> term.name() + " " + term.value())
                .containsExactly("wallet 1000.00", "ours 100.00", "inHouse 0.00", "lockedByRivals 300.00", "reach 1.0");
        assertThat(move.terms().get(0).explanation()).contains("CLIENT_STATED", "2025-10-01");
    }

    @Test
    void termThatNobodyKnowsHasNoValueAndTakesNothingOff() {
        ComputedMap map = account()
                .spend("Health", "Contractors", Sheet.US, null)
                .outlasting("Health", "Contractors", "Alpha", null)
                .estimate("Health", "Contractors", EstimateMethod.CLIENT_STATED, "1000")
                .map();
        NextMove move = map.nextMoves().get(0);
        assertThat(Sheet.amount(move.score())).isEqualByComparingTo("1000");
        assertThat(move.terms())
                .extracting(term -> term.name() + " " + term.value())
                .containsExactly("wallet 1000.00", "ours null", "inHouse 0.00", "lockedByRivals null", "reach 1.0");
        assertThat(move.terms().get(1).explanation()).contains("Nobody knows");
    }

    /** Pharmacy pays us 50 of a wallet that nobody knows alone, so of Health's 1,000 are 950 left. */
    @Test
    void revenueWithinARestIsSaidToBeThatOfItsParts() {
        ComputedMap map = new Sheet()
                .unit("Health")
                .unit("Pharmacy", "Health")
                .offering("Contractors")
                .fromOurOwnSystem()
                .spend("Pharmacy", "Contractors", Sheet.US, "50")
                .estimate("Health", "Contractors", EstimateMethod.CLIENT_STATED, "1000")
                .map();
        NextMoveTerm ours = map.nextMoves().get(0).terms().get(1);
        assertThat(Sheet.known(ours.value()).value()).isEqualByComparingTo("50");
        assertThat(ours.explanation()).contains("also in parts of unknown wallet");
    }

    @Test
    void nothingToWinIsNoMove() {
        ComputedMap map = account()
                .spend("Health", "Contractors", "Alpha", "400", "400", false)
                .spend("Education", "Contractors", Sheet.US, "400")
                .map();
        assertThat(map.nextMoves()).isEmpty();
    }

    @Test
    void unitIsBlindUntilSomethingSizesIt() {
        ComputedMap map = account()
                .spend("Health", "Contractors", "Alpha", "1")
                .estimate("Education", "Contractors", EstimateMethod.REP_GUESS, "1")
                .claim("Justice", "Contractors", CellState.IN_HOUSE)
                .spend("Silent", "Contractors", "Alpha", null)
                .map();
        assertThat(map.blindSpots().neverSized())
                .extracting(unit -> unit.name())
                .containsExactlyInAnyOrder("Justice", "Silent");
    }

    /** Of Education's claim nothing is left; Justice's stands. */
    @Test
    void onlyAStandingClaimOfNoWalletSizesAUnit() {
        ComputedMap map = account()
                .spend("Health", "Contractors", "Alpha", "1")
                .assertion("Education", "Contractors", CellState.CONFIRMED_ZERO, null, null, "2025-01-01", "2025-01-01")
                .assertion("Education", "Contractors", CellState.UNKNOWN, null, null, "2025-02-01", "2025-02-01")
                .claim("Justice", "Contractors", CellState.NOT_ELIGIBLE)
                .claim("Silent", "Contractors", CellState.CONFIRMED_ZERO)
                .map();
        assertThat(map.blindSpots().neverSized())
                .extracting(unit -> unit.name())
                .containsExactly("Education");
    }

    @Test
    void importedSpendWithRivalsIsNotKnowingAUnit() {
        ComputedMap map = account()
                .spend("Health", "Contractors", "Alpha", "1")
                .spend("Education", "Contractors", Sheet.US, null)
                .assertion("Justice", "Consulting", null, null, "Met their head of IT.", "2025-01-01", "2025-01-01")
                .estimate("Silent", "Contractors", EstimateMethod.REP_GUESS, "1")
                .map();
        assertThat(map.blindSpots().unknownToUs())
                .extracting(unit -> unit.name())
                .containsExactly("Health");
    }

    @Test
    void unitWithPartsIsKnownByItsParts() {
        ComputedMap map = new Sheet()
                .unit("Health")
                .unit("Pharmacy", "Health")
                .unit("Nursing", "Health")
                .offering("Contractors")
                .spend("Pharmacy", "Contractors", Sheet.US, "1")
                .map();
        assertThat(map.blindSpots().neverSized())
                .extracting(unit -> unit.name())
                .containsExactly("Nursing");
        assertThat(map.blindSpots().unknownToUs())
                .extracting(unit -> unit.name())
                .containsExactly("Nursing");
    }

    @Test
    void nextMoveIsFoundAfterOneThatIsGone() {
        Sheet sheet = new Sheet().offering("IT");
        for (String unit : List.of("A", "B", "C", "D")) {
            sheet.unit(unit);
        }
        sheet.estimate("A", "IT", EstimateMethod.CLIENT_STATED, "4000")
                .estimate("B", "IT", EstimateMethod.CLIENT_STATED, "3000")
                .estimate("C", "IT", EstimateMethod.CLIENT_STATED, "2000");
        NextMove second = sheet.map().nextMovesAfter(null, 2).get(1);

        sheet.estimate("D", "IT", EstimateMethod.CLIENT_STATED, "9000");
        List<NextMove> next = sheet.map().nextMovesAfter(second.key(), 5);

        assertThat(second.cell().unit().name()).isEqualTo("B");
        assertThat(next).extracting(move -> move.cell().unit().name()).containsExactly("C");
    }
}
