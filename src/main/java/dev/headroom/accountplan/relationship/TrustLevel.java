package dev.headroom.accountplan.relationship;

import org.eclipse.microprofile.graphql.Description;

/** What one of us is to a contact. The order is from least to most. */
@Description("What one of us is to a contact, from least to most.")
public enum TrustLevel {
    @Description("Somebody who sells.")
    VENDOR,

    @Description("Somebody whose facts are believed.")
    CREDIBLE_SOURCE,

    @Description("Somebody who is called when there is a problem.")
    PROBLEM_SOLVER,

    @Description("Somebody who is asked before there is one.")
    TRUSTED_ADVISOR
}
