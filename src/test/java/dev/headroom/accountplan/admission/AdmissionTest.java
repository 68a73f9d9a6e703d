package dev.headroom.accountplan.admission;

import static dev.headroom.accountplan.Samples.OWNER;
import static dev.headroom.accountplan.Samples.action;
import static dev.headroom.accountplan.Samples.day;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.edited;
import static dev.headroom.accountplan.Samples.id;
import static dev.headroom.accountplan.Samples.measure;
import static dev.headroom.accountplan.Samples.moved;
import static dev.headroom.accountplan.Samples.objective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.ActionState;
import dev.headroom.accountplan.AdmissionChecklist;
import dev.headroom.accountplan.AdmissionCode;
import dev.headroom.accountplan.AdmissionCriterion;
import dev.headroom.accountplan.PlanItemInput;
import dev.headroom.accountplan.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a plan must show before it is approved. Units are 50 and up, offerings 60 and up. */
class AdmissionTest {

    private static final Map<UUID, String> NAMES = Map.of(
            id(50), "Health", id(51), "Education", id(52), "Justice", id(60), "Contractors", id(61), "Consulting");
    private static final Map<UUID, Integer> KNOWN_WELL = Map.of(id(50), 2, id(51), 3);

    private static CellFigure cell(int unit, int offering, @Nullable String wallet) {
        return cell(unit, offering, wallet, "0", null, false);
    }

    private static CellFigure cell(
            int unit, int offering, @Nullable String wallet, String ours, @Nullable String target, boolean stale) {
        return new CellFigure(
                id(40),
                id(unit),
                id(offering),
                true,
                wallet == null ? null : new BigDecimal(wallet),
                new BigDecimal(ours),
                wallet == null ? null : new BigDecimal(wallet).subtract(new BigDecimal(ours)),
                null,
                target == null ? null : new BigDecimal(target),
                stale);
    }

    private static AdmissionChecklist check(AccountPlan plan, Map<UUID, Integer> contacts, CellFigure... cells) {
        var facts = new AdmissionFacts(List.of(cells), contacts, Set.of(OWNER), NAMES, day("2026-03-01"));
        return Admission.check(plan.content(), facts, AdmissionPolicy.defaults());
    }

    private static AdmissionCriterion criterion(AdmissionCode code, AccountPlan plan, CellFigure... cells) {
        return check(plan, KNOWN_WELL, cells).criteria().stream()
                .filter(criterion -> criterion.code() == code)
                .findFirst()
                .orElseThrow();
    }

    /** An objective that can be measured, and an action on Health × Contractors due on 1 April. */
    private static AccountPlan ready() {
        return edited(draft(), "2026-02-01", change -> {
            change.putObjectives = List.of(objective(1));
            change.putMeasures = List.of(measure(2, 1, "0.2"));
            change.putActions = List.of(on(50, 60, "2026-04-01"));
        });
    }

    private static PlanItemInput.PutAction on(int unit, int offering, String dueOn) {
        PlanItemInput.PutAction action = action(3, dueOn);
        action.aim = new PlanItemInput.Aim();
        action.aim.unit = Samples.unit(unit);
        action.aim.offering = Samples.offering(offering);
        return action;
    }

    @Test
    void planThatShowsEverythingPasses() {
        AdmissionChecklist checklist = check(ready(), KNOWN_WELL, cell(50, 60, "1000", "100", "300", false));
        assertThat(checklist.getPassed()).isTrue();
        assertThat(checklist.criteria()).extracting(AdmissionCriterion::code).containsExactly(AdmissionCode.values());
        assertThat(checklist.criteria())
                .allMatch(criterion -> criterion.failing().isEmpty());
    }

