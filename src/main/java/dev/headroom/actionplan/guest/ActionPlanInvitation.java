package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** That somebody of another company was let in to one plan, as one of its participants. Never the link itself. */
@Description("That somebody of another company was invited to one plan, as one of its participants. Never the link.")
public record ActionPlanInvitation(
        @Ignore UUID uuid,

        @Ignore UUID accountUuid,

        @Ignore UUID planUuid,

        @Ignore UUID participantUuid,

        /** The address the link was sent to, in lower case. */
        @Ignore String email,

        @NonNull @Description("Whether a code mailed to the address is asked for before anything is shown.")
        Boolean codeRequired,

        @NonNull @Description("When it was made.") OffsetDateTime invitedAt,

        @NonNull @Description("From when on the link lets nobody in.")
        OffsetDateTime expiresAt,

        @Description("When it was revoked; null while it was not.") @Nullable
        OffsetDateTime revokedAt,

        @Description("When the guest last looked or did something; null while they never did. Opening the link alone,"
                + " as mail scanners do, does not count.")
        @Nullable
        OffsetDateTime lastUsedAt,

        @NonNull @Description("Counts changes of the invitation, from 1.")
        Integer version)
        implements Node {

    public static final String TYPE = "ActionPlanInvitation";

    @Id
    @NonNull
    @Override
    @Description("The invitation's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The global id of the plan.")
    public String getPlanId() {
        return GlobalId.of(ActionPlan.TYPE, planUuid);
    }

    @Id
    @NonNull
    @Description("The id of the participant of the plan they are.")
    public String getParticipantId() {
        return participantUuid.toString();
    }
}
