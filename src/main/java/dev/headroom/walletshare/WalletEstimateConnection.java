package dev.headroom.walletshare;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of estimates. */
@Description("A page of estimates.")
public record WalletEstimateConnection(
        @NonNull @Description("The estimates with their cursors.")
        List<@NonNull WalletEstimateEdge> edges,

        @NonNull @Description("The estimates alone.") List<@NonNull WalletEstimate> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static WalletEstimateConnection of(Page<WalletEstimate> page) {
        return new WalletEstimateConnection(page.edges(WalletEstimateEdge::new), page.items(), page.pageInfo());
    }

    /** An estimate and its place in the list. */
    @Description("An estimate and its place in the list.")
    public record WalletEstimateEdge(
            @NonNull @Description("The estimate.") WalletEstimate node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