    @Test
    void emptyPlanOfAnUnknownAccountFailsEverythingButStaleEstimates() {
        AdmissionChecklist checklist = check(draft(), Map.of());
        assertThat(checklist.failing())
                .extracting(AdmissionCriterion::code)
                .containsExactly(
                        AdmissionCode.WALLET_KNOWN,
                        AdmissionCode.TARGETS_HAVE_ACTIONS,
                        AdmissionCode.SENIOR_CONTACTS,
                        AdmissionCode.OBJECTIVES_MEASURABLE);
        assertThat(checklist.criteria())
                .allMatch(criterion -> !criterion.sentence().isBlank());
    }

    /**
     * Contractors are known for 600 and 200, mean 400; so Justice is taken for 400. Consulting is known nowhere: the
     * mean of
     * all, 400 again, but Health spends 500 of it with us. 800 / (800 + 400 + 500) = 800 / 1700 = 0.470588.
     */
    @Test
    void unknownCellsAreTakenForTheMeanOfTheirOffering() {
        AdmissionCriterion wallet = criterion(
                AdmissionCode.WALLET_KNOWN,
                ready(),
                cell(50, 60, "600"),
                cell(51, 60, "200"),
                cell(52, 60, null),
                cell(50, 61, null, "500", null, false));
        assertThat(wallet.measured()).isCloseTo(800.0 / 1700, within(1e-12));
        assertThat(wallet.passed()).isFalse();
        assertThat(wallet.sentence())
                .isEqualTo("47 % of the wallet by value is known, 70 % is wanted: size the cells that nobody has"
                        + " sized.");
        assertThat(wallet.failing()).containsExactly("Health × Consulting", "Justice × Contractors");
    }

    /** Seven cells of 100 are known, three more are taken for 100 each: 700 / 1000. */
    @Test
    void exactlySeventyPercentIsEnough() {
        List<CellFigure> cells = new ArrayList<>();
        IntStream.range(0, 7).forEach(unit -> cells.add(cell(70 + unit, 60, "100")));
        IntStream.range(7, 10).forEach(unit -> cells.add(cell(70 + unit, 60, null)));
        AdmissionCriterion wallet = criterion(AdmissionCode.WALLET_KNOWN, ready(), cells.toArray(CellFigure[]::new));
        assertThat(wallet.measured()).isEqualTo(0.7);
        assertThat(wallet.passed()).isTrue();
    }

    @Test
    void cellsWhereNothingCanBeBoughtDoNotCount() {
        CellFigure never =
                new CellFigure(id(40), id(51), id(60), false, null, BigDecimal.ZERO, null, null, null, false);
        assertThat(criterion(AdmissionCode.WALLET_KNOWN, ready(), cell(50, 60, "100"), never)
                        .measured())
                .isEqualTo(1.0);
    }

    @Test
    void targetNeedsAnOpenActionWithAnOwnerAndADateToCome() {
        CellFigure target = cell(50, 60, "1000", "100", "300", false);
        assertThat(targets(ready(), target).passed()).isTrue();
        assertThat(targets(moved(ready(), 3, ActionState.DONE, "2026-02-02"), target)
                        .passed())
                .isFalse();
        assertThat(targets(withAction(on(50, 60, "2026-02-28")), target).passed())
                .isFalse();
        assertThat(targets(withAction(on(50, 60, "2026-03-01")), target).passed())
                .isTrue();
        assertThat(targets(withAction(on(51, 60, "2026-04-01")), target).passed())
                .isFalse();
        PlanItemInput.PutAction unowned = on(50, 60, "2026-04-01");
        unowned.owner = Optional.empty();
        assertThat(targets(withAction(unowned), target).passed()).isFalse();
        PlanItemInput.PutAction gone = on(50, 60, "2026-04-01");
        gone.owner = Optional.of(Samples.member(9));
        assertThat(targets(withAction(gone), target).passed()).isFalse();
    }

