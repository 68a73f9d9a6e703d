package dev.headroom.account;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
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
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The units of accounts in the schema. */
@GraphQLApi
public class BusinessUnitApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final BusinessUnitService service;

    BusinessUnitApi(CurrentCaller caller, Cursors cursors, BusinessUnitService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
    }

    @NonNull
    @Description("The account's units, past and future ones included, by name.")
    public Uni<BusinessUnitConnection> units(
            @Source Account account,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        Caller current = caller.get();
        PageRequest page = cursors.page(first, after, current.organization(), "units", account.uuid());
        return service.page(current, account.uuid(), page).map(BusinessUnitConnection::of);
    }

    @Description("The unit above it; null at the top.")
    public Uni<List<@Nullable BusinessUnit>> parent(@Source List<BusinessUnit> units) {
        var ids = units.stream()
                .map(BusinessUnit::parentUuid)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return service.find(caller.get(), ids).map(found -> units.stream()
                .map(BusinessUnit::parentUuid)
                .map((@Nullable UUID parent) -> parent == null ? null : found.get(parent))
                .collect(Collectors.toList()));
    }

    @Mutation
    @NonNull
    @Description("Adds a unit to an account.")
    public Uni<CreateBusinessUnitPayload> createBusinessUnit(
            @NonNull @Name("input") @Description("The new unit.") BusinessUnitInput.Create input) {
        return service.create(caller.get(), input).map(CreateBusinessUnitPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes a unit of an account.")
    public Uni<ChangeBusinessUnitPayload> changeBusinessUnit(
            @NonNull @Name("input") @Description("The change.") BusinessUnitInput.Change input) {
        return service.change(caller.get(), input).map(ChangeBusinessUnitPayload::of);
    }
}
