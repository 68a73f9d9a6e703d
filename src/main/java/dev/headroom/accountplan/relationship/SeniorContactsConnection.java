package dev.headroom.accountplan.relationship;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of lines of business. */
@Description("A page of lines of business.")
public record SeniorContactsConnection(
        @NonNull @Description("The lines of business with their cursors.")
        List<@NonNull SeniorContactsEdge> edges,

        @NonNull @Description("The lines of business alone.")
        List<@NonNull SeniorContacts> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static SeniorContactsConnection of(Page<SeniorContacts> page) {
        return new SeniorContactsConnection(page.edges(SeniorContactsEdge::new), page.items(), page.pageInfo());
    }

    /** A line of business and its place in the list. */
    @Description("A line of business and its place in the list.")
    public record SeniorContactsEdge(
            @NonNull @Description("The line of business.") SeniorContacts node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
