package dev.headroom.accountplan.relationship;

import dev.headroom.platform.money.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a customer's relationships lack, and what hangs on too few of them. */
@Description("What the relationships with a customer lack, and how much revenue hangs on too few of them.")
public record RelationshipExposure(
        @NonNull @Description("How many engaged contacts all units need, over all levels.")
        Integer requiredContacts,

        @Description("How many of them are missing; null when nobody records touches.") @Nullable
        Integer missingContacts,

        @Description("How many cells with revenue or headroom are single-threaded, on either side; null when nobody"
                + " records touches, or you may not see all cells.")
        @Nullable
        Integer singleThreadedCells,

        @Description("Our revenue in them, as far as it is known; null when they are unknown, or no revenue is known.")
        @Nullable
        Money singleThreadedRevenue,

        @Description("Our revenue that exactly one engaged person at the customer reaches, as far as it is known; null"
                + " when nobody records touches, you may not see all cells, or no revenue is known.")
        @Nullable
        Money revenueOnOnePerson,

        @Description("Our revenue that exactly one of us reaches; as far as it is known, and null as"
                + " revenueOnOnePerson.")
        @Nullable
        Money revenueOnOneMember,

        @Description("Our revenue that no engaged contact reaches; as far as it is known, and null as"
                + " revenueOnOnePerson.")
        @Nullable
        Money revenueOnNobody) {}
