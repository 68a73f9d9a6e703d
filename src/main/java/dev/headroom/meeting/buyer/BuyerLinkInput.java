package dev.headroom.meeting.buyer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations that let customers answer what came of a meeting. */
public final class BuyerLinkInput {

    private BuyerLinkInput() {}

    @Input("CreateBuyerLinkInput")
    @Description("Makes a link by which one attendee confirms, corrects or refuses what the recap of a meeting told.")
    public record Create(
            @Id @NonNull @Description("The meeting; a recap of it must have been sent.")
            String meeting,

            @Id @NonNull @Description("The attendee of it, on the side BUYER.")
            String attendee,

            @Nullable @Description("How many days it is good, 1 to 180; 30 when left out.")
            Integer expiresInDays,

            @Nullable @Description("An idempotency key: the same key again replays the first answer, without the link.")
            String clientMutationId) {}

    @Input("RevokeBuyerLinkInput")
    @Description("Ends a link at once, for open pages too.")
    public record Revoke(
            @Id @NonNull @Description("The link.") String id,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
