package dev.headroom.platform.paging;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where a page stands in its list, as Relay defines it. */
@Description("Where a page stands in its list.")
public record PageInfo(
        @NonNull @Description("Whether the list goes on after this page.")
        Boolean hasNextPage,

        @NonNull @Description("Whether the list begins before this page.")
        Boolean hasPreviousPage,

        @Description("The first edge's cursor; null on an empty page.") @Nullable
        String startCursor,

        @Description("The last edge's cursor: send it as `after` to go on; null on an empty page.") @Nullable
        String endCursor) {}
