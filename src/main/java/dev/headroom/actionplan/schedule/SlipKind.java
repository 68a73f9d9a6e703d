package dev.headroom.actionplan.schedule;

import org.eclipse.microprofile.graphql.Description;

/** Why a task is later than accepted. */
@Description("Why a task is later than accepted, at the first task of the chain that pushes it.")
public enum SlipKind {
    @Description("It should have been started by now and isn't.")
    NOT_STARTED,
    @Description("It was started later than its accepted date allows.")
    STARTED_LATE,
    @Description("It takes longer than was accepted, or waits longer for an earlier task that is on time.")
    OWN_DURATION,
    @Description("It was finished later than accepted.")
    FINISHED_LATE,
    @Description("It was added after acceptance.")
    ADDED,
    @Description("A constraint set after acceptance holds it back.")
    CONSTRAINT,
    @Description("The buyer fixed a later day.")
    PIN
}
