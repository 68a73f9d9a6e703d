package dev.headroom.actionplan.template;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of templates. */
@Description("A page of templates.")
public record ActionPlanTemplateConnection(
        @NonNull @Description("The templates with their cursors.")
        List<@NonNull ActionPlanTemplateEdge> edges,

        @NonNull @Description("The templates alone.") List<@NonNull ActionPlanTemplate> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static ActionPlanTemplateConnection of(Page<ActionPlanTemplate> page) {
        return new ActionPlanTemplateConnection(page.edges(ActionPlanTemplateEdge::new), page.items(), page.pageInfo());
    }

    /** A template and its place in the list. */
    @Description("A template and its place in the list.")
    public record ActionPlanTemplateEdge(
            @NonNull @Description("The template.") ActionPlanTemplate node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
