package dev.headroom.accountplan.admission;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.accountplan.AdmissionChecklist;
import dev.headroom.accountplan.AdmissionCode;
import dev.headroom.accountplan.AdmissionCriterion;
import dev.headroom.accountplan.PlanAction;
import dev.headroom.accountplan.PlanContent;
import dev.headroom.accountplan.PlanMeasure;
import dev.headroom.accountplan.PlanObjective;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the checklist before approval. The criteria are those the field's practice asks for: wallet known for 70
 * % of cells by value, an owner and a dated next step for each target cell, no estimate past its half-life, two senior
 * contacts a line, and baseline, target, rule and end for each objective.
 */
public final class Admission {

    private final PlanContent content;
    private final AdmissionFacts facts;
    private final AdmissionPolicy policy;

    private Admission(PlanContent content, AdmissionFacts facts, AdmissionPolicy policy) {
        this.content = content;
        this.facts = facts;
        this.policy = policy;
    }

    public static AdmissionChecklist check(PlanContent content, AdmissionFacts facts, AdmissionPolicy policy) {
        Admission admission = new Admission(content, facts, policy);
        return new AdmissionChecklist(List.of(
                admission.walletKnown(),
                admission.targetsHaveActions(),
                admission.estimatesFresh(),
                admission.seniorContacts(),
                admission.objectivesMeasurable()));
    }

    /**
     * The checklist for whoever sees a part of the accounts: what is judged by accounts is unknown.
     *
     * @param gap why it is, as a sentence
     */
    public static AdmissionChecklist ofPart(
            PlanContent content, AdmissionFacts facts, AdmissionPolicy policy, String gap) {
        return new AdmissionChecklist(check(content, facts, policy).criteria().stream()
                .map(criterion ->
                        criterion.code() == AdmissionCode.OBJECTIVES_MEASURABLE ? criterion : criterion.unknown(gap))
                .toList());
    }

    private AdmissionCriterion walletKnown() {
        KnownWallet wallet = new KnownWallet(facts.cells());
        Double share = wallet.share();
        boolean passed = share != null && share >= policy.walletKnown();
        String sentence = share == null
                ? "No wallet is known: size the largest cells first."
                : percent(share) + " of the wallet by value is known, " + percent(policy.walletKnown()) + " is wanted"
                        + (passed ? "." : ": size the cells that nobody has sized.");
        return new AdmissionCriterion(
                AdmissionCode.WALLET_KNOWN,
                passed,
                sentence,
                share,
                policy.walletKnown(),
                passed ? List.of() : names(wallet.unknown()));
    }

    private AdmissionCriterion targetsHaveActions() {
        List<CellFigure> targets = facts.cells().stream()
                .filter(cell -> target(cell).signum() > 0)
                .sorted(Comparator.comparing(Admission::target)
                        .reversed()
                        .thenComparing(CellFigure::unit)
                        .thenComparing(CellFigure::offering))
                .toList();
        List<CellFigure> failing = targets.stream()
                .filter(cell -> content.actions().stream().noneMatch(action -> serves(action, cell)))
                .toList();
        boolean passed = failing.isEmpty() && !targets.isEmpty();
        String sentence = targets.isEmpty()
                ? "No cell has a target: say which cells the plan goes for."
                : failing.isEmpty()
                        ? "Each of the " + targets.size() + " target cells has an owner and a dated next step."
                        : failing.size() + " of " + targets.size() + " target cells lack an open action with an owner"
                                + " and a date that is still to come: plan one for each.";
        Double measured = targets.isEmpty() ? null : 1 - (double) failing.size() / targets.size();
        return new AdmissionCriterion(
                AdmissionCode.TARGETS_HAVE_ACTIONS, passed, sentence, measured, 1.0, names(failing));
    }

