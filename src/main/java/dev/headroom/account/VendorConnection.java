package dev.headroom.account;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of vendors. */
@Description("A page of vendors.")
public record VendorConnection(
        @NonNull @Description("The vendors with their cursors.")
        List<@NonNull VendorEdge> edges,

        @NonNull @Description("The vendors alone.") List<@NonNull Vendor> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    public static VendorConnection of(Page<Vendor> page) {
        return new VendorConnection(page.edges(VendorEdge::new), page.items(), page.pageInfo());
    }

    /** A vendor and its place in the list. */
    @Description("A vendor and its place in the list.")
    public record VendorEdge(
            @NonNull @Description("The vendor.") Vendor node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
