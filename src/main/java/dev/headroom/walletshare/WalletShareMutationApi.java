package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jboss.logging.Logger;

/** What people add to wallet-share maps, in the schema. */
@GraphQLApi
public class WalletShareMutationApi {

    private static final Logger LOG = Logger.getLogger(WalletShareMutationApi.class);

    private final CurrentCaller caller;
    private final WalletShareService service;
    private final WalletShareMaps maps;
    private final Clock clock;

    WalletShareMutationApi(CurrentCaller caller, WalletShareService service, WalletShareMaps maps, Clock clock) {
        this.caller = caller;
        this.service = service;
        this.maps = maps;
        this.clock = clock;
    }

    @Mutation
    @NonNull
    @Description("Adds an estimate to the ledger of beliefs about wallets. Nothing is overwritten.")
    public Uni<AddWalletEstimatePayload> addWalletEstimate(
            @NonNull @Name("input") @Description("The estimate.") WalletShareInput.AddEstimate input) {
        return service.addEstimate(caller.get(), input).map(AddWalletEstimatePayload::of);
    }

    @Mutation
    @NonNull
    @Description("Records what a person says about a cell and answers the map as it then is.")
    public Uni<AssertCellPayload> assertCell(
            @NonNull @Name("input") @Description("What is said.") WalletShareInput.AssertCell input) {
        Caller current = caller.get();
        Optional<WalletShareMap.Key> map = WalletShareMap.Key.parse(input.walletShareMap());
        return service.assertCell(current, map, input).chain(outcome -> payload(current, map, outcome));
    }

    /** The caller gets the whole map back, so that a phone needs no second request; also when somebody was faster. */
    private Uni<AssertCellPayload> payload(
            Caller current, Optional<WalletShareMap.Key> map, Outcome<AssertedCells> outcome) {
        if (outcome.value() == null || map.isEmpty()) {
            return Uni.createFrom().item(AssertCellPayload.of(outcome, null));
        }
        var request = new WalletShareMaps.Request(
                current, map.get().account(), map.get().period(), LocalDate.now(clock));
        return maps.map(request)
                .onFailure()
                .recoverWithItem(WalletShareMutationApi::withoutMap)
                .map(found -> AssertCellPayload.of(outcome, found.orElse(null)));
    }

    /** What was written is written: an answer that took it for a failure would have it written again. */
    private static Optional<WalletShareMap> withoutMap(Throwable failure) {
        if (!(failure instanceof DomainException)) {
            LOG.warnf(failure, "A map could not be read after what was said about it");
        }
        return Optional.empty();
    }
}
