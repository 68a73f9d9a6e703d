package dev.headroom.account;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of offerings. */
@Description("A page of offerings.")
public record OfferingConnection(
        @NonNull @Description("The offerings with their cursors.")
        List<@NonNull OfferingEdge> edges,

        @NonNull @Description("The offerings alone.") List<@NonNull Offering> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    public static OfferingConnection of(Page<Offering> page) {
        return new OfferingConnection(page.edges(OfferingEdge::new), page.items(), page.pageInfo());
    }

    /** An offering and its place in the list. */
    @Description("An offering and its place in the list.")
    public record OfferingEdge(
            @NonNull @Description("The offering.") Offering node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
