package dev.headroom.actionplan.guest;

import dev.headroom.access.CurrentCaller;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Invitations to action plans in the schema. */
@GraphQLApi
public class InvitationApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final InvitationService service;
    private final InvitationIssue issue;

    InvitationApi(CurrentCaller caller, Cursors cursors, InvitationService service, InvitationIssue issue) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
        this.issue = issue;
    }

    @NonNull
    @Description("Who of other companies was invited to the plan, the oldest first. Never their links.")
    public Uni<ActionPlanInvitationConnection> invitations(
            @Source ActionPlan plan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "invitations", plan.uuid());
        return service.page(caller.get(), plan, page).map(ActionPlanInvitationConnection::of);
    }

    @Description("The address the link was sent to, in lower case; null for applications, which are a partner's.")
    public List<@Nullable String> email(@Source List<ActionPlanInvitation> invitations) {
        boolean outside = caller.get().isApplication();
        return invitations.stream()
                .map(invitation -> outside ? null : invitation.email())
                .toList();
    }

    @Mutation
    @NonNull
    @Description("Invites a participant of the buyer's or a partner's side to one plan: mails them a link of their own,"
            + " which nobody else is shown where a mail server is configured. The link is theirs alone: once the"
            + " participant has another name, contact or address, it lets nobody in any more, and whoever has the part"
            + " then is invited anew. For members, not for applications.")
    public Uni<InviteToActionPlanPayload> inviteToActionPlan(
            @NonNull @Name("input") @Description("Who, and for how long.") InvitationInput.Invite input) {
        return issue.invite(caller.get(), input).map(InviteToActionPlanPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Ends an invitation: the link and every page opened with it are of no use any more, at once. For"
            + " members, not for applications.")
    public Uni<RevokeActionPlanInvitationPayload> revokeActionPlanInvitation(
            @NonNull @Name("input") @Description("Which.") InvitationInput.Revoke input) {
        return service.revoke(caller.get(), input).map(RevokeActionPlanInvitationPayload::of);
    }
}
