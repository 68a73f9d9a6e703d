package dev.headroom.actionplan.risk;

import org.eclipse.microprofile.graphql.Description;

/** What puts a plan at risk. */
@Description("What puts a plan at risk.")
public enum RiskKind {
    @Description("It is forecast to be reached after its target: 3 points for each working day.")
    TARGET_MISSED,
    @Description("In one of five simulated cases it is reached after its target: a point for each working day beyond"
            + " what the forecast is late already, at most 60.")
    LIKELY_LATE,
    @Description("Fixed days or conditions that can't be kept: 5 points for each.")
    CONFLICTS,
    @Description("Open tasks and milestones whose day has passed: 2 points for each.")
    OVERDUE,
    @Description("The buyer's side has gone quiet: it has not been heard of for more than 10 of its working days,"
            + " unless the operator chose otherwise. A point for each day beyond, at most 20.")
    GONE_QUIET,
    @Description("What the customer promised in meetings and is overdue or broken: 2 points for each that is overdue,"
            + " 5 for each that is broken, at most 25.")
    PROMISES_MISSED,
    @Description("Its dates can't be computed at all: 100 points.")
    NOT_COMPUTABLE
}
