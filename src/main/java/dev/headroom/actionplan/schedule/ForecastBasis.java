package dev.headroom.actionplan.schedule;

import org.eclipse.microprofile.graphql.Description;

/** Whose past a task's simulated duration is drawn from. */
@Description("Whose past a task's simulated duration is drawn from: the most specific that has enough finished work.")
public enum ForecastBasis {
    @Description("What this owner took for this type of step.")
    OWNER_AND_STEP,
    @Description("What all owners took for this type of step.")
    STEP,
    @Description("What this owner took for all types of step.")
    OWNER,
    @Description("No past worth using: a general distribution of overruns.")
    PRIOR
}
