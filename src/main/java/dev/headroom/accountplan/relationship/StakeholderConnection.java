package dev.headroom.accountplan.relationship;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of stakeholders. */
@Description("A page of stakeholders.")
public record StakeholderConnection(
        @NonNull @Description("The stakeholders with their cursors.")
        List<@NonNull StakeholderEdge> edges,

        @NonNull @Description("The stakeholders alone.") List<@NonNull Stakeholder> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static StakeholderConnection of(Page<Stakeholder> page) {
        return new StakeholderConnection(page.edges(StakeholderEdge::new), page.items(), page.pageInfo());
    }

    /** A stakeholder and its place in the list. */
    @Description("A stakeholder and its place in the list.")
    public record StakeholderEdge(
            @NonNull @Description("The stakeholder.") Stakeholder node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
