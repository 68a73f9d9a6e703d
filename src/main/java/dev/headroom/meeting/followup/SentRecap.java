package dev.headroom.meeting.followup;

import dev.headroom.meeting.followup.recap.Recap;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A recap as it was sent; kept whole, because what it was written from goes on changing. */
@Description("A recap as it was sent.")
public record SentRecap(
        @NonNull @Description("The recap as its readers got it, without the greeting and the link of each.")
        Recap recap,

        @NonNull @Description("Who approved it, by name.") String approvedBy,
        @NonNull @Description("Who sent it, by name.") String sentBy,
        @NonNull @Description("When.") OffsetDateTime sentAt) {

    /** As if by hand: for whoever is let in without having had one. */
    RecapDelivery asDelivery() {
        return RecapDelivery.byHand(recap, sentBy, sentAt);
    }
}
