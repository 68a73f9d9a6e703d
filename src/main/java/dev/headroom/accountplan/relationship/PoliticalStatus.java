package dev.headroom.accountplan.relationship;

import org.eclipse.microprofile.graphql.Description;

/** How near somebody is to where decisions are really made, whatever the organization chart says. */
@Description("How near a stakeholder is to where decisions are really made.")
public enum PoliticalStatus {
    @Description("One of the few who make them: a key player.")
    INNER_CIRCLE,

    @Description("Shapes them: a key player.")
    POLITICAL_STRUCTURE,

    @Description("Neither.")
    OUTSIDE;

    boolean keyPlayer() {
        return this != OUTSIDE;
    }
}
