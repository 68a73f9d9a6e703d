package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds on every map, whatever the trees and the evidence. */
class WalletSharePropertyTest {

    @Provide
    Arbitrary<Sheet> accounts() {
        return RandomSheets.any();
    }

    @Property
    void unitsAreTheSumOfTheirPartsAndTheirRest(@ForAll("accounts") Sheet account) {
        ComputedMap map = account.map();
        for (UnitTotals row : map.units()) {
            List<WalletTotals> parts = new ArrayList<>();
            map.units().stream()
                    .filter(other ->
                            Objects.equals(other.parentUuid(), row.unit().uuid()))
                    .forEach(other -> parts.add(other.totals()));
            if (!parts.isEmpty()) {
                assertSum(row.totals(), parts, row.residual());
            } else {
                assertThat(row.residual()).isNull();
            }
        }
    }

    @Property
    void offeringsAreTheSumOfTheirPartsAndTheirRest(@ForAll("accounts") Sheet account) {
        ComputedMap map = account.map();
        for (OfferingTotals row : map.offerings()) {
            List<WalletTotals> parts = new ArrayList<>();
            map.offerings().stream()
                    .filter(other ->
                            Objects.equals(other.parentUuid(), row.offering().uuid()))
                    .forEach(other -> parts.add(other.totals()));
            if (!parts.isEmpty()) {
                assertSum(row.totals(), parts, row.residual());
            } else {
                assertThat(row.residual()).isNull();
            }
        }
    }

    @Property
    void bothTreesAddUpToTheMap(@ForAll("accounts") Sheet account) {
        ComputedMap map = account.map();
        List<WalletTotals> units = map.units().stream()
                .filter(row -> row.parentUuid() == null)
                .map(UnitTotals::totals)
                .toList();
        List<WalletTotals> offerings = map.offerings().stream()
                .filter(row -> row.parentUuid() == null)
                .map(OfferingTotals::totals)
                .toList();
        assertSum(map.totals(), units, null);
        assertSum(map.totals(), offerings, null);
    }

    @Property
    void totalsAreTheSumsOfTheCells(@ForAll("accounts") Sheet account) {
        ComputedMap map = account.map();
        WalletTotals totals = map.totals();
        List<Cell> sized =
                map.cells().stream().filter(cell -> cell.wallet() != null).toList();
        BigDecimal oursInSized = sized.stream().map(Cell::oursInWallet).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Cell> counted = map.cells().stream()
                .filter(cell -> !cell.has(CellFlag.NOT_BROKEN_DOWN))
                .toList();
        assertThat(value(totals.wallet())).isEqualByComparingTo(sum(sized, Sheet::wallet));
        assertThat(value(totals.headroom())).isEqualByComparingTo(sum(map.cells(), Cell::headroom));
        assertThat(value(totals.headroom()))
                .isEqualByComparingTo(value(totals.wallet()).subtract(oursInSized));
        assertThat(value(totals.contestableHeadroom()))
                .isEqualByComparingTo(sum(map.cells(), Cell::contestableHeadroom));
        assertThat(value(totals.ours())).isEqualByComparingTo(sum(map.cells(), Cell::ours));
        assertThat(totals.cells()).isEqualTo(counted.size());
        assertThat(totals.eligibleCells()).isEqualTo(count(counted, Cell::eligible));
        assertThat(totals.unknownCells()).isEqualTo(count(counted, cell -> cell.state() == CellState.UNKNOWN));
        assertThat(totals.staleCells()).isEqualTo(count(map.cells(), cell -> cell.has(CellFlag.STALE_ESTIMATE)));
        assertThat(totals.unsizedCells()).isEqualTo(count(counted, cell -> cell.eligible() && cell.wallet() == null));
    }

    @Property
    void shareOfTheTotalsIsNeverAZeroThatNobodyKnows(@ForAll("accounts") Sheet account) {
        ComputedMap map = account.map();
        Double share = map.totals().share();
        boolean someUnknown = map.cells().stream().anyMatch(cell -> cell.ours() == null);
        boolean someShown =
                map.cells().stream().anyMatch(cell -> cell.oursInWallet().signum() != 0);
        if (someUnknown && !someShown) {
            assertThat(share).isNull();
        } else if (value(map.totals().wallet()).signum() > 0) {
            assertThat(share).isNotNull();
        }
    }

    @Property
    void estimateInForceIsTheTotalOfItsPair(@ForAll("accounts") Sheet account) {
        ComputedMap map = account.map();
        for (Cell cell : map.cells()) {
            EstimateSummary estimate = cell.estimate();
            if (cell.has(CellFlag.NOT_BROKEN_DOWN) && estimate != null && estimate.estimateUuid() != null) {
                List<Cell> parts = partsOf(map, cell);
                BigDecimal total = sum(parts, other -> other.wallet() == null ? null : Sheet.wallet(other));
                BigDecimal counted = parts.stream().map(Cell::oursInWallet).reduce(BigDecimal.ZERO, BigDecimal::add);
                Sizing whole = Objects.requireNonNull(best(account, cell, parts));
                assertThat(total).isEqualByComparingTo(whole.amounts().mid());
                assertThat(counted).isEqualByComparingTo(sum(parts, Cell::ours));
            }
        }
    }

    /** What the evidence of a whole says, its observed spend added up one pair after the other. */
    private static @Nullable Sizing best(Sheet account, Cell whole, List<Cell> parts) {
        WalletShareInputs inputs = account.inputs();
        Grid grid = Grid.of(inputs);
        EvidenceBook book = new EvidenceBook(inputs, grid);
        Observed within = parts.stream()
                .map(part -> book.at(pair(grid, part)).observed())
                .reduce(Observed.NOTHING, Observed::plus);
        return new EstimateChoice(inputs).best(book.at(pair(grid, whole)).estimates(), within);
    }

