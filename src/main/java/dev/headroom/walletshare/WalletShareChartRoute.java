package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.http.JsonAnswer;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;

/**
 * {@code GET /charts/wallet-share/{id}.svg?width=390}: a map as a heat map, for the id that {@code WalletShareMap.id}
 * gave. The width, 320 to 1600 pixels, is the frame it is laid out for; a phone's when left out.
 */
@ApplicationScoped
class WalletShareChartRoute {

    private static final String PHONE_WIDTH = "390";
    private static final int NARROWEST = 320;
    private static final int WIDEST = 1600;

    private final Authentication authentication;
    private final Sql sql;
    private final AccountLedger accounts;
    private final WalletShareMaps maps;
    private final Clock clock;

    WalletShareChartRoute(
            Authentication authentication, Sql sql, AccountLedger accounts, WalletShareMaps maps, Clock clock) {
        this.authentication = authentication;
        this.sql = sql;
        this.accounts = accounts;
        this.maps = maps;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/charts/wallet-share/:id")
                .handler(authentication)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        Uni.createFrom()
                .deferred(() -> chart(CurrentCaller.of(context), context))
                .subscribe()
                .with(svg -> send(context, svg), failure -> JsonAnswer.refuse(context, failure));
    }

    private Uni<String> chart(Caller caller, RoutingContext context) {
        int width = width(context.request().getParam("width", PHONE_WIDTH));
        String file = context.pathParam("id");
        var key = WalletShareMap.Key.parse(file.endsWith(".svg") ? file.substring(0, file.length() - 4) : "")
                .orElseThrow(WalletShareChartRoute::unknown);
        return sql.reading(caller.organization(), () -> accounts.account(caller, WalletShareMaps.READ, key.account()))
                .map(found -> found.orElseThrow(WalletShareChartRoute::unknown))
                .chain(account -> drawn(caller, account, key, width));
    }

    private Uni<String> drawn(Caller caller, Account account, WalletShareMap.Key key, int width) {
        var request = new WalletShareMaps.Request(caller, key.account(), key.period(), LocalDate.now(clock));
        return maps.map(request)
                .map(found -> found.orElseThrow(WalletShareChartRoute::unknown))
                .map(map -> WalletShareChart.svg(map.computed(), account.name(), width));
    }

    private static int width(String text) {
        if (!text.matches("[0-9]{3,4}") || Integer.parseInt(text) < NARROWEST || Integer.parseInt(text) > WIDEST) {
            throw new BadInput("width is a number from " + NARROWEST + " to " + WIDEST + ".", "width");
        }
        return Integer.parseInt(text);
    }

    private static void send(RoutingContext context, String svg) {
        context.response()
                .putHeader("Content-Type", "image/svg+xml; charset=utf-8")
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(svg);
    }

    private static NotFound unknown() {
        return new NotFound("There is no such map, or you may not see it.");
    }
}
