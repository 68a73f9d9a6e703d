package dev.headroom.account.spend;

import dev.headroom.access.CurrentCaller;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What a fact the caller was shown is about, in the schema. */
@GraphQLApi
public class SpendFactApi {

    private final CurrentCaller caller;
    private final Sql sql;
    private final AccountLedger accounts;

    SpendFactApi(CurrentCaller caller, Sql sql, AccountLedger accounts) {
        this.caller = caller;
        this.sql = sql;
        this.accounts = accounts;
    }

    @NonNull
    @Description("The unit that buys.")
    public Uni<List<@NonNull BusinessUnit>> unit(@Source List<SpendFact> facts) {
        return each(facts, SpendFact::unitUuid, accounts::unitsOf);
    }

    @NonNull
    @Description("The offering it counts as.")
    public Uni<List<@NonNull Offering>> offering(@Source List<SpendFact> facts) {
        return each(facts, SpendFact::offeringUuid, accounts::offeringsOf);
    }

    @NonNull
    @Description("The vendor it is with.")
    public Uni<List<@NonNull Vendor>> vendor(@Source List<SpendFact> facts) {
        return each(facts, SpendFact::vendorUuid, accounts::vendors);
    }

    private <T> Uni<List<T>> each(
            List<SpendFact> facts,
            Function<SpendFact, UUID> id,
            BiFunction<UUID, Collection<UUID>, Uni<Map<UUID, T>>> loader) {
        UUID organization = caller.get().organization();
        var ids = facts.stream().map(id).collect(Collectors.toSet());
        return sql.reading(organization, () -> loader.apply(organization, ids))
                .map(found -> facts.stream().map(id).map(found::get).collect(Collectors.toList()));
    }
}
