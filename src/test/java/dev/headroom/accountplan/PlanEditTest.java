package dev.headroom.accountplan;

import static dev.headroom.accountplan.Samples.action;
import static dev.headroom.accountplan.Samples.answer;
import static dev.headroom.accountplan.Samples.competitor;
import static dev.headroom.accountplan.Samples.day;
import static dev.headroom.accountplan.Samples.decimal;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.edited;
import static dev.headroom.accountplan.Samples.id;
import static dev.headroom.accountplan.Samples.measure;
import static dev.headroom.accountplan.Samples.member;
import static dev.headroom.accountplan.Samples.objective;
import static dev.headroom.accountplan.Samples.on;
import static dev.headroom.accountplan.Samples.perceived;
import static dev.headroom.accountplan.Samples.risk;
import static dev.headroom.accountplan.Samples.withActions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Decimal;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an edit makes of a plan, and which field it names when it makes nothing. */
class PlanEditTest {

    private static final String DAY = "2026-02-01";

    @Test
    void newPlanIsAnEmptyDraftWithItsTemplatesCadence() {
        var input = new AccountPlanInput.Create(
                null, "", null, "Growth", day("2026-01-01"), day("2026-12-31"), null, null, null, null, null);
        AccountPlan plan = new PlanEdit(Samples.TEMPLATE, on(DAY)).create(input, id(1), id(2), id(3));
        assertThat(plan.getState()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.getRevision()).isEqualTo(1);
        assertThat(plan.getReviewEveryDays()).isEqualTo(90);
        assertThat(plan.getOwnerId()).isEqualTo(member(3));
        assertThat(plan.getIncludesSubsidiaries()).isFalse();
        assertThat(plan.getPreviousPlanId()).isNull();
        assertThat(plan.getTemplateVersion()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNullIsTakenAway() {
        AccountPlan plan = edited(draft(), DAY, change -> {
            change.strategy = Optional.of("Health first.");
            change.putRisks = List.of(risk(5));
            change.putRisks.get(0).mitigation = Optional.of("Find a second sponsor.");
            change.putRisks.get(0).owner = Optional.of(member(2));
        });
        AccountPlan changed = edited(plan, "2026-02-02", change -> {
            var risk = new PlanItemInput.PutRisk();
            risk.id = id(5).toString();
            risk.likelihood = Optional.of(RiskLevel.HIGH);
            risk.owner = Optional.empty();
            change.putRisks = List.of(risk);
        });
        PlanRisk risk = changed.getRisks().get(0);
        assertThat(risk.likelihood()).isEqualTo(RiskLevel.HIGH);
        assertThat(risk.title()).isEqualTo("Risk 5");
        assertThat(risk.mitigation()).isEqualTo("Find a second sponsor.");
        assertThat(risk.ownerUuid()).isNull();
        assertThat(risk.raisedOn()).isEqualTo(DAY);
        assertThat(risk.updated()).isEqualTo(on("2026-02-02"));
        assertThat(changed.getStrategy()).isEqualTo("Health first.");
    }

    @Test
    void everyPartIsPutAndRemovedByItsId() {
        AccountPlan plan = edited(draft(), DAY, PlanEditTest::putOneOfEach);
        assertThat(plan.version()).isEqualTo(2);
        PlanContent content = plan.content();
        assertThat(content.answers()).hasSize(1);
        assertThat(content.perceivedValues().get(0).amount())
                .isEqualTo(Money.of(new BigDecimal("1200000"), Currency.of("AUD")));
        assertThat(content.competitors()).hasSize(1);
        assertThat(content.measures()).hasSize(1);
        assertThat(content.actions().get(0).aim()).isEqualTo(ActionAim.measure(id(14)));
        assertThat(content.collaborators()).containsExactly(new PlanCollaborator(id(2), CollaboratorRole.EDITOR));
        AccountPlan emptied = edited(plan, DAY, change -> {
            change.remove = IntStream.of(10, 11, 12, 15, 14, 13, 16)
                    .mapToObj(number -> id(number).toString())
                    .toList();
            change.removeCollaborators = List.of(member(2));
        });
        assertThat(emptied.content()).isEqualTo(draft().content());
    }

    @Test
    void newItemNeedsWhatItCantBeWithout() {
        assertRefused(
                change -> {
                    change.putActions =
                            Arrays.asList(action(20, "2026-03-01"), action(21, "2026-03-01"), action(22, "2026-03-01"));
                    change.putActions.get(2).dueOn = null;
                },
                "putActions",
                "2",
                "dueOn");
        assertRefused(
                change -> {
                    change.putActions = List.of(action(20, "2026-03-01"));
                    change.putActions.get(0).title = Optional.empty();
                },
                "putActions",
                "0",
                "title");
        assertRefused(
                change -> {
                    change.putPerceivedValues = List.of(perceived(20, PerceivedValueQuestion.VALUE_LOST, DAY));
                    change.putPerceivedValues.get(0).saidOn = null;
                },
                "putPerceivedValues",
                "0",
                "saidOn");
        assertRefused(
                change -> {
                    change.putPerceivedValues = List.of(perceived(20, PerceivedValueQuestion.VALUE_LOST, DAY));
                    change.putPerceivedValues.get(0).saidBy = null;
                },
                "putPerceivedValues",
                "0",
                "saidBy");
        assertRefused(change -> change.title = Optional.empty(), "title");
        assertRefused(change -> change.to = Optional.of(day("2025-12-31")), "to");
        assertRefused(change -> change.reviewEveryDays = Optional.of(0), "reviewEveryDays");
    }

    @Test
    void whatAnItemNamesMustMakeSense() {
        assertRefused(
                change -> change.putAnswers = List.of(answer(20, "shoe_size", "44")), "putAnswers", "0", "question");
        assertRefused(
                change -> {
                    change.putActions = List.of(action(20, "2026-03-01"));
                    change.putActions.get(0).owner = Optional.of(Samples.vendor(1));
                },
                "putActions",
                "0",
                "owner");
        assertRefused(
                change -> {
                    change.putMeasures = List.of(measure(20, 21, "0.2"));
                },
                "putMeasures",
                "0",
                "objective");
        assertRefused(
                change -> {
                    change.putObjectives = List.of(objective(21));
                    change.putMeasures = List.of(measure(20, 21, "0.2"));
                    change.putMeasures.get(0).dueOn = Optional.of(day("2026-01-01"));
                },
                "putMeasures",
                "0",
                "dueOn");
        assertRefused(
                change -> {
                    change.putObjectives = List.of(objective(21));
                    change.putMeasures = List.of(measure(20, 21, "0.2"));
                    change.putMeasures.get(0).claim = Optional.of(decimal("0.5"));
                },
                "putMeasures",
                "0",
                "claimReason");
        assertRefused(
                change -> change.putCompetitors = List.of(competitor(20, 7), competitor(21, 7)),
                "putCompetitors",
                "1",
                "vendor");
        assertRefused(
                change -> {
                    change.putActions = List.of(action(20, "2026-03-01"));
                    change.putActions.get(0).aim = new PlanItemInput.Aim();
                    change.putActions.get(0).aim.unit = Samples.unit(1);
                },
                "putActions",
                "0",
                "aim");
        assertRefused(
                change -> {
                    change.putRisks = List.of(risk(20));
                    change.putRisks.get(0).raisedOn = Optional.of(day("2026-02-03"));
                },
                "putRisks",
                "0",
                "raisedOn");
        assertRefused(change -> change.putRisks = Arrays.asList(risk(20), null), "putRisks", "1");
        assertRefused(
                change -> {
                    change.putRisks = List.of(risk(20));
                    change.putRisks.get(0).id = "20";
                },
                "putRisks",
                "0",
                "id");
    }

    @Test
    void oneIdNamesOneItemInTheWholePlan() {
        assertRefused(
                change -> {
                    change.putRisks = List.of(risk(20));
                    change.putActions = List.of(action(20, "2026-03-01"));
                },
                "putRisks",
                "0",
                "id");
    }

    @Test
    void measureCantLoseTheActionThatAimsAtIt() {
        AccountPlan plan = edited(draft(), DAY, PlanEditTest::putOneOfEach);
        assertThatThrownBy(() -> edited(plan, DAY, change -> change.remove = List.of(id(14).toString())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("\"Action 15\" aims at a measure");
    }

    @Test
    void removingWhatIsNotThereIsRefusedByPlace() {
        assertThatThrownBy(() -> edited(draft(), DAY, change -> change.remove = List.of(id(9).toString())))
                .isInstanceOfSatisfying(
                        NotFound.class, refusal -> assertThat(refusal.field()).containsExactly("remove", "0"));
        assertThatThrownBy(() -> edited(draft(), DAY, change -> change.removeCollaborators = List.of(member(9))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void fullPlanTakesNoMore() {
        List<PlanItemInput.PutRisk> risks =
                new ArrayList<>(IntStream.range(0, 100).mapToObj(Samples::risk).toList());
        AccountPlan full = edited(draft(), DAY, change -> change.putRisks = new ArrayList<>(risks));
        assertThat(full.getRisks()).hasSize(100);
        assertThatThrownBy(() -> edited(full, DAY, change -> change.putRisks = List.of(risk(200))))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("100");
    }

    @Test
    void reviewsGoOnWhenTheListIsFull() {
        AccountPlan plan = draft();
        for (int number = 1; number <= 101; number++) {
            var input = new AccountPlanInput.RecordReview();
            input.id = id(1000 + number).toString();
            input.heldOn = day(DAY);
            plan = new PlanEdit(Samples.TEMPLATE, on(DAY))
                    .recordReview(plan, input, new PlanFigures(null, null, null, 0));
        }
        assertThat(plan.reviews())
                .hasSize(100)
                .extracting(PlanReview::uuid)
                .startsWith(id(1002))
                .endsWith(id(1101));
    }

    @Test
    void longTextIsRefusedAndLimitIsNamed() {
        assertThatThrownBy(() -> edited(draft(), DAY, change -> change.strategy = Optional.of("x".repeat(10_001))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("10000");
        assertThat(edited(draft(), DAY, change -> change.strategy = Optional.of("x".repeat(10_000)))
                        .getStrategy())
                .hasSize(10_000);
    }

    @Test
    void claimStandsBesideTheMeasureAndIsNoContent() {
        AccountPlan plan = edited(draft(), DAY, PlanEditTest::putOneOfEach);
        AccountPlan claimed = edited(plan, DAY, change -> {
            var measure = new PlanItemInput.PutMeasure();
            measure.id = id(14).toString();
            measure.claim = Optional.of(decimal("0.19"));
            measure.claimReason = Optional.of("Three starts are not invoiced yet.");
            change.putMeasures = List.of(measure);
        });
        MeasureClaim claim =
                claimed.content().measures().findFirst().orElseThrow().claim();
        assertThat(claim)
                .isEqualTo(new MeasureClaim(
                        decimal("0.19"), "Three starts are not invoiced yet.", "rep@example.org", on(DAY).at()));
        assertThat(claimed.contentHash()).isEqualTo(plan.contentHash());
    }

    @Test
    void sendingNothingButTheIdConfirmsAndChangesNoContent() {
        AccountPlan plan = edited(draft(), DAY, PlanEditTest::putOneOfEach);
        AccountPlan confirmed = edited(plan, "2026-05-01", change -> {
            var answer = new PlanItemInput.PutAnswer();
            answer.id = id(10).toString();
            change.putAnswers = List.of(answer);
        });
        assertThat(confirmed.getAnswers().get(0).updated().at())
                .isEqualTo(on("2026-05-01").at());
        assertThat(confirmed.getAnswers().get(0).answeredAt()).isEqualTo(on(DAY).at());
        assertThat(confirmed.contentHash()).isEqualTo(plan.contentHash());
    }

    @Test
    void otherWordsAreAnsweredWhenTheyAreWritten() {
        AccountPlan plan = edited(draft(), DAY, change -> change.putAnswers = List.of(answer(10, "goals", "One.")));

        AccountPlan rewritten =
                edited(plan, "2026-05-01", change -> change.putAnswers = List.of(answer(10, "goals", "Two.")));

        assertThat(rewritten.getAnswers().get(0).answeredAt())
                .isEqualTo(on("2026-05-01").at());
    }

    @Test
    void reasonWithoutAClaimIsRefused() {
        AccountPlan plan = edited(draft(), DAY, change -> {
            change.putObjectives = List.of(objective(1));
            change.putMeasures = List.of(measure(2, 1, "0.5"));
        });
        for (Optional<Decimal> claim : Arrays.<Optional<Decimal>>asList(null, Optional.empty())) {
            var measure = new PlanItemInput.PutMeasure();
            measure.id = id(2).toString();
            measure.claim = claim;
            measure.claimReason = Optional.of("They said so.");

            assertThatThrownBy(() -> edited(plan, DAY, change -> change.putMeasures = List.of(measure)))
                    .hasMessageContaining("A reason belongs to a claim");
        }
    }

    @Test
    void dueDateMovesItsPromiseOnlyUntilThePlanIsApproved() {
        AccountPlan plan = withActions(draft(), DAY, action(7, "2026-03-01"));
        AccountPlan moved = withActions(plan, DAY, action(7, "2026-03-10"));
        assertThat(moved.getActions().get(0).getPromisedOn()).isEqualTo("2026-03-10");
        AccountPlan approved = Samples.approved(moved, DAY);
        PlanAction slipped =
                withActions(approved, DAY, action(7, "2026-03-15")).getActions().get(0);
        assertThat(slipped.getPromisedOn()).isEqualTo("2026-03-10");
        assertThat(slipped.getSlipDays()).isEqualTo(5);
    }

    @Test
    void approvalRenewsPromisesExceptThoseMissedAlready() {
        AccountPlan plan =
                Samples.approved(withActions(draft(), DAY, action(7, "2026-03-01"), action(8, "2026-06-01")), DAY);
        AccountPlan moved = withActions(plan, "2026-04-01", action(7, "2026-05-01"), action(8, "2026-07-01"));
        AccountPlan again = Samples.approved(moved, "2026-04-02");
        assertThat(again.getActions())
                .extracting(PlanAction::getPromisedOn)
                .containsExactly(day("2026-03-01"), day("2026-07-01"));
    }

    @Test
    void actionOfAnApprovedPlanIsDroppedAndNotRemoved() {
        AccountPlan plan = Samples.approved(withActions(draft(), DAY, action(7, "2026-03-01")), DAY);
        assertThatThrownBy(() -> edited(plan, DAY, change -> change.remove = List.of(id(7).toString())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("drop this one");
    }

    @Test
    void referencesAreWhatAnEditNamesAnew() {
        AccountPlan before = draft();
        AccountPlan after = edited(before, DAY, PlanEditTest::putOneOfEach);
        PlanReferences added = PlanReferences.of(after.content()).minus(PlanReferences.of(before.content()));
        assertThat(added.members()).containsExactly(id(2));
        assertThat(added.vendors()).containsExactly(id(50));
        assertThat(added.contacts()).containsExactly(id(60));
        assertThat(added.units()).containsExactly(id(61));
        assertThat(added.offerings()).isEmpty();
    }

    private static void putOneOfEach(AccountPlanInput.Change change) {
        var collaborator = new PlanItemInput.PutCollaborator();
        collaborator.member = member(2);
        collaborator.role = CollaboratorRole.EDITOR;
        change.putCollaborators = List.of(collaborator);
        change.putAnswers = List.of(answer(10, "goals", "One front door for citizens."));
        change.putAnswers.get(0).saidByContact = Optional.of(Samples.contact(60));
        change.putPerceivedValues = List.of(perceived(11, PerceivedValueQuestion.STATED_WORTH, "2026-01-20"));
        change.putPerceivedValues.get(0).amount = Optional.of(decimal("1200000"));
        change.putPerceivedValues.get(0).currency = Optional.of(Currency.of("AUD"));
        change.putCompetitors = List.of(competitor(12, 50));
        change.putObjectives = List.of(objective(13));
        change.putMeasures = List.of(measure(14, 13, "0.2"));
        change.putMeasures.get(0).unit = Optional.of(Samples.unit(61));
        change.putActions = List.of(action(15, "2026-03-01"));
        change.putActions.get(0).aim = new PlanItemInput.Aim();
        change.putActions.get(0).aim.measure = id(14).toString();
        change.putRisks = List.of(risk(16));
    }

    private static void assertRefused(Consumer<AccountPlanInput.Change> edit, String... field) {
        assertThatThrownBy(() -> edited(draft(), DAY, edit))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .containsExactly(field));
    }
}
