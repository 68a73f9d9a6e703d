package dev.headroom.meeting.commitment;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How both sides put the same commitment, where the customer put it otherwise. */
@Description("How both sides put the same commitment, where the customer put it otherwise.")
public record CommitmentCorrection(
        @NonNull @Description("As we had written it.") CommitmentWording ours,

        @NonNull @Description("As they corrected it: it holds since.")
        CommitmentWording theirs,

        @NonNull @Description("Who corrected it, by name.") String by,

        @NonNull @Description("When they did.") OffsetDateTime at) {}
