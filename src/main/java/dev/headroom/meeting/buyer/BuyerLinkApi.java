package dev.headroom.meeting.buyer;

import dev.headroom.access.CurrentCaller;
import dev.headroom.meeting.Meeting;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The links by which customers answer, in the schema. */
@GraphQLApi
public class BuyerLinkApi {

    private final CurrentCaller caller;
    private final BuyerLinkService service;

    BuyerLinkApi(CurrentCaller caller, BuyerLinkService service) {
        this.caller = caller;
        this.service = service;
    }

    @NonNull
    @Description("Who of the customer may answer what came of it, the oldest first, at most 500: the last ones."
            + " Never their links.")
    public Uni<List<@NonNull List<@NonNull BuyerLink>>> buyerLinks(@Source List<Meeting> shown) {
        var ids = shown.stream().flatMap(meeting -> meeting.parts().stream()).collect(Collectors.toSet());
        return service.ofMeetings(caller.get(), ids)
                .map(found ->
                        shown.stream().map(meeting -> ofParts(meeting, found)).toList());
    }

    private static List<@NonNull BuyerLink> ofParts(Meeting meeting, Map<UUID, List<BuyerLink>> found) {
        List<BuyerLink> all = meeting.parts().stream()
                .flatMap(part -> found.getOrDefault(part, List.of()).stream())
                .sorted(Comparator.comparing(BuyerLink::uuid))
                .toList();
        return all.subList(Math.max(0, all.size() - BuyerLinkService.MOST_OF_MEETING), all.size());
    }

    @Mutation
    @NonNull
    @Description("Makes a link by which one of the customer's people confirms, corrects or refuses each commitment"
            + " that recaps of a meeting told them, and shows it once: who had none of their own sees what the last one"
            + " told. Mailed recaps carry a link anyway: this is for whoever sends a recap by hand. For members, not"
            + " for applications.")
    public Uni<CreateBuyerLinkPayload> createBuyerLink(
            @NonNull @Name("input") @Description("For whom, and how long.") BuyerLinkInput.Create input) {
        return service.create(caller.get(), input).map(CreateBuyerLinkPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Ends such a link: it and every page opened with it are of no use any more, at once. For members, not"
            + " for applications.")
    public Uni<RevokeBuyerLinkPayload> revokeBuyerLink(
            @NonNull @Name("input") @Description("Which.") BuyerLinkInput.Revoke input) {
        return service.revoke(caller.get(), input).map(RevokeBuyerLinkPayload::of);
    }
}
