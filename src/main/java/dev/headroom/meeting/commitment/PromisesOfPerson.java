package dev.headroom.meeting.commitment;

import dev.headroom.meeting.MeetingSide;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What one person promised and what became of it. */
@Description("What one person promised and what became of it.")
public record PromisesOfPerson(
        @NonNull @Description("The person, as their newest promise names them.")
        CommitmentOwner person,

        @NonNull @Description("The side they promised for.") MeetingSide side,

        @NonNull @Description("Their promises.") PromiseTally tally) {}
