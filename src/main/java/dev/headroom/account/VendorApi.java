package dev.headroom.account;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The vendors an organization knows, in the schema. */
@GraphQLApi
public class VendorApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final VendorService service;

    VendorApi(CurrentCaller caller, Cursors cursors, VendorService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
    }

    @Query
    @NonNull
    @Description("The vendors the organization knows, by name.")
    public Uni<VendorConnection> vendors(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("namePrefix") @Description("The name begins so; letter case does not matter.")
                    String namePrefix) {
        var page = cursors.page(first, after, caller.get().organization(), "vendors", namePrefix);
        return service.page(caller.get(), namePrefix, page).map(VendorConnection::of);
    }

    @Mutation
    @NonNull
    @Description("Adds a vendor. For administrators.")
    public Uni<CreateVendorPayload> createVendor(
            @NonNull @Name("input") @Description("The new vendor.") VendorInput.Create input) {
        return service.create(caller.get(), input).map(CreateVendorPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes a vendor. For administrators.")
    public Uni<ChangeVendorPayload> changeVendor(
            @NonNull @Name("input") @Description("The change.") VendorInput.Change input) {
        return service.change(caller.get(), input).map(ChangeVendorPayload::of);
    }
}
