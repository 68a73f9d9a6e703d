package dev.headroom.meeting.followup;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.followup.recap.Recap;
import java.time.OffsetDateTime;
import java.util.List;
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
        @NonNull @Description("When.") OffsetDateTime at,
        @Ignore @Nullable List<UUID> told) {

    private static final String EVERYBODY = "Everybody";

    /**
     * To somebody, or to everybody where nobody is named.
     *
     * @param told the commitments that the recap told; null where it went before this was kept
     */
    public RecapDelivery {
        told = told == null ? null : List.copyOf(told);
    }

    /** Everybody's: sent by hand, whoever got it. */
    static RecapDelivery byHand(Recap recap, String by, OffsetDateTime at) {
        return new RecapDelivery(null, EVERYBODY, null, recap.hash(), by, at, recap.told());
    }

    boolean isTo(Attendee reader) {
        return attendeeUuid == null ? EVERYBODY.equals(name) : reader.is(attendeeUuid);
    }

    @Id
    @Description("The id of the attendee it went to; null when it was sent by hand.")
    public @Nullable String getAttendeeId() {
        return attendeeUuid == null ? null : attendeeUuid.toString();
    }
}
