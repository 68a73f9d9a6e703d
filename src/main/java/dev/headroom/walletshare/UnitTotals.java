package dev.headroom.walletshare;

import dev.headroom.account.BusinessUnit;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A row of the map with everything below it. */
@Description("The sums over one unit, its parts included, and all offerings.")
public record UnitTotals(
        @NonNull @Description("The unit.") BusinessUnit unit,

        @Ignore @Nullable UUID parentUuid,

        @NonNull @Description("The unit and everything below it.")
        WalletTotals totals,

        @Description("What the unit has beyond its parts: its totals are its parts' totals plus this. Null for a unit"
                + " without parts and where nothing is left over.")
        @Nullable
        WalletTotals residual) {

    @Id
    @Description("The global id of the nearest unit above it on this map; null at the top.")
    public @Nullable String getParentId() {
        return parentUuid == null ? null : GlobalId.of(BusinessUnit.TYPE, parentUuid);
    }
}
