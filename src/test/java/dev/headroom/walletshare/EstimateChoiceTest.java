package dev.headroom.walletshare;

import static dev.headroom.walletshare.Sheet.cell;
import static dev.headroom.walletshare.Sheet.known;
import static dev.headroom.walletshare.Sheet.wallet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.walletshare.Sheet.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.AbstractBigDecimalAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which evidence sizes a wallet, by how much, and how sure we are of it. */
class EstimateChoiceTest {

    private static Sheet single() {
        return new Sheet().unit("Health").offering("IT");
    }

    private static Cell only(Sheet sheet) {
        return cell(sheet.map(), "Health", "IT");
    }

    private static Sheet with(Entry... entries) {
        Sheet sheet = single();
        for (Entry entry : entries) {
            sheet.estimate("Health", "IT", entry);
        }
        return sheet;
    }

    private static Entry stated(String amount) {
        return new Entry(EstimateMethod.CLIENT_STATED).amounts(amount, amount, amount);
    }

    private static Entry guessed(String amount) {
        return new Entry(EstimateMethod.REP_GUESS).amounts(amount, amount, amount);
    }

    private static AbstractBigDecimalAssert<?> assertWallet(Sheet sheet) {
        return assertThat(Sheet.amount(wallet(only(sheet))));
    }

    @Test
    void betterMethodWinsOverNewerEvidence() {
        assertWallet(with(
                        stated("100").observed("2024-01-01").recorded("2024-01-01"),
                        guessed("200").observed("2025-12-01").recorded("2025-12-01")))
                .isEqualByComparingTo("100");
    }

    @Test
    void settingsMayPreferAnotherMethod() {
        Sheet sheet = with(stated("100"), guessed("200"));
        Map<EstimateMethod, WalletSharePolicy.Method> methods = new EnumMap<>(sheet.policy.methods());
        methods.put(EstimateMethod.REP_GUESS, new WalletSharePolicy.Method(0, 90, 0.2));
        sheet.policy = new WalletSharePolicy(methods, sheet.policy.reach());
        assertWallet(sheet).isEqualByComparingTo("200");
    }

    @Test
    void guessLosesToObservedSpendAndAStatementWins() {
        assertWallet(with(guessed("900")).spend("Health", "IT", "Alpha", "100")).isEqualByComparingTo("100");
        assertWallet(with(stated("900")).spend("Health", "IT", "Alpha", "100")).isEqualByComparingTo("900");
    }

    @Test
    void moreDaysOfThePeriodWinOverNewerEvidence() {
        assertWallet(with(
                        stated("100").observed("2025-01-01"),
                        stated("50").over("2025-01-01", "2025-06-30").observed("2025-09-01")))
                .isEqualByComparingTo("100");
    }

    @Test
    void newestObservationWinsThenNewestRecord() {
        assertWallet(with(stated("100").observed("2025-05-01"), stated("200").observed("2025-06-01")))
                .isEqualByComparingTo("200");
        assertWallet(with(stated("100").recorded("2025-11-02"), stated("200").recorded("2025-11-01")))
                .isEqualByComparingTo("100");
    }

    @Test
    void enteredProcurementFigureOfTheSameAgeGoesBeforeTheObservedSum() {
        Entry entry = new Entry(EstimateMethod.PROCUREMENT_FACTS).amounts("150", "150", "150");
        assertWallet(with(entry).spend("Health", "IT", "Alpha", "100")).isEqualByComparingTo("150");
    }

    @Test
    void mapOfAnEarlierDayDoesNotKnowLaterEstimates() {
        Sheet sheet = with(stated("100").recorded("2025-10-02"), stated("200").recorded("2025-11-05"));
        sheet.asOf = LocalDate.of(2025, 11, 4);
        assertWallet(sheet).isEqualByComparingTo("100");
        sheet.asOf = LocalDate.of(2025, 11, 5);
        assertWallet(sheet).isEqualByComparingTo("200");
    }

    @Test
    void supersededEstimateDropsOutFromTheDayItIsReplaced() {
        Sheet sheet = with(
                stated("100").named("first"),
                guessed("70").named("second").supersedes("first").recorded("2025-11-05"));
        assertWallet(sheet).isEqualByComparingTo("70");
        sheet.asOf = LocalDate.of(2025, 11, 4);
        assertWallet(sheet).isEqualByComparingTo("100");
    }

