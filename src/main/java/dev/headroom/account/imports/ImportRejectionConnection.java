package dev.headroom.account.imports;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of rejections. */
@Description("A page of rejections.")
public record ImportRejectionConnection(
        @NonNull @Description("The rejections with their cursors.")
        List<@NonNull ImportRejectionEdge> edges,

        @NonNull @Description("The rejections alone.") List<@NonNull ImportRejection> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static ImportRejectionConnection of(Page<ImportRejection> page) {
        return new ImportRejectionConnection(page.edges(ImportRejectionEdge::new), page.items(), page.pageInfo());
    }

    /** One of the rejections and its place in the list. */
    @Description("One of the rejections and its place in the list.")
    public record ImportRejectionEdge(
            @NonNull @Description("The rejection.") ImportRejection node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
