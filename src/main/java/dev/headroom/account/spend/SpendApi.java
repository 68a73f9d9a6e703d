package dev.headroom.account.spend;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Observed spend in the schema. */
@GraphQLApi
public class SpendApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final SpendService service;

    SpendApi(CurrentCaller caller, Cursors cursors, SpendService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
    }

    @Query
    @NonNull
    @Description("The observed spend of one account as it is believed now, the latest start first.")
    public Uni<SpendFactConnection> spendFacts(
            @Id @NonNull @Name("account") @Description("The account.") String account,
            @Nullable @Name("filter") @Description("Which of its facts.") SpendFactFilter filter,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        SpendFactFilter wanted = filter == null ? SpendFactFilter.NONE : filter;
        var page = cursors.page(first, after, caller.get().organization(), "spendFacts", account, wanted);
        return service.page(caller.get(), account, wanted, page).map(SpendFactConnection::of);
    }
}