    @Test
    void estimateOfAnotherTimeIsNoCandidate() {
        assertThat(only(with(stated("100").over("2024-01-01", "2024-12-31"))).wallet())
                .isNull();
    }

    /** Three years of 1,096 days hold the year's 365 from day 367 on: 1,096.00 spread evenly gives 365.00. */
    @Test
    void estimateThatCoversThePeriodIsSpreadAndNotFlagged() {
        Cell cell = only(with(stated("1096").over("2024-01-01", "2026-12-31")));
        assertThat(Sheet.amount(wallet(cell))).isEqualByComparingTo("365");
        assertThat(cell.flags()).isEmpty();
    }

    /** Half a year of 181 days at 1,810 is 10 a day: 3,650 for the year, with the flag. */
    @Test
    void estimateThatDoesNotCoverThePeriodIsScaledByDaysAndFlagged() {
        Cell cell = only(with(stated("1810").over("2025-01-01", "2025-06-30")));
        assertThat(Sheet.amount(wallet(cell))).isEqualByComparingTo("3650");
        assertThat(cell.flags()).containsExactly(CellFlag.PRORATED);
    }

    private static Sheet of2025And2026(Entry... entries) {
        Sheet sheet = with(entries);
        sheet.period = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
        return sheet;
    }

    private static Entry in2025(String amount) {
        return stated(amount).over("2025-01-01", "2025-12-31");
    }

    private static Entry in2026(String amount) {
        return stated(amount).over("2026-01-01", "2026-12-31");
    }

    @Test
    void estimatesOfNeighbouringPeriodsAddUp() {
        Cell cell = only(of2025And2026(in2025("100"), in2026("300")));
        assertThat(Sheet.amount(wallet(cell))).isEqualByComparingTo("400");
        assertThat(cell.flags()).isEmpty();
    }

    /** A year at 1,000 and one day of it at 1.00: 1,000 less that day's part, which is 2.74 by the day rule, plus 1. */
    @Test
    void betterEstimateOfADaySizesThatDayOnly() {
        Cell cell = only(with(
                stated("1.00").over("2025-01-01", "2025-01-01"),
                new Entry(EstimateMethod.CONTRACT_REPORT).amounts("1000", "1000", "1000")));
        assertThat(Sheet.amount(wallet(cell))).isEqualByComparingTo("998.26");
        assertThat(known(cell.estimate()).method()).isEqualTo(EstimateMethod.CONTRACT_REPORT);
        assertThat(cell.flags()).isEmpty();
    }

    /** 31 days at 10 and 28 at 20 are 870 in 59 days: 365 like them are 5,382.20, rounded once. */
    @Test
    void onlyDaysNobodySpeaksAboutAreTakenToBeLikeTheOthers() {
        Cell cell = only(with(
                stated("310").over("2025-01-01", "2025-01-31"), stated("560").over("2025-02-01", "2025-02-28")));
        assertThat(Sheet.amount(wallet(cell))).isEqualByComparingTo("5382.20");
        assertThat(cell.flags()).containsExactly(CellFlag.PRORATED);
    }

    /** Half the year, 181 days, at 905; the rival's 3,650 of the year fill the other 184 days with 1,840. */
    @Test
    void observedSpendFillsTheDaysNoBetterEstimateSpeaksAbout() {
        Cell cell = only(with(stated("905").over("2025-01-01", "2025-06-30")).spend("Health", "IT", "Alpha", "3650"));
        assertThat(Sheet.amount(wallet(cell))).isEqualByComparingTo("2745");
        assertThat(known(cell.estimate()).method()).isEqualTo(EstimateMethod.PROCUREMENT_FACTS);
        assertThat(cell.flags()).containsExactly(CellFlag.PRORATED);
    }

    @Test
    void rankFillsTheDaysNoBetterEstimateSpeaksAbout() {
        Sheet sheet = with(
                        stated("905").over("2025-01-01", "2025-06-30"),
                        new Entry(EstimateMethod.WALLET_ALLOCATION_RULE).ranked("2", 3))
                .fromOurOwnSystem()
                .spend("Health", "IT", Sheet.US, "1216.67");
        // We are a third: 3,650.01 in the year, of which 184 days are 1,840.01.
        assertWallet(sheet).isEqualByComparingTo("2745.01");
    }

