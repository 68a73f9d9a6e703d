package dev.headroom.accountplan.template;

import java.util.List;
import java.util.UUID;

/**
 * The template an organization starts with and edits.
 *
 * <p>Sections: what the plans of Salesforce ({@code AccountPlan} and its objectives), Altify (launchpad tiles), Revegy
 * (landscape, goals, action plan, risks), Gary Smith Partnership (customer goals, competitors, objectives) and GitLab's
 * plans on Gainsight have in common. The questions on perceived value are about what the customer would lose, because
 * Kapta and others let the seller type satisfaction. Weights, in percent: objectives and actions count most, since the
 * scores of Altify and Kapta reward text; none of the numbers comes from evidence, so an organization may change them.
 * Half-lives follow how often a thing changes: actions in a month, objectives and risks in a quarter, what a customer
 * wants in half a year. Reviews are quarterly, as the published practice of business reviews is.
 */
public final class BuiltInTemplate {

    /** The same in every organization, so that each can be told to have it without writing it down. */
    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-00000000ac01");

    private static final int QUARTER = 90;
    private static final int HALF_YEAR = 180;

    private BuiltInTemplate() {}

    public static PlanTemplate template() {
        return new PlanTemplate(
                ID,
                "Account growth",
                List.of(
                        new PlanSection(
                                "goals",
                                "The customer's goals and challenges",
                                PlanPart.ANSWERS,
                                15,
                                HALF_YEAR,
                                List.of(
                                        required("goals", "What does the customer want to reach in this period?"),
                                        required("challenges", "What stands in their way?"),
                                        required("success", "How will they know that they succeeded?"),
                                        optional("trends", "Which trends of their industry do they name?"))),
                        new PlanSection(
                                "perceived_value",
                                "Our value as the customer perceives it",
                                PlanPart.PERCEIVED_VALUE,
                                15,
                                HALF_YEAR,
                                List.of()),
                        new PlanSection("competitors", "Competitors", PlanPart.COMPETITORS, 10, 120, List.of()),
                        new PlanSection(
                                "strategy",
                                "Strategy",
                                PlanPart.STRATEGY,
                                10,
                                HALF_YEAR,
                                List.of(optional("not_doing", "What do we decide not to do?"))),
                        new PlanSection("objectives", "Objectives", PlanPart.OBJECTIVES, 25, QUARTER, List.of()),
                        new PlanSection("actions", "Actions", PlanPart.ACTIONS, 15, 30, List.of()),
                        new PlanSection("risks", "Risks", PlanPart.RISKS, 10, QUARTER, List.of())),
                QUARTER,
                1);
    }

    private static PlanQuestion required(String key, String text) {
        return new PlanQuestion(key, text, true);
    }

    private static PlanQuestion optional(String key, String text) {
        return new PlanQuestion(key, text, false);
    }
}
