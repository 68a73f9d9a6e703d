package dev.headroom.account.contact;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of contacts. */
@Description("A page of contacts.")
public record ContactConnection(
        @NonNull @Description("The contacts with their cursors.")
        List<@NonNull ContactEdge> edges,

        @NonNull @Description("The contacts alone.") List<@NonNull Contact> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    public static ContactConnection of(Page<Contact> page) {
        return new ContactConnection(page.edges(ContactEdge::new), page.items(), page.pageInfo());
    }

    /** A contact and its place in the list. */
    @Description("A contact and its place in the list.")
    public record ContactEdge(
            @NonNull @Description("The contact.") Contact node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