    /** Computed day by day in floating point: cents are rounded at most once per stretch. */
    @Property
    void walletIsTheSumOfTheBestEvidenceOfEachDay(@ForAll long seed) {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        List<WalletEstimate> ledger = new ArrayList<>();
        for (int number = 0; number < 1 + random.nextInt(6); number++) {
            LocalDate from = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(500));
            LocalDate to = from.plusDays(random.nextInt(400));
            EstimateMethod method = random.nextBoolean() ? EstimateMethod.CLIENT_STATED : EstimateMethod.REP_GUESS;
            String amount = Integer.toString(random.nextInt(100_000));
            Entry entry = new Entry(method)
                    .named("entry " + number)
                    .amounts(amount, amount, amount)
                    .over(from.toString(), to.toString())
                    .observed(LocalDate.of(2025, 1, 1).plusDays(number).toString());
            if (number > 0 && random.nextInt(3) == 0) {
                entry.supersedes("entry " + random.nextInt(number));
            }
            entries.add(entry);
            ledger.add(entry.at(Sheet.id("Health"), Sheet.id("IT")));
        }

        WalletRange found = only(with(entries.toArray(Entry[]::new))).wallet();

        Double expected = dayByDay(ledger);
        if (expected == null) {
            assertThat(found).isNull();
        } else {
            assertThat(Sheet.amount(known(found).mid()).doubleValue()).isCloseTo(expected, within(0.2));
        }
    }

    private static @Nullable Double dayByDay(List<WalletEstimate> ledger) {
        double sum = 0;
        int days = 0;
        for (LocalDate day = Sheet.YEAR.from(); !day.isAfter(Sheet.YEAR.to()); day = day.plusDays(1)) {
            Period only = new Period(day, day);
            WalletEstimate best = ledger.stream()
                    .filter(entry -> entry.period().covers(only))
                    .filter(entry -> ledger.stream()
                            .noneMatch(other -> entry.uuid().equals(other.supersedesUuid())
                                    && other.period().covers(only)))
                    .min(Comparator.comparing(WalletEstimate::method)
                            .thenComparing(entry -> -entry.period().overlap(Sheet.YEAR))
                            .thenComparing(WalletEstimate::observedOn, Comparator.reverseOrder()))
                    .orElse(null);
            if (best != null) {
                sum += known(best.midAmount()).doubleValue() / best.period().length();
                days++;
            }
        }
        return days == 0 ? null : sum / days * Sheet.YEAR.length();
    }

    @Test
    void estimateOfAnotherPeriodReplacesNothingOutsideIt() {
        Entry old = in2025("100").named("of 2025");
        Entry successor = in2026("300").supersedes("of 2025");
        assertWallet(with(old, successor)).isEqualByComparingTo("100");
        assertWallet(of2025And2026(old, successor)).isEqualByComparingTo("400");
    }

    /** The second half is corrected to nothing; the first keeps its 181 of the year's 365, one a day. */
    @Test
    void successorOfAPartReplacesThatPartOnly() {
        assertWallet(with(
                        stated("365").named("year"),
                        guessed("0").over("2025-07-01", "2025-12-31").supersedes("year")))
                .isEqualByComparingTo("181");
    }

    @Test
    void supersededByOneThatIsSupersededItselfStaysOut() {
        assertWallet(with(
                        stated("100").named("first"),
                        stated("200").named("second").supersedes("first"),
                        guessed("70").supersedes("second")))
                .isEqualByComparingTo("70");
    }

    @Test
    void rangeIsKept() {
        Cell cell = only(with(new Entry(EstimateMethod.LOOK_ALIKE).amounts("80", "100", "150")));
        WalletRange range = known(cell.wallet());
        assertThat(Sheet.amount(range.low())).isEqualByComparingTo("80");
        assertThat(Sheet.amount(range.mid())).isEqualByComparingTo("100");
        assertThat(Sheet.amount(range.high())).isEqualByComparingTo("150");
    }

    /** Client-stated, 0.9 when fresh, half-life 365: after 365 days 0.45 and not stale, after 366 days stale. */
    @Test
    void confidenceHalvesWithEachHalfLife() {
        Cell aged = only(with(stated("100").observed("2024-12-31").recorded("2025-01-01")));
        EstimateSummary summary = known(aged.estimate());
        assertThat(summary.confidence()).isCloseTo(0.45, within(1e-12));
        assertThat(summary.stale()).isFalse();
        Cell older = only(with(stated("100").observed("2024-12-30").recorded("2025-01-01")));
        assertThat(known(older.estimate()).stale()).isTrue();
        assertThat(older.flags()).containsExactly(CellFlag.STALE_ESTIMATE);
        assertThat(Sheet.amount(wallet(older))).isEqualByComparingTo("100");
    }

    @Test
    void confidenceEnteredGoesBeforeTheMethodsDefault() {
        Entry fresh = stated("100").confidence(0.6).observed("2025-12-31").recorded("2025-12-31");
        EstimateSummary summary = known(only(with(fresh)).estimate());
        assertThat(summary.confidence()).isEqualTo(0.6);
        assertThat(summary.source()).startsWith("Source of");
    }

    /** We are second of three, which is a third; we receive 100, so the wallet is 300. */
    @Test
    void rankSizesTheWalletFromOurRevenue() {
        Sheet sheet = with(new Entry(EstimateMethod.WALLET_ALLOCATION_RULE).ranked("2", 3))
                .spend("Health", "IT", Sheet.US, "100");
        Map<EstimateMethod, WalletSharePolicy.Method> methods = new EnumMap<>(sheet.policy.methods());
        methods.put(EstimateMethod.WALLET_ALLOCATION_RULE, new WalletSharePolicy.Method(2, 270, 0.5));
        sheet.policy = new WalletSharePolicy(methods, sheet.policy.reach());
        Cell cell = only(sheet);
        assertThat(Sheet.amount(wallet(cell))).isEqualByComparingTo("300");
        assertThat(known(cell.estimate()).method()).isEqualTo(EstimateMethod.WALLET_ALLOCATION_RULE);
        assertThat(cell.flags()).isEmpty();
    }

    @Test
    void rankSizesNothingWithoutRevenueOfOurs() {
        Entry entry = new Entry(EstimateMethod.WALLET_ALLOCATION_RULE).ranked("2", 3);
        assertThat(only(with(entry)).wallet()).isNull();
        assertThat(only(with(entry).spend("Health", "IT", Sheet.US, null)).wallet())
                .isNull();
    }

    @Test
    void estimateWithoutSenseIsRefused() {
        assertRefused(() -> with(stated("-1")), "low");
        assertRefused(() -> with(new Entry(EstimateMethod.REP_GUESS).amounts("3", "2", "4")), "mid");
        assertRefused(() -> with(new Entry(EstimateMethod.REP_GUESS).amounts("1", "5", "4")), "mid");
        assertRefused(() -> with(new Entry(EstimateMethod.REP_GUESS)), "mid");
        assertRefused(() -> with(stated("1.005")), "low");
        assertRefused(() -> with(stated("1000000000000000")), "high");
        assertRefused(() -> with(stated("1").confidence(1.1)), "confidence");
        assertRefused(() -> with(stated("1").confidence(Double.NaN)), "confidence");
        assertRefused(() -> with(stated("1").observed("2025-10-04")), "observedOn");
        assertRefused(() -> with(stated("1").ranked("1", 2)), "rank");
        assertRefused(() -> with(stated("1").named("x".repeat(500))), "source");
        assertRefused(() -> with(new Entry(EstimateMethod.WALLET_ALLOCATION_RULE).ranked("2.25", 3)), "rank");
        assertRefused(() -> with(new Entry(EstimateMethod.WALLET_ALLOCATION_RULE).ranked("3.5", 3)), "rank");
        assertRefused(() -> with(new Entry(EstimateMethod.WALLET_ALLOCATION_RULE).ranked("1", 0)), "vendorCount");
    }

    private static void assertRefused(ThrowingCallable making, String field) {
        assertThatThrownBy(making).isInstanceOfSatisfying(BadInput.class, refusal -> assertThat(refusal.field())
                .containsExactly(field));
    }
}
