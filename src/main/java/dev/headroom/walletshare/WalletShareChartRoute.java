package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.svg.ChartAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;

/**
 * {@code GET /charts/wallet-share/{id}.svg?width=390}: a map as a heat map, for the id that {@code WalletShareMap.id}
 * gave.
 */
@ApplicationScoped
class WalletShareChartRoute {

    private final Authentication authentication;
    private final Sql sql;
    private final AccountLedger accounts;
    private final WalletShareMaps maps;
    private final Workers workers;
    private final Clock clock;

    WalletShareChartRoute(
            Authentication authentication,
            Sql sql,
            AccountLedger accounts,
            WalletShareMaps maps,
            Workers workers,
            Clock clock) {
        this.authentication = authentication;
        this.sql = sql;
        this.accounts = accounts;
        this.maps = maps;
        this.workers = workers;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/charts/wallet-share/:id")
                .handler(authentication)
                .handler(context -> ChartAnswer.send(context, request -> chart(CurrentCaller.of(context), request)));
    }

    private Uni<String> chart(Caller caller, ChartAnswer.Request request) {
        var key = WalletShareMap.Key.parse(request.id()).orElseThrow(WalletShareChartRoute::unknown);
        return sql.reading(caller.organization(), () -> accounts.account(caller, WalletShareMaps.READ, key.account()))
                .map(found -> found.orElseThrow(WalletShareChartRoute::unknown))
                .chain(account -> drawn(caller, account, key, request.width()));
    }

    private Uni<String> drawn(Caller caller, Account account, WalletShareMap.Key key, int width) {
        var request = new WalletShareMaps.Request(caller, key.account(), key.period(), LocalDate.now(clock));
        return maps.map(request)
                .map(found -> found.orElseThrow(WalletShareChartRoute::unknown))
                .chain(map -> workers.compute(() -> WalletShareChart.svg(map.computed(), account.name(), width)));
    }

    private static NotFound unknown() {
        return new NotFound("There is no such map, or you may not see it.");
    }
}
