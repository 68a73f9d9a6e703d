package dev.headroom.accountplan;

import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people write into a plan, and what an approval is about. Progress is carried by the items but is no part of what
 * is approved: see {@link ContentHash}.
 *
 * @param from the first day of the period
 * @param to the last day of the period, included
 * @param strategyUpdated who last wrote or confirmed the strategy; null while there is none
 * @param reviewEveryDays how many days the plan may go without a review
 */
public record PlanContent(
        String title,
        LocalDate from,
        LocalDate to,
        UUID ownerUuid,
        int reviewEveryDays,
        List<PlanCollaborator> collaborators,
        List<PlanAnswer> answers,
        List<PerceivedValue> perceivedValues,
        List<PlanCompetitor> competitors,
        @Nullable String strategy,
        @Nullable Stamp strategyUpdated,
        List<PlanObjective> objectives,
        List<PlanAction> actions,
        List<PlanRisk> risks) {

    /** A plan for longer than a strategy's horizon is a vision. */
    static final int LONGEST_YEARS = 5;

    public PlanContent {
        title = Text.name(title, "title");
        if (to.isBefore(from)) {
            throw new BadInput("The period ends before it begins: choose a later last day.", "to");
        }
        if (!to.isBefore(from.plusYears(LONGEST_YEARS))) {
            throw new BadInput(
                    "The period is longer than " + LONGEST_YEARS + " years: choose an earlier last day.", "to");
        }
        PlanTemplate.requireCadence(reviewEveryDays);
        strategy = PlanLimits.text(strategy, PlanLimits.STRATEGY, "strategy");
        collaborators = PlanLimits.list(collaborators, PlanLimits.COLLABORATORS, "collaborators", "putCollaborators");
        answers = PlanLimits.list(answers, PlanLimits.ANSWERS, "answers", "putAnswers");
        perceivedValues =
                PlanLimits.list(perceivedValues, PlanLimits.PERCEIVED_VALUES, "perceived values", "putPerceivedValues");
        competitors = PlanLimits.list(competitors, PlanLimits.COMPETITORS, "competitors", "putCompetitors");
        objectives = PlanLimits.list(objectives, PlanLimits.OBJECTIVES, "objectives", "putObjectives");
        actions = PlanLimits.list(actions, PlanLimits.ACTIONS, "actions", "putActions");
        risks = PlanLimits.list(risks, PlanLimits.RISKS, "risks", "putRisks");
        requireVendorsOnce(competitors);
    }

    /** A plan before anybody wrote into it. */
    static PlanContent begin(String title, LocalDate from, LocalDate to, UUID owner, int reviewEveryDays) {
        return new PlanContent(
                title,
                from,
                to,
                owner,
                reviewEveryDays,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    PlanContent withActions(List<PlanAction> changed) {
        return new PlanContent(
                title,
                from,
                to,
                ownerUuid,
                reviewEveryDays,
                collaborators,
                answers,
                perceivedValues,
                competitors,
                strategy,
                strategyUpdated,
                objectives,
                changed,
                risks);
    }

    /** The measures of all objectives, in their order. */
    public Stream<PlanMeasure> measures() {
        return objectives.stream().flatMap(objective -> objective.measures().stream());
    }

    public Optional<PlanAction> action(UUID uuid) {
        return actions.stream().filter(action -> action.uuid().equals(uuid)).findFirst();
    }

    PlanContent withAction(PlanAction changed) {
        List<PlanAction> all = new ArrayList<>(actions);
        all.replaceAll(action -> action.uuid().equals(changed.uuid()) ? changed : action);
        return withActions(all);
    }

    private static void requireVendorsOnce(List<PlanCompetitor> competitors) {
        Set<UUID> vendors = new HashSet<>();
        for (PlanCompetitor competitor : competitors) {
            if (!vendors.add(competitor.vendorUuid())) {
                throw new BadInput("The vendor is in the plan already: change that entry.", "competitors");
            }
        }
    }
}
