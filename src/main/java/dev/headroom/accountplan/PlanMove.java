package dev.headroom.accountplan;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A step in a plan's life. */
@Description("A step in a plan's life.")
public record PlanMove(
        @NonNull @Description("The state it was moved to.") PlanState to,

        @NonNull @Description("Who moved it.") String by,

        @NonNull @Description("When.") OffsetDateTime at,

        @Description("What they said with it; never null with CHANGES_REQUESTED.") @Nullable
        String note) {}
