package dev.headroom.meeting.commitment;

import dev.headroom.meeting.MeetingSide;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What one side promised and what became of it. */
@Description("What one side promised and what became of it.")
public record PromisesOfSide(
        @NonNull @Description("The side.") MeetingSide side,

        @NonNull @Description("Its promises.") PromiseTally tally) {}
