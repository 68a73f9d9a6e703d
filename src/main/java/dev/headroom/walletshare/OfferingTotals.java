package dev.headroom.walletshare;

import dev.headroom.account.Offering;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A column of the map with everything below it. */
@Description("The sums over one offering, its parts included, and all units.")
public record OfferingTotals(
        @NonNull @Description("The offering.") Offering offering,

        @Ignore @Nullable UUID parentUuid,

        @NonNull @Description("The offering and everything below it.")
        WalletTotals totals,

        @Description("What the offering has beyond its parts: its totals are its parts' totals plus this. Null for an"
                + " offering without parts and where nothing is left over.")
        @Nullable
        WalletTotals residual) {

    @Id
    @Description("The global id of the offering above it; null at the top.")
    public @Nullable String getParentId() {
        return parentUuid == null ? null : GlobalId.of(Offering.TYPE, parentUuid);
    }
}
