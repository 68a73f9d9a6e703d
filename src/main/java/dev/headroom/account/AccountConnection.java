package dev.headroom.account;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of accounts. */
@Description("A page of accounts.")
public record AccountConnection(
        @NonNull @Description("The accounts with their cursors.")
        List<@NonNull AccountEdge> edges,

        @NonNull @Description("The accounts alone.") List<@NonNull Account> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    public static AccountConnection of(Page<Account> page) {
        return new AccountConnection(page.edges(AccountEdge::new), page.items(), page.pageInfo());
    }

    /** An account and its place in the list. */
    @Description("An account and its place in the list.")
    public record AccountEdge(
            @NonNull @Description("The account.") Account node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
