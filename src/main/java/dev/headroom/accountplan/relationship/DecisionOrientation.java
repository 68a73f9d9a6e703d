package dev.headroom.accountplan.relationship;

import org.eclipse.microprofile.graphql.Description;

/** What somebody looks at first when they judge an offer. */
@Description("What a stakeholder looks at first when they judge an offer.")
public enum DecisionOrientation {
    @Description("Cost and return.")
    FINANCIAL,

    @Description("Whether and how it works.")
    TECHNICAL,

    @Description("Who it comes from.")
    RELATIONSHIP,

    @Description("What it does for the business.")
    BUSINESS
}
