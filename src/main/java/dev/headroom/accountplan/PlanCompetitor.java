package dev.headroom.accountplan;

import dev.headroom.account.Vendor;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A vendor we meet at the customer, and how we go about it. */
@Description("A vendor we meet at the customer, and how we go about it.")
public record PlanCompetitor(
        @Ignore UUID uuid,
        @Ignore UUID vendorUuid,

        @Description("What they are good at here; at most 4,000 characters; null when nobody wrote it.") @Nullable
        String strengths,

        @Description("Where they are weak here; at most 4,000 characters; null when nobody wrote it.") @Nullable
        String weaknesses,

        @Description("What we do about them; at most 4,000 characters; null when nobody wrote it.") @Nullable
        String ourApproach,

        @NonNull @Description("Who last wrote or confirmed it, and when.")
        Stamp updated) {

    public PlanCompetitor {
        strengths = PlanLimits.text(strengths, PlanLimits.TEXT, "strengths");
        weaknesses = PlanLimits.text(weaknesses, PlanLimits.TEXT, "weaknesses");
        ourApproach = PlanLimits.text(ourApproach, PlanLimits.TEXT, "ourApproach");
    }

    @Id
    @NonNull
    @Description("The entry's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @NonNull
    @Description("The vendor's global id.")
    public String getVendorId() {
        return GlobalId.of(Vendor.TYPE, vendorUuid);
    }
}
