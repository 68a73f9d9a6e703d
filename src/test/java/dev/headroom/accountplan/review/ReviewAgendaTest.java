package dev.headroom.accountplan.review;

import static dev.headroom.accountplan.Samples.TEMPLATE;
import static dev.headroom.accountplan.Samples.action;
import static dev.headroom.accountplan.Samples.day;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.edited;
import static dev.headroom.accountplan.Samples.id;
import static dev.headroom.accountplan.Samples.moved;
import static dev.headroom.accountplan.Samples.on;
import static dev.headroom.accountplan.Samples.withActions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.AccountPlanInput;
import dev.headroom.accountplan.ActionState;
import dev.headroom.accountplan.ComparedFigures;
import dev.headroom.accountplan.PlanEdit;
import dev.headroom.accountplan.PlanFigures;
import dev.headroom.accountplan.PlanItemInput;
import dev.headroom.accountplan.PlanReview;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Recording a review, and preparing the next one from what moved since. */
class ReviewAgendaTest {

    private static PlanFigures figures(@Nullable Double share, @Nullable String headroom, @Nullable Double coverage) {
        Money money = headroom == null ? null : Money.of(new BigDecimal(headroom), Currency.of("AUD"));
        return new PlanFigures(share, money, coverage, 0);
    }

    private static AccountPlan reviewed(AccountPlan plan, String heldOn, PlanItemInput.PutAction... actions) {
        var input = new AccountPlanInput.RecordReview();
        input.id = id(900 + day(heldOn).getDayOfYear()).toString();
        input.heldOn = day(heldOn);
        input.decisions = List.of("Go for Health first.");
        input.putActions = List.of(actions);
        return new PlanEdit(TEMPLATE, on(heldOn)).recordReview(plan, input, figures(0.2, "1000", null));
    }

    @Test
    void reviewKeepsDecisionsActionsAndHowThingsStood() {
        AccountPlan plan = withActions(draft(), "2026-02-01", action(1, "2026-03-01"), action(2, "2026-03-01"));
        plan = moved(plan, 2, ActionState.DONE, "2026-02-02");
        AccountPlan after = reviewed(plan, "2026-03-31", action(3, "2026-04-30"));
        PlanReview review = after.reviews().get(0);
        assertThat(review.decisions()).containsExactly("Go for Health first.");
        assertThat(review.getActionIds()).containsExactly(id(3).toString());
        assertThat(review.openActions())
                .containsExactly(
                        new PlanReview.OpenAction(id(1), day("2026-03-01")),
                        new PlanReview.OpenAction(id(3), day("2026-04-30")));
        assertThat(review.recorded()).isEqualTo(on("2026-03-31"));
        assertThat(after.getActions()).hasSize(3);
        assertThat(after.version()).isEqualTo(plan.version() + 1);
    }

