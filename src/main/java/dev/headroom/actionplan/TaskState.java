package dev.headroom.actionplan;

import org.eclipse.microprofile.graphql.Description;

/** How far a task is. */
@Description("How far a task is.")
public enum TaskState {
    @Description("Nobody has begun it.")
    OPEN,

    @Description("It is begun.")
    STARTED,

    @Description("The other side says it is done; its owner's side has not confirmed it. It counts as not done.")
    CLAIMED,

    @Description("Its owner's side says it is done.")
    DONE,

    @Description("It is given up.")
    DROPPED;

    /** Whether nobody works on it any more. */
    public boolean isEnded() {
        return this == DONE || this == DROPPED;
    }
}
