package dev.headroom.access.people;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of members. */
@Description("A page of members.")
public record MemberConnection(
        @NonNull @Description("The members with their cursors.")
        List<@NonNull MemberEdge> edges,

        @NonNull @Description("The members alone.") List<@NonNull Member> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static MemberConnection of(Page<Member> page) {
        return new MemberConnection(page.edges(MemberEdge::new), page.items(), page.pageInfo());
    }

    /** A member and its place in the list. */
    @Description("A member and its place in the list.")
    public record MemberEdge(
            @NonNull @Description("The member.") Member node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
