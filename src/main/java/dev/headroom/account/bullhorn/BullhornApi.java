package dev.headroom.account.bullhorn;

import dev.headroom.access.CurrentCaller;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Bullhorn in the schema. */
@GraphQLApi
public class BullhornApi {

    private final CurrentCaller caller;
    private final BullhornService service;

    BullhornApi(CurrentCaller caller, BullhornService service) {
        this.caller = caller;
        this.service = service;
    }

    @Mutation
    @NonNull
    @Description("Brings the people at a client and what we earn there over from Bullhorn. Answers once both are read;"
            + " they are stored after that.")
    public Uni<ImportFromBullhornPayload> importFromBullhorn(
            @NonNull @Name("input") @Description("Which client is which account.") ImportFromBullhornInput input) {
        return service.run(caller.get(), input).map(ImportFromBullhornPayload::of);
    }
}
