package dev.headroom.meeting.followup;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** That a recap went to somebody, by mail or by the seller's own hand. */
@Description("That a recap went to somebody.")
public record RecapDelivery(
        @Ignore @Nullable UUID attendeeUuid,

        @NonNull @Description("To whom, by name; Everybody when it was sent by hand.")
        String name,

        @Description("To which address; null when it was sent by hand.") @Nullable
        String email,

        @NonNull @Description("The fingerprint of the recap that they got.")
        String hash,

        @NonNull @Description("Who sent it, by name.") String by,
        @NonNull @Description("When.") OffsetDateTime at) {

    @Id
    @Description("The id of the attendee it went to; null when it was sent by hand.")
    public @Nullable String getAttendeeId() {
        return attendeeUuid == null ? null : attendeeUuid.toString();
    }
}
