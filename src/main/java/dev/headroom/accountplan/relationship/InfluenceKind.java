package dev.headroom.accountplan.relationship;

import org.eclipse.microprofile.graphql.Description;

/** What a line between two stakeholders means. */
@Description("What a line between two stakeholders means.")
public enum InfluenceKind {
    @Description("The first one's opinion moves the second one's.")
    INFLUENCE,

    @Description("The first one opposes the second.")
    CONFLICT
}
