package dev.headroom.actionplan.schedule;

import org.eclipse.microprofile.graphql.Description;

/** Which promise the plan can't keep. */
@Description("Which promise the plan can't keep as it stands.")
public enum ConflictKind {
    @Description("The day the buyer fixed is earlier than the task can be finished.")
    PIN_MISSED,
    @Description("The plan finishes after its target date.")
    TARGET_MISSED,
    @Description("The day a task must finish on is earlier than it can be finished.")
    CONSTRAINT_MISSED
}
