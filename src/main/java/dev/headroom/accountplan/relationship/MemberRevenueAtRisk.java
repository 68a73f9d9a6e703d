package dev.headroom.accountplan.relationship;

import dev.headroom.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What we would have to rescue if one of us left. */
@Description("Our revenue in the cells that no other of us reaches.")
public record MemberRevenueAtRisk(
        @Ignore UUID memberUuid,

        @NonNull @Description("The revenue.") Money revenue,

        @NonNull @Description("How many cells it comes from, 1 or more.")
        Integer cells) {}
