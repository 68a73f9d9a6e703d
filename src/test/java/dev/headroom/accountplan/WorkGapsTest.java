package dev.headroom.accountplan;

import static dev.headroom.accountplan.Samples.action;
import static dev.headroom.accountplan.Samples.day;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.id;
import static dev.headroom.accountplan.Samples.moved;
import static dev.headroom.accountplan.Samples.withActions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a plan leaves undone. */
class WorkGapsTest {

    private static CellFigure cell(int unit, @Nullable String headroom, boolean eligible) {
        BigDecimal amount = headroom == null ? null : new BigDecimal(headroom);
        return new CellFigure(id(40), id(unit), id(60), eligible, amount, BigDecimal.ZERO, amount, null, null, false);
    }

    private static AccountPlan aimed(int unit) {
        PlanItemInput.PutAction action = action(1, "2026-03-01");
        action.aim = new PlanItemInput.Aim();
        action.aim.unit = Samples.unit(unit);
        action.aim.offering = Samples.offering(60);
        return withActions(draft(), "2026-02-01", action);
    }

    @Test
    void whiteSpaceIsWhatNoOpenActionAimsAtTheLargestFirst() {
        List<CellFigure> cells = List.of(
                cell(50, "100", true),
                cell(51, "300", true),
                cell(52, "200", true),
                cell(53, null, true),
                cell(54, "900", false),
                cell(55, "0", true),
                cell(56, "-5", true));
        assertThat(WorkGaps.whiteSpaceWithoutAction(aimed(51).content(), cells))
                .extracting(CellFigure::unit)
                .containsExactly(id(52), id(50));
        AccountPlan done = moved(aimed(51), 1, ActionState.DONE, "2026-02-02");
        assertThat(WorkGaps.whiteSpaceWithoutAction(done.content(), cells))
                .extracting(CellFigure::unit)
                .containsExactly(id(51), id(52), id(50));
    }

    /**
     * (50 + 10) / (300 + 100) = 0.15; 250 + 90 = 340. The cell of unknown wallet adds neither to share nor to
     * headroom.
     */
    @Test
    void figuresAreOfCellsWithAKnownWallet() {
        PlanFigures figures = PlanFigures.of(
                List.of(figure("300", "50"), figure("100", "10"), figure(null, "70")), Currency.of("AUD"), 0.5, 2);
        assertThat(figures)
                .isEqualTo(new PlanFigures(0.15, Money.of(new BigDecimal("340"), Currency.of("AUD")), 0.5, 2));
        PlanFigures unknown = PlanFigures.of(List.of(figure(null, "70")), Currency.of("AUD"), null, 0);
        assertThat(unknown).isEqualTo(new PlanFigures(null, null, null, 0));
    }

    /** As on the map: none of the revenue being known is no share of zero; beside known revenue the wallet counts. */
    @Test
    void shareIsUnknownWhereNoneOfOurRevenueIsKnown() {
        BigDecimal amount = new BigDecimal("100");
        CellFigure unknown = new CellFigure(id(40), id(51), id(60), true, amount, null, amount, null, null, false);
        PlanFigures alone = PlanFigures.of(List.of(unknown), Currency.of("AUD"), null, 0);
        assertThat(alone.share()).isNull();
        assertThat(alone.headroom()).isEqualTo(Money.of(amount, Currency.of("AUD")));
        assertThat(PlanFigures.of(List.of(unknown, figure("300", "60")), Currency.of("AUD"), null, 0)
                        .share())
                .isEqualTo(0.15);
    }

    /** 70 are earned where no wallet is known, and 80 where nobody can buy: neither is a share of the 100. */
    @Test
    void revenueOutsideTheKnownWalletsMakesNoShareOfThem() {
        BigDecimal amount = new BigDecimal("100");
        BigDecimal revenue = new BigDecimal("80");
        CellFigure unknown = new CellFigure(id(40), id(51), id(60), true, amount, null, amount, null, null, false);
        CellFigure closed = new CellFigure(id(40), id(52), id(60), false, null, revenue, null, null, null, false);
        CellFigure untold = new CellFigure(id(40), id(53), id(60), false, null, null, null, null, null, false);

        assertThat(PlanFigures.of(List.of(unknown, figure(null, "70"), closed), Currency.of("AUD"), null, 0)
                        .share())
                .isNull();
        assertThat(PlanFigures.of(List.of(figure("100", "0"), untold), Currency.of("AUD"), null, 0)
                        .share())
                .isZero();
    }

    private static CellFigure figure(@Nullable String wallet, String ours) {
        BigDecimal amount = wallet == null ? null : new BigDecimal(wallet);
        BigDecimal headroom = amount == null ? null : amount.subtract(new BigDecimal(ours));
        return new CellFigure(id(40), id(50), id(60), true, amount, new BigDecimal(ours), headroom, null, null, false);
    }

    @Test
    void actionOfSomebodyWhoLeftHasNoOwner() {
        PlanItemInput.PutAction nobody = action(1, "2026-03-05");
        nobody.owner = Optional.empty();
        PlanItemInput.PutAction left = action(2, "2026-03-01");
        left.owner = Optional.of(Samples.member(9));
        AccountPlan plan = withActions(draft(), "2026-02-01", nobody, left, action(3, "2026-03-01"));
        assertThat(WorkGaps.withoutOwner(plan.content(), Set.of(id(1))))
                .extracting(PlanAction::uuid)
                .containsExactly(id(2), id(1));
        AccountPlan done = moved(plan, 2, ActionState.DONE, "2026-02-02");
        assertThat(WorkGaps.withoutOwner(done.content(), Set.of(id(1))))
                .extracting(PlanAction::uuid)
                .containsExactly(id(1));
    }

    @Test
    void lateActionsAreTheLongestOverdueFirst() {
        AccountPlan plan = withActions(
                draft(), "2026-02-01", action(1, "2026-03-05"), action(2, "2026-03-01"), action(3, "2026-03-10"));
        assertThat(WorkGaps.late(plan.content(), day("2026-03-10")))
                .extracting(PlanAction::uuid)
                .containsExactly(id(2), id(1));
    }
}
