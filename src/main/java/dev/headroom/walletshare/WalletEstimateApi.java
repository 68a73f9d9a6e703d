package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.account.Account;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The ledger of estimates in the schema. */
@GraphQLApi
public class WalletEstimateApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final WalletEstimates estimates;

    WalletEstimateApi(CurrentCaller caller, Cursors cursors, WalletEstimates estimates) {
        this.caller = caller;
        this.cursors = cursors;
        this.estimates = estimates;
    }

    @NonNull
    @Description("Every estimate ever made for the account, superseded ones included, the oldest first.")
    public Uni<WalletEstimateConnection> walletEstimates(
            @Source Account account,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Id @Name("unit") @Description("Only of this unit.") String unit,
            @Nullable @Id @Name("offering") @Description("Only of this offering.") String offering) {
        Caller current = caller.get();
        Map<String, String> values = new HashMap<>();
        put(values, "unitUuid", unit, BusinessUnit.TYPE, "unit");
        put(values, "offeringUuid", offering, Offering.TYPE, "offering");
        PageRequest page =
                cursors.page(first, after, current.organization(), "walletEstimates", account.uuid(), unit, offering);
        return estimates.page(current, account.uuid(), values, page).map(WalletEstimateConnection::of);
    }

    @NonNull
    @Description("The unit whose wallet it sizes.")
    public Uni<List<@NonNull BusinessUnit>> unit(@Source List<WalletEstimate> sized) {
        return estimates.units(caller.get(), sized).map(found -> sized.stream()
                .map(estimate -> found.get(estimate.unitUuid()))
                .toList());
    }

    @NonNull
    @Description("The offering whose wallet it sizes.")
    public Uni<List<@NonNull Offering>> offering(@Source List<WalletEstimate> sized) {
        return estimates.offerings(caller.get(), sized).map(found -> sized.stream()
                .map(estimate -> found.get(estimate.offeringUuid()))
                .toList());
    }

    private static void put(
            Map<String, String> values, String field, @Nullable String id, String type, String argument) {
        if (id != null) {
            values.put(field, GivenId.require(id, type, argument).toString());
        }
    }
}
