package dev.headroom.accountplan.score;

import dev.headroom.accountplan.PerceivedValueQuestion;
import dev.headroom.accountplan.PlanAction;
import dev.headroom.accountplan.PlanCompetitor;
import dev.headroom.accountplan.PlanContent;
import dev.headroom.accountplan.PlanMeasure;
import dev.headroom.accountplan.PlanObjective;
import dev.headroom.accountplan.PlanRisk;
import dev.headroom.accountplan.template.PlanPart;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something a part of a plan must hold to be complete.
 *
 * @param what what to do about it
 * @param met how far it is met, 0 to 1
 */
record Requirement(String what, double met) {

    /** What the part must hold; each counts the same within it. None for a section of answers alone. */
    static List<Requirement> of(PlanPart part, PlanContent content) {
        return switch (part) {
            case ANSWERS -> List.of();
            case PERCEIVED_VALUE ->
                Stream.of(PerceivedValueQuestion.values())
                        .map(question -> perceived(question, content))
                        .toList();
            case COMPETITORS -> each(content.competitors(), Requirement::competitor, "Name a competitor.");
            case STRATEGY -> List.of(new Requirement("Write the strategy.", content.strategy() == null ? 0 : 1));
            case OBJECTIVES -> each(content.objectives(), Requirement::objective, "Set a first objective.");
            case ACTIONS -> actions(content);
            case RISKS -> each(content.risks(), Requirement::risk, "Name a risk.");
        };
    }

    private static <T> List<Requirement> each(List<T> items, Function<T, Requirement> requirement, String first) {
        return items.isEmpty()
                ? List.of(new Requirement(first, 0))
                : items.stream().map(requirement).toList();
    }

    private static Requirement perceived(PerceivedValueQuestion question, PlanContent content) {
        boolean asked = content.perceivedValues().stream().anyMatch(value -> value.question() == question);
        return new Requirement("Ask the customer: " + question + ".", asked ? 1 : 0);
    }

    private static Requirement competitor(PlanCompetitor competitor) {
        return new Requirement("Say how we go about each competitor.", competitor.ourApproach() == null ? 0 : 1);
    }

    private static Requirement objective(PlanObjective objective) {
        boolean measured =
                !objective.measures().isEmpty() && objective.measures().stream().allMatch(PlanMeasure::measurable);
        return new Requirement(
                "Give the objective \"" + objective.title() + "\" "
                        + (measured
                                ? "an owner."
                                : "measures with baseline, target and dates"
                                        + (objective.ownerUuid() == null ? ", and an owner." : ".")),
                (objective.ownerUuid() == null ? 0 : 0.5) + (measured ? 0.5 : 0));
    }

    /** Finished actions need nothing any more; a plan that never had any is not complete. */
    private static List<Requirement> actions(PlanContent content) {
        List<PlanAction> unfinished =
                content.actions().stream().filter(PlanAction::unfinished).toList();
        return unfinished.isEmpty() && !content.actions().isEmpty()
                ? List.of(new Requirement("", 1))
                : each(unfinished, Requirement::action, "Plan a first action.");
    }

    private static Requirement action(PlanAction action) {
        return new Requirement(
                "Give the action \"" + action.title() + "\" an owner.", action.ownerUuid() == null ? 0 : 1);
    }

    private static Requirement risk(PlanRisk risk) {
        return new Requirement(
                "Say who watches the risk \"" + risk.title() + "\" and what we do about it.",
                (risk.ownerUuid() == null ? 0 : 0.5) + (risk.mitigation() == null ? 0 : 0.5));
    }
}
