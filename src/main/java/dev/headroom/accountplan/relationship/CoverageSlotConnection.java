package dev.headroom.accountplan.relationship;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of slots of unit × level. */
@Description("A page of slots of unit × level.")
public record CoverageSlotConnection(
        @NonNull @Description("The slots of unit × level with their cursors.")
        List<@NonNull CoverageSlotEdge> edges,

        @NonNull @Description("The slots of unit × level alone.")
        List<@NonNull CoverageSlot> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static CoverageSlotConnection of(Page<CoverageSlot> page) {
        return new CoverageSlotConnection(page.edges(CoverageSlotEdge::new), page.items(), page.pageInfo());
    }

    /** A slot and its place in the list. */
    @Description("A slot and its place in the list.")
    public record CoverageSlotEdge(
            @NonNull @Description("The slot.") CoverageSlot node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
