package dev.headroom.actionplan.guest;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of invitations. */
@Description("A page of invitations.")
public record ActionPlanInvitationConnection(
        @NonNull @Description("The invitations with their cursors.")
        List<@NonNull ActionPlanInvitationEdge> edges,

        @NonNull @Description("The invitations alone.") List<@NonNull ActionPlanInvitation> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static ActionPlanInvitationConnection of(Page<ActionPlanInvitation> page) {
        return new ActionPlanInvitationConnection(
                page.edges(ActionPlanInvitationEdge::new), page.items(), page.pageInfo());
    }

    /** An invitation and its place in the list. */
    @Description("An invitation and its place in the list.")
    public record ActionPlanInvitationEdge(
            @NonNull @Description("The invitation.") ActionPlanInvitation node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
