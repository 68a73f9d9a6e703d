package dev.headroom.accountplan.standing;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.figures.CellFigure;
import dev.headroom.account.figures.MissedPromise;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.AdmissionChecklist;
import dev.headroom.accountplan.ComparedFigures;
import dev.headroom.accountplan.PlanAction;
import dev.headroom.accountplan.PlanFigures;
import dev.headroom.accountplan.PlanReview;
import dev.headroom.accountplan.WorkGaps;
import dev.headroom.accountplan.admission.Admission;
import dev.headroom.accountplan.admission.AdmissionFacts;
import dev.headroom.accountplan.admission.AdmissionPolicy;
import dev.headroom.accountplan.measure.MeasureReading;
import dev.headroom.accountplan.relationship.PlanScope;
import dev.headroom.accountplan.relationship.RelationshipPicture;
import dev.headroom.accountplan.relationship.SeniorContacts;
import dev.headroom.accountplan.review.ReviewAgenda;
import dev.headroom.accountplan.score.PlanScores;
import dev.headroom.accountplan.score.ScorePolicy;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.money.Currency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The records that a plan is judged by on a day, and every judgement that follows from them.
 *
 * @param template in the version the plan began with
 * @param scope what the plan covers, as far as whoever asks sees it
 * @param readings one for each measure of its objectives
 * @param activeMembers of the members the plan names, those who may still sign in
 * @param missedPromises what was promised in meetings with its accounts and is overdue or broken
 */
record PlanStanding(
        AccountPlan plan,
        PlanTemplate template,
        PlanScope scope,
        LocalDate asOf,
        Currency currency,
        List<MeasureReading> readings,
        RelationshipPicture relationships,
        Set<UUID> activeMembers,
        Map<UUID, BusinessUnit> units,
        Map<UUID, Offering> offerings,
        List<MissedPromise> missedPromises) {

    /** Those the plan covers. */
    Set<UUID> accounts() {
        return scope.accounts();
    }

    /** The cells of all accounts the plan covers. */
    List<CellFigure> cells() {
        return relationships.cells();
    }

    PlanScores scores() {
        return PlanScores.of(plan, template, readings, asOf, ScorePolicy.defaults());
    }

    AdmissionChecklist admission() {
        Map<UUID, String> names = new HashMap<>();
        units.values().forEach(unit -> names.put(unit.uuid(), unit.name()));
        offerings.values().forEach(offering -> names.put(offering.uuid(), offering.name()));
        Map<UUID, Integer> seniorContacts = relationships.seniorContacts().stream()
                .collect(Collectors.toMap(SeniorContacts::unitUuid, SeniorContacts::known));
        var facts = new AdmissionFacts(cells(), seniorContacts, activeMembers, names, asOf);
        String gap = scope.gap();
        return gap == null
                ? Admission.check(plan.content(), facts, AdmissionPolicy.defaults())
                : Admission.ofPart(plan.content(), facts, AdmissionPolicy.defaults(), gap);
    }

    PlanFigures figures() {
        PlanFigures figures = PlanFigures.of(
                cells(), currency, relationships.coverage(), lateActions().size());
        return scope.complete() ? figures : figures.withoutTotals();
    }

    /** Refuses to decide on the plan by what shows of a part of it. */
    void requireWhole() {
        if (scope.tooWide()) {
            throw new LimitExceeded(PlanScope.TOO_WIDE, "to");
        }
        if (!scope.complete()) {
            throw new Forbidden("The plan covers accounts that you may not see, and its checklist is about all of them:"
                    + " ask somebody who sees them all to approve it.");
        }
    }

    /** The last review, which the next one is compared with. */
    Optional<PlanReview> lastReview() {
        List<PlanReview> held = plan.reviews();
        return held.isEmpty() ? Optional.empty() : Optional.of(held.get(held.size() - 1));
    }

    /**
     * The next review as it would be held.
     *
     * @param then the cells as they were known at the last one
     */
    ReviewAgenda nextReview(List<CellFigure> then) {
        List<String> broken =
                brokenPromises().stream().map(MissedPromise::sentence).toList();
        ComparedFigures money = scope.complete() && lastReview().isPresent() ? compared(then) : null;
        return ReviewAgenda.of(plan, figures(), money, broken, asOf);
    }

    /** How the money of the plan's accounts moved since these cells were known. */
    ComparedFigures compared(List<CellFigure> then) {
        return ComparedFigures.of(then, cells(), currency);
    }

    int reviewOverdueDays() {
        return ReviewAgenda.overdueDays(plan, asOf);
    }

    /** Those that came to be broken since the last review, or since the plan's period began. */
    List<MissedPromise> brokenPromises() {
        LocalDate since = lastReview().map(PlanReview::heldOn).orElse(plan.getFrom());
        return missedPromises.stream()
                .filter(promise -> promise.broken() && !promise.since().isBefore(since))
                .toList();
    }

    List<PlanAction> lateActions() {
        return WorkGaps.late(plan.content(), asOf);
    }

    List<PlanAction> actionsWithoutOwner() {
        return WorkGaps.withoutOwner(plan.content(), activeMembers);
    }

    List<WhiteSpaceCell> whiteSpaceWithoutAction() {
        List<WhiteSpaceCell> found = new ArrayList<>();
        for (CellFigure cell : WorkGaps.whiteSpaceWithoutAction(plan.content(), cells())) {
            BusinessUnit unit = units.get(cell.unit());
            Offering offering = offerings.get(cell.offering());
            if (unit != null && offering != null) {
                found.add(WhiteSpaceCell.of(cell, unit, offering, currency));
            }
        }
        return found;
    }
}
