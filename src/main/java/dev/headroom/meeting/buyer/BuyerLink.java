package dev.headroom.meeting.buyer;

import dev.headroom.meeting.Meeting;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** That somebody of the customer may answer what came of one meeting. Never the link itself, and no name or address. */
@Description(
        "That somebody of the customer may answer, by a link of their own, what the recap of one meeting told. Never"
                + " the link.")
public record BuyerLink(
        @Ignore UUID uuid,

        @Ignore UUID accountUuid,

        @Ignore UUID meetingUuid,

        @Ignore UUID attendeeUuid,

        @NonNull @Description("When it was made.") OffsetDateTime createdAt,

        @NonNull @Description("From when on it lets nobody in.")
        OffsetDateTime expiresAt,

        @Description("When it was revoked; null while it was not.") @Nullable
        OffsetDateTime revokedAt,

        @Description("When its holder last answered something; null while they never did. Opening it, as mail scanners"
                + " do, is not recorded.")
        @Nullable
        OffsetDateTime lastAnsweredAt,

        @NonNull @Description("Counts changes of it by people of ours, from 1.")
        Integer version)
        implements Node {

    public static final String TYPE = "BuyerLink";

    @Id
    @NonNull
    @Override
    @Description("Its global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The global id of the meeting.")
    public String getMeetingId() {
        return GlobalId.of(Meeting.TYPE, meetingUuid);
    }

    @Id
    @NonNull
    @Description("The id of the attendee of the meeting whose it is.")
    public String getAttendeeId() {
        return attendeeUuid.toString();
    }
}
