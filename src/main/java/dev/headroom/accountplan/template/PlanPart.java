package dev.headroom.accountplan.template;

import org.eclipse.microprofile.graphql.Description;

/** What of a plan a section of its template is about, besides the section's questions. */
@Description("What of a plan a section is about, besides its questions.")
public enum PlanPart {
    @Description("Nothing but the answers to the section's questions.")
    ANSWERS,
    @Description("The value the customer says they get from us.")
    PERCEIVED_VALUE,
    @Description("The vendors we meet at the customer.")
    COMPETITORS,
    @Description("The text of the strategy.")
    STRATEGY,
    @Description("The objectives and their measures.")
    OBJECTIVES,
    @Description("The actions.")
    ACTIONS,
    @Description("The risks.")
    RISKS
}
