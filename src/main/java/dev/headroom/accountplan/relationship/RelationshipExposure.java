package dev.headroom.accountplan.relationship;

import dev.headroom.platform.money.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a customer's relationships lack, and what hangs on too few of them. */
@Description("What the relationships with a customer lack, and how much revenue hangs on too few of them.")
public record RelationshipExposure(
        @NonNull @Description("How many engaged contacts all units need, over all levels.")
        Integer requiredContacts,

        @NonNull @Description("How many of them are missing.")
        Integer missingContacts,

        @NonNull @Description("How many cells with revenue or headroom are single-threaded, on either side.")
        Integer singleThreadedCells,

        @NonNull @Description("Our revenue in them.") Money singleThreadedRevenue,

        @NonNull @Description("Our revenue that exactly one engaged person at the customer reaches.")
        Money revenueOnOnePerson,

        @NonNull @Description("Our revenue that exactly one of us reaches.")
        Money revenueOnOneMember,

        @NonNull @Description("Our revenue that no engaged contact reaches.")
        Money revenueOnNobody) {}