    private AdmissionCriterion estimatesFresh() {
        List<CellFigure> stale = facts.cells().stream()
                .filter(cell -> cell.eligible() && cell.wallet() != null && cell.stale())
                .sorted(Comparator.comparing(Admission::wallet)
                        .reversed()
                        .thenComparing(CellFigure::unit)
                        .thenComparing(CellFigure::offering))
                .toList();
        boolean passed = stale.size() <= policy.staleEstimates();
        String sentence = stale.isEmpty()
                ? "No estimate is past its half-life."
                : stale.size() + " cells rest on an estimate past its half-life"
                        + (passed ? "." : ": ask again and enter what you hear.");
        return new AdmissionCriterion(
                AdmissionCode.ESTIMATES_FRESH,
                passed,
                sentence,
                (double) stale.size(),
                (double) policy.staleEstimates(),
                names(stale));
    }

    private AdmissionCriterion seniorContacts() {
        Map<UUID, Integer> lines = facts.seniorContacts();
        List<UUID> failing = lines.entrySet().stream()
                .filter(line -> line.getValue() < policy.seniorContacts())
                .sorted(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        boolean passed = failing.isEmpty() && !lines.isEmpty();
        String sentence = lines.isEmpty()
                ? "The customer has no lines yet: add its units and the people in them."
                : failing.isEmpty()
                        ? "Each of the " + lines.size() + " lines has " + policy.seniorContacts() + " senior contacts."
                        : failing.size() + " of " + lines.size() + " lines have fewer than " + policy.seniorContacts()
                                + " senior contacts: meet their executives and vice presidents.";
        Double measured = lines.values().stream()
                .min(Integer::compare)
                .map(Integer::doubleValue)
                .orElse(null);
        return new AdmissionCriterion(
                AdmissionCode.SENIOR_CONTACTS,
                passed,
                sentence,
                measured,
                (double) policy.seniorContacts(),
                failing.stream().map(facts::name).toList());
    }

    private AdmissionCriterion objectivesMeasurable() {
        List<PlanObjective> all = content.objectives();
        List<String> failing = all.stream().flatMap(Admission::missing).toList();
        long unmeasurable = all.stream()
                .filter(objective -> missing(objective).findAny().isPresent())
                .count();
        boolean passed = failing.isEmpty() && !all.isEmpty();
        String sentence = all.isEmpty()
                ? "There is no objective: say what the plan is to reach."
                : failing.isEmpty()
                        ? "Each of the " + all.size() + " objectives has baseline, target, rule and end."
                        : unmeasurable + " of " + all.size() + " objectives can't be measured: give each a measure with"
                                + " baseline, target, rule and end.";
        Double measured = all.isEmpty() ? null : 1 - (double) unmeasurable / all.size();
        return new AdmissionCriterion(AdmissionCode.OBJECTIVES_MEASURABLE, passed, sentence, measured, 1.0, failing);
    }

    /** What an objective lacks, one line for each measure. */
    private static Stream<String> missing(PlanObjective objective) {
        if (objective.measures().isEmpty()) {
            return Stream.of(objective.title() + ": no measure");
        }
        return objective.measures().stream()
                .filter(measure -> !measure.measurable())
                .map(measure -> objective.title() + ": " + measure.source() + " without " + missing(measure));
    }

    private static String missing(PlanMeasure measure) {
        return String.join(
                ", ",
                Stream.of(
                                measure.baseline() == null || measure.baselineOn() == null ? "baseline" : "",
                                measure.target() == null ? "target" : "",
                                measure.dueOn() == null ? "end" : "")
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private boolean serves(PlanAction action, CellFigure cell) {
        return action.unfinished()
                && action.aim() != null
                && action.aim().isCell(cell.unit(), cell.offering())
                && action.ownerUuid() != null
                && facts.activeMembers().contains(action.ownerUuid())
                && !action.dueOn().isBefore(facts.asOf());
    }

    private List<String> names(List<CellFigure> cells) {
        return cells.stream().map(facts::name).toList();
    }

    private static BigDecimal target(CellFigure cell) {
        return known(cell.target());
    }

    private static BigDecimal wallet(CellFigure cell) {
        return known(cell.wallet());
    }

    private static BigDecimal known(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Rounded down, so that what falls short by a hair does not read as enough. */
    private static String percent(double share) {
        return (int) Math.floor(share * 100 + 1e-9) + " %";
    }
}
