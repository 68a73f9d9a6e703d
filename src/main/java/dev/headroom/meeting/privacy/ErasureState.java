package dev.headroom.meeting.privacy;

import org.eclipse.microprofile.graphql.Description;

/** How far an erasure is. */
@Description("How far an erasure is.")
public enum ErasureState {
    @Description("It goes on, by itself, also when the service stops in between.")
    RUNNING,

    @Description("The person is to be found no more in what came of meetings.")
    DONE
}
