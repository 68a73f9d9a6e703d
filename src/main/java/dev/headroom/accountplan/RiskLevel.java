package dev.headroom.accountplan;

import org.eclipse.microprofile.graphql.Description;

/** How likely or how grave a risk is. */
@Description("How likely or how grave a risk is.")
public enum RiskLevel {
    @Description("Unlikely, or a nuisance.")
    LOW,
    @Description("Possible, or felt in the numbers.")
    MEDIUM,
    @Description("Expected, or a danger to the account.")
    HIGH
}
