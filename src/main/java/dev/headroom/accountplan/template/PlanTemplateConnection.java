package dev.headroom.accountplan.template;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of templates. */
@Description("A page of templates.")
public record PlanTemplateConnection(
        @NonNull @Description("The templates with their cursors.")
        List<@NonNull PlanTemplateEdge> edges,

        @NonNull @Description("The templates alone.") List<@NonNull PlanTemplate> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static PlanTemplateConnection of(Page<PlanTemplate> page) {
        return new PlanTemplateConnection(page.edges(PlanTemplateEdge::new), page.items(), page.pageInfo());
    }

    /** A template and its place in the list. */
    @Description("A template and its place in the list.")
    public record PlanTemplateEdge(
            @NonNull @Description("The template.") PlanTemplate node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
