package dev.headroom.actionplan.guest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations that let somebody of another company in and out. */
public final class InvitationInput {

    private InvitationInput() {}

    @Input("InviteToActionPlanInput")
    @Description("Lets a participant of a plan in by a link of their own, which is mailed to them.")
    public record Invite(
            @Id @NonNull @Description("The plan.") String plan,

            @Id @NonNull @Description("The participant they are, on the side BUYER or PARTNER.")
            String participant,

            @Nullable
            @Description("Their address, needed when the participant has none; it becomes the participant's while"
                    + " nobody has signed the plan. Its domain must be one of the plan's guestDomains, if it has any,"
                    + " and it must not be a member's of your organization, who would act for the other side.")
            String email,

            @Nullable @Description("How many days the link is good, 1 to 180; 30 when left out.")
            Integer expiresInDays,

            @Nullable
            @Description("Whether a code mailed to the address is asked for before anything is shown, so that a link"
                    + " that was passed on lets nobody in; false when left out.")
            Boolean requireCode,

            @Nullable @Description("An idempotency key: the same key again replays the first answer, without the link.")
            String clientMutationId) {}

    @Input("RevokeActionPlanInvitationInput")
    @Description("Ends an invitation at once, for open pages too.")
    public record Revoke(
            @Id @NonNull @Description("The invitation.") String id,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