    @Test
    void failingTargetsAreNamedTheLargestFirst() {
        AdmissionCriterion targets = targets(
                ready(),
                cell(50, 60, "1000", "0", "300", false),
                cell(51, 60, "1000", "0", "200", false),
                cell(52, 60, "1000", "0", "400", false),
                cell(52, 61, "1000", "0", null, false));
        assertThat(targets.failing()).containsExactly("Justice × Contractors", "Education × Contractors");
        assertThat(targets.measured()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(targets.sentence()).startsWith("2 of 3 target cells lack an open action");
    }

    @Test
    void staleEstimateFails() {
        AdmissionCriterion fresh = criterion(
                AdmissionCode.ESTIMATES_FRESH,
                ready(),
                cell(50, 60, "100", "0", null, true),
                cell(51, 60, "200", "0", null, true),
                cell(52, 60, "300"));
        assertThat(fresh.passed()).isFalse();
        assertThat(fresh.measured()).isEqualTo(2.0);
        assertThat(fresh.failing()).containsExactly("Education × Contractors", "Health × Contractors");
    }

    @Test
    void everyLineNeedsTwoSeniorContacts() {
        AdmissionChecklist checklist =
                check(ready(), Map.of(id(50), 2, id(51), 1, id(52), 0), cell(50, 60, "1000", "100", "300", false));
        assertThat(checklist.failing()).singleElement().satisfies(criterion -> {
            assertThat(criterion.code()).isEqualTo(AdmissionCode.SENIOR_CONTACTS);
            assertThat(criterion.failing()).containsExactly("Justice", "Education");
            assertThat(criterion.measured()).isEqualTo(0.0);
            assertThat(criterion.sentence()).startsWith("2 of 3 lines have fewer than 2 senior contacts");
        });
    }

    @Test
    void everyObjectiveNeedsBaselineTargetRuleAndEnd() {
        AccountPlan plan = edited(ready(), "2026-02-02", change -> {
            PlanItemInput.PutMeasure bare = measure(12, 11, "0.2");
            bare.baseline = null;
            bare.dueOn = null;
            change.putObjectives = List.of(objective(10), objective(11));
            change.putMeasures = List.of(bare);
        });
        AdmissionCriterion objectives = criterion(AdmissionCode.OBJECTIVES_MEASURABLE, plan);
        assertThat(objectives.failing())
                .containsExactly("Objective 10: no measure", "Objective 11: WALLET_SHARE without baseline, end");
        assertThat(objectives.measured()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void failingItemsAreBounded() {
        CellFigure[] cells = IntStream.range(0, 30)
                .mapToObj(unit -> cell(100 + unit, 60, "100", "0", null, true))
                .toArray(CellFigure[]::new);
        AdmissionCriterion fresh = criterion(AdmissionCode.ESTIMATES_FRESH, ready(), cells);
        assertThat(fresh.failing()).hasSize(20).allMatch(name -> name.endsWith(" × Contractors"));
        assertThat(fresh.measured()).isEqualTo(30.0);
    }

    /** With equal known cells, the share by value is the share by count. */
    @Property(tries = 200)
    void equalCellsCountAlike(
            @ForAll @Size(min = 1, max = 40) List<Boolean> known, @ForAll @IntRange(min = 60, max = 62) int offering) {
        CellFigure[] cells = IntStream.range(0, known.size())
                .mapToObj(unit -> cell(100 + unit, offering, known.get(unit) ? "250" : null))
                .toArray(CellFigure[]::new);
        long count = known.stream().filter(yes -> yes).count();
        Double measured = criterion(AdmissionCode.WALLET_KNOWN, draft(), cells).measured();
        if (count == 0) {
            assertThat(measured).isNull();
        } else {
            assertThat(measured).isCloseTo((double) count / known.size(), within(1e-9));
        }
    }

    private static AdmissionCriterion targets(AccountPlan plan, CellFigure... cells) {
        return criterion(AdmissionCode.TARGETS_HAVE_ACTIONS, plan, cells);
    }

    private static AccountPlan withAction(PlanItemInput.PutAction action) {
        return edited(draft(), "2026-02-01", change -> change.putActions = List.of(action));
    }
}
