package dev.headroom.accountplan;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Who last wrote or confirmed something, and when: what freshness is measured from. No part of a plan's content. */
@Description("Who last wrote or confirmed something, and when.")
public record Stamp(
        @NonNull @Description("When.") OffsetDateTime at,
        @NonNull @Description("Who.") String by) {}
