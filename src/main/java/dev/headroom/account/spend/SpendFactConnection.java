package dev.headroom.account.spend;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of facts. */
@Description("A page of facts.")
public record SpendFactConnection(
        @NonNull @Description("The facts with their cursors.")
        List<@NonNull SpendFactEdge> edges,

        @NonNull @Description("The facts alone.") List<@NonNull SpendFact> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    public static SpendFactConnection of(Page<SpendFact> page) {
        return new SpendFactConnection(page.edges(SpendFactEdge::new), page.items(), page.pageInfo());
    }

    /** One of the facts and its place in the list. */
    @Description("One of the facts and its place in the list.")
    public record SpendFactEdge(
            @NonNull @Description("The fact.") SpendFact node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
