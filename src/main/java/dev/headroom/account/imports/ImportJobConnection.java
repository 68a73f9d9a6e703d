package dev.headroom.account.imports;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of imports. */
@Description("A page of imports.")
public record ImportJobConnection(
        @NonNull @Description("The imports with their cursors.")
        List<@NonNull ImportJobEdge> edges,

        @NonNull @Description("The imports alone.") List<@NonNull ImportJob> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static ImportJobConnection of(Page<ImportJob> page) {
        return new ImportJobConnection(page.edges(ImportJobEdge::new), page.items(), page.pageInfo());
    }

    /** One of the imports and its place in the list. */
    @Description("One of the imports and its place in the list.")
    public record ImportJobEdge(
            @NonNull @Description("The import.") ImportJob node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