    @Test
    void reviewThatCantBeIsRefused() {
        AccountPlan plan = reviewed(draft(), "2026-03-31");
        assertThatThrownBy(() -> reviewed(plan, "2026-03-31")).hasMessageContaining("review with this id");
        assertThatThrownBy(() -> reviewed(plan, "2026-03-30")).hasMessageContaining("later review is recorded");
        assertThatThrownBy(() -> reviewed(draft().close(null, on("2026-03-01")), "2026-03-31"))
                .hasMessageContaining("CLOSED");
        AccountPlan submitted = draft().submit(null, on("2026-03-01"));
        assertThat(reviewed(submitted, "2026-03-31").reviews()).hasSize(1);
        assertThatThrownBy(() -> reviewed(submitted, "2026-03-31", action(3, "2026-04-30")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("recall it first");
    }

    /** Begun on 1 January with a review every 90 days: due on 1 April. Held on 31 March: next due on 29 June. */
    @Test
    void reviewIsDueByCadenceFromTheLastOneOrTheBeginning() {
        ReviewAgenda first = agenda(draft(), "2026-04-01");
        assertThat(first.dueOn()).isEqualTo("2026-04-01");
        assertThat(first.overdueDays()).isZero();
        assertThat(first.lastReview()).isNull();
        ReviewAgenda missed = agenda(draft(), "2026-04-11");
        assertThat(missed.overdueDays()).isEqualTo(10);
        assertThat(missed.items())
                .containsExactly(new AgendaItem(
                        AgendaTopic.REVIEW_OVERDUE, "The review was due on 2026-04-01, 10 days ago.", null));
        assertThat(agenda(reviewed(draft(), "2026-03-31"), "2026-04-11").dueOn())
                .isEqualTo("2026-06-29");
        AccountPlan monthly = edited(draft(), "2026-01-02", change -> change.reviewEveryDays = Optional.of(30));
        assertThat(agenda(monthly, "2026-01-03").dueOn()).isEqualTo("2026-01-31");
        ReviewAgenda closed = agenda(draft().close(null, on("2026-02-01")), "2026-12-31");
        assertThat(closed.dueOn()).isNull();
        assertThat(closed.overdueDays()).isZero();
    }

    @Test
    void planForALaterPeriodIsDueFromItsFirstDay() {
        AccountPlan later = edited(draft(), "2026-01-02", change -> change.from = Optional.of(day("2026-07-01")));
        assertThat(later.reviewDueOn()).isEqualTo("2026-09-29");
    }

    @Test
    void figuresThatMovedAreOnTheAgenda() {
        AccountPlan plan = reviewed(draft(), "2026-03-31");
        ReviewAgenda agenda = agenda(
                plan, figures(0.2345, "800", 0.5), List.of(cell(1, "1000", "200")), List.of(cell(1, "1000", "234.5")));
        assertThat(agenda.items())
                .extracting(item -> item.topic() + ": " + item.sentence())
                .containsExactly(
                        "SHARE_MOVED: Our share of the wallet moved from 20.0 % to 23.5 %.",
                        "HEADROOM_MOVED: The known headroom moved from AUD 800.00 to AUD 765.50.",
                        "COVERAGE_MOVED: The coverage of relationships moved from unknown to 50.0 %.");
    }

    /** Ours of 200 in 1,000 stays; a second cell of 4,000 is sized, in which nothing is ours. */
    @Test
    void cellThatWasOnlySizedMovesNoShare() {
        AccountPlan plan = reviewed(draft(), "2026-03-31");
        ReviewAgenda agenda = agenda(
                plan,
                figures(0.04, "4800", null),
                List.of(cell(1, "1000", "200"), cell(2, null, "0"), cell(3, "70", "0")),
                List.of(cell(1, "1000", "200"), cell(2, "4000", "0"), cell(3, null, "0")));
        assertThat(agenda.items())
                .extracting(item -> item.topic() + ": " + item.sentence())
                .containsExactly(
                        "KNOWN_WALLET_MOVED: The wallet of 1 cell became known: AUD 4000.00.",
                        "KNOWN_WALLET_MOVED: The wallet of 1 cell is not known any more: it was AUD 70.00.");
    }

    @Test
    void whoSeesAPartOfThePlanIsToldNoTotalsOfTheLastReview() {
        ReviewAgenda agenda = ReviewAgenda.of(
                reviewed(draft(), "2026-03-31"), figures(null, null, null), null, List.of(), day("2026-05-01"));
        assertThat(agenda.items()).isEmpty();
        assertThat(agenda.lastReview()).isNotNull();
        assertThat(agenda.lastReview().figures()).isEqualTo(figures(null, null, null));
    }

    private static CellFigure cell(int unit, @Nullable String wallet, String ours) {
        BigDecimal whole = wallet == null ? null : new BigDecimal(wallet);
        BigDecimal part = new BigDecimal(ours);
        return new CellFigure(
                id(101),
                id(unit),
                id(500),
                true,
                whole,
                part,
                whole == null ? null : whole.subtract(part),
                null,
                null,
                false);
    }

    private static ReviewAgenda agenda(
            AccountPlan plan, PlanFigures figures, List<CellFigure> then, List<CellFigure> now) {
        return ReviewAgenda.of(
                plan, figures, ComparedFigures.of(then, now, Currency.of("AUD")), List.of(), day("2026-05-01"));
    }

    /** 1 was late at the review, 2 became late since, 3 was moved, 4 is as it was, 5 was finished. */
    @Test
    void actionsThatAreLateOrSlippedAreOnTheAgenda() {
        AccountPlan plan = withActions(
                draft(),
                "2026-02-01",
                action(1, "2026-03-01"),
                action(2, "2026-04-15"),
                action(3, "2026-04-20"),
                action(4, "2026-09-01"),
                action(5, "2026-03-01"));
        plan = reviewed(plan, "2026-03-31");
        plan = withActions(plan, "2026-04-10", action(3, "2026-08-01"), action(6, "2026-07-01"));
        plan = moved(plan, 5, ActionState.DONE, "2026-04-10");
        assertThat(agenda(plan, "2026-05-01").items())
                .containsExactly(
                        new AgendaItem(
                                AgendaTopic.ACTION_STILL_LATE,
                                "\"Action 1\" was due on 2026-03-01, 61 days ago.",
                                id(1).toString()),
                        new AgendaItem(
                                AgendaTopic.ACTION_LATE,
                                "\"Action 2\" was due on 2026-04-15, 16 days ago.",
                                id(2).toString()),
                        new AgendaItem(
                                AgendaTopic.ACTION_SLIPPED,
                                "\"Action 3\" moved from 2026-04-20 to 2026-08-01.",
                                id(3).toString()));
    }

    @Test
    void brokenCommitmentsAreOnTheAgenda() {
        ReviewAgenda agenda = ReviewAgenda.of(
                draft(),
                figures(null, null, null),
                null,
                List.of("The rate card was promised for 1 March."),
                day("2026-03-02"));
        assertThat(agenda.items())
                .containsExactly(
                        new AgendaItem(AgendaTopic.COMMITMENT_BROKEN, "The rate card was promised for 1 March.", null));
    }

    private static ReviewAgenda agenda(AccountPlan plan, String asOf) {
        return ReviewAgenda.of(plan, figures(0.2, "1000", null), null, List.of(), day(asOf));
    }
}
