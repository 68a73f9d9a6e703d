package dev.headroom.walletshare;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of accounts' totals. */
@Description("A page of accounts' totals.")
public record AccountTotalsConnection(
        @NonNull @Description("The accounts' totals with their cursors.")
        List<@NonNull AccountTotalsEdge> edges,

        @NonNull @Description("The accounts' totals alone.") List<@NonNull AccountTotals> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static AccountTotalsConnection of(Page<AccountTotals> page) {
        return new AccountTotalsConnection(page.edges(AccountTotalsEdge::new), page.items(), page.pageInfo());
    }

    /** An account's totals and its place in the list. */
    @Description("An account's totals and its place in the list.")
    public record AccountTotalsEdge(
            @NonNull @Description("The account's totals.") AccountTotals node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
