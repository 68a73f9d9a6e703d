package dev.headroom.account;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What the organization sells, in the schema. */
@GraphQLApi
public class OfferingApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final OfferingService service;

    OfferingApi(CurrentCaller caller, Cursors cursors, OfferingService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
    }

    @Query
    @NonNull
    @Description("What the organization sells, by name.")
    public Uni<OfferingConnection> offerings(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "offerings");
        return service.page(caller.get(), page).map(OfferingConnection::of);
    }

    @Description("The offering it is part of; null at the top.")
    public Uni<List<@Nullable Offering>> parent(@Source List<Offering> offerings) {
        var ids = offerings.stream()
                .map(Offering::parentUuid)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return service.find(caller.get(), ids).map(found -> offerings.stream()
                .map(Offering::parentUuid)
                .map((@Nullable UUID parent) -> parent == null ? null : found.get(parent))
                .collect(Collectors.toList()));
    }

    @Mutation
    @NonNull
    @Description("Adds an offering. For administrators.")
    public Uni<CreateOfferingPayload> createOffering(
            @NonNull @Name("input") @Description("The new offering.") OfferingInput.Create input) {
        return service.create(caller.get(), input).map(CreateOfferingPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes an offering. For administrators.")
    public Uni<ChangeOfferingPayload> changeOffering(
            @NonNull @Name("input") @Description("The change.") OfferingInput.Change input) {
        return service.change(caller.get(), input).map(ChangeOfferingPayload::of);
    }
}