    private static int pair(Grid grid, Cell cell) {
        return grid.pair(cell.unit().uuid(), cell.offering().uuid());
    }

    @Property
    void orderOfTheInputDoesNotMatter(@ForAll("accounts") Sheet account, @ForAll long seed) {
        ComputedMap map = account.map();
        assertThat(account.mapOfShuffled(seed)).isEqualTo(map);
    }

    @Property
    void amountsOfACellFollowFromEachOther(@ForAll("accounts") Sheet account) {
        for (Cell cell : account.map().cells()) {
            if (cell.wallet() == null) {
                assertThat(cell.headroom()).isNull();
                assertThat(cell.contestableHeadroom()).isNull();
                assertThat(cell.share()).isNull();
            } else {
                assertAmounts(cell);
            }
        }
    }

    @Property
    void flagsSayWhatTheAmountsShow(@ForAll("accounts") Sheet account) {
        for (Cell cell : account.map().cells()) {
            assertThat(cell.has(CellFlag.WALLET_UNDERSTATED))
                    .isEqualTo(value(cell.headroom()).signum() < 0
                            && cell.oursInWallet().signum() > 0);
            assertThat(cell.has(CellFlag.BREAKDOWN_EXCEEDS_TOTAL))
                    .isEqualTo(
                            cell.wallet() != null && value(Sheet.wallet(cell)).signum() < 0);
            assertThat(cell.flags()).isSorted().doesNotHaveDuplicates();
            if (cell.state() == CellState.NOT_ELIGIBLE) {
                assertThat(cell.wallet()).isNull();
                assertThat(cell.vendors()).isEmpty();
            }
        }
    }

    @Property
    void movesAreRankedByScoreAndHaveSomethingToWin(@ForAll("accounts") Sheet account) {
        List<NextMove> moves = account.map().nextMoves();
        BigDecimal last = null;
        for (NextMove move : moves) {
            BigDecimal[] terms =
                    move.terms().stream().map(WalletSharePropertyTest::value).toArray(BigDecimal[]::new);
            BigDecimal score = terms[0].subtract(terms[1])
                    .subtract(terms[2])
                    .subtract(terms[3])
                    .multiply(terms[4]);
            assertThat(score).isPositive();
            assertThat(value(move.score())).isCloseTo(score, within(new BigDecimal("0.005")));
            assertThat(last == null || last.compareTo(score) >= 0).isTrue();
            last = score;
        }
    }

    private static void assertAmounts(Cell cell) {
        BigDecimal wallet = value(Sheet.wallet(cell));
        if (!cell.has(CellFlag.NOT_BROKEN_DOWN)) {
            assertThat(value(cell.headroom())).isEqualByComparingTo(wallet.subtract(value(cell.ours())));
        }
        assertThat(value(cell.contestableHeadroom()))
                .isEqualByComparingTo(
                        value(cell.headroom()).subtract(value(cell.inHouse())).subtract(value(cell.lockedByRivals())));
        if (cell.share() != null) {
            assertThat(cell.share()).isCloseTo(cell.oursInWallet().doubleValue() / wallet.doubleValue(), within(1e-9));
        } else {
            assertThat(cell.ours() == null || wallet.signum() <= 0).isTrue();
        }
    }

    private static List<Cell> partsOf(ComputedMap map, Cell whole) {
        List<UUID> units = subtree(whole.unit().uuid(), id -> map.units().stream()
                .filter(row -> id.equals(row.parentUuid()))
                .map(row -> row.unit().uuid()));
        List<UUID> offerings = subtree(whole.offering().uuid(), id -> map.offerings().stream()
                .filter(row -> id.equals(row.parentUuid()))
                .map(row -> row.offering().uuid()));
        return map.cells().stream()
                .filter(cell -> units.contains(cell.unit().uuid()))
                .filter(cell -> offerings.contains(cell.offering().uuid()))
                .toList();
    }

    private static List<UUID> subtree(UUID root, Function<UUID, Stream<UUID>> children) {
        return Stream.concat(Stream.of(root), children.apply(root).flatMap(child -> subtree(child, children).stream()))
                .toList();
    }

    private static void assertSum(WalletTotals whole, List<WalletTotals> parts, @Nullable WalletTotals rest) {
        List<WalletTotals> all = rest == null ? parts : new ArrayList<>(parts);
        if (rest != null) {
            all.add(rest);
        }
        for (Function<WalletTotals, @Nullable Money> amount : List.<Function<WalletTotals, @Nullable Money>>of(
                WalletTotals::wallet, WalletTotals::ours, WalletTotals::headroom, WalletTotals::contestableHeadroom)) {
            assertThat(value(amount.apply(whole))).isEqualByComparingTo(sum(all, amount));
        }
        for (Function<WalletTotals, Integer> count : List.<Function<WalletTotals, Integer>>of(
                WalletTotals::cells,
                WalletTotals::eligibleCells,
                WalletTotals::unknownCells,
                WalletTotals::unsizedCells,
                WalletTotals::staleCells)) {
            assertThat(count.apply(whole))
                    .isEqualTo(all.stream().mapToInt(count::apply).sum());
        }
    }

    private static long count(List<Cell> cells, Predicate<Cell> wanted) {
        return cells.stream().filter(wanted).count();
    }

    private static <E> BigDecimal sum(List<E> list, Function<E, @Nullable Money> amount) {
        return list.stream().map(element -> value(amount.apply(element))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is unknown takes nothing off the score. */
    private static BigDecimal value(NextMoveTerm term) {
        return term.value() == null ? BigDecimal.ZERO : term.value().value();
    }

    private static BigDecimal value(@Nullable Money money) {
        return money == null ? BigDecimal.ZERO : money.amount().value();
    }
}
