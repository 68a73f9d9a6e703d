package dev.headroom.actionplan.calendar;

import dev.headroom.access.people.Member;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A secret address by which one person's calendar reads what is theirs in action plans, until it is revoked. */
@Description("A secret address by which one person's calendar reads what is theirs in action plans. Either a member's,"
        + " of all their plans, or that of a participant of one plan.")
public record CalendarLink(
        @Ignore UUID uuid,
        @Ignore @Nullable UUID memberUuid,
        @Ignore @Nullable UUID accountUuid,
        @Ignore @Nullable UUID planUuid,
        @Ignore @Nullable UUID participantUuid,

        @NonNull @Description("When it was made.") OffsetDateTime issuedAt,

        @Description("Since when it answers nobody; null while it works.") @Nullable
        OffsetDateTime revokedAt) {

    public static final String TYPE = "CalendarLink";

    @Id
    @NonNull
    @Description("The link's global id. It is no secret: it opens nothing.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @Description("The global id of the member whose calendar it is; null when it is a participant's.")
    public @Nullable String getMemberId() {
        return memberUuid == null ? null : GlobalId.of(Member.TYPE, memberUuid);
    }

    @Id
    @Description("The global id of the plan it is of; null when it is a member's.")
    public @Nullable String getActionPlanId() {
        return planUuid == null ? null : GlobalId.of(ActionPlan.TYPE, planUuid);
    }

    @Id
    @Description("The id of the participant of that plan whose calendar it is; null when it is a member's.")
    public @Nullable String getParticipantId() {
        return participantUuid == null ? null : participantUuid.toString();
    }
}
