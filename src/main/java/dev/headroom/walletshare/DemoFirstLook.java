package dev.headroom.walletshare;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.account.spend.DemoSpend;
import dev.headroom.platform.demo.DemoPart;
import dev.headroom.platform.identity.GlobalId;
import io.quarkus.vertx.http.HttpServer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Asks for the demo's map, as a newcomer will, before the demo is said to be there. The first answers of a fresh JVM
 * are slow, because what makes them is still being loaded and compiled: nobody should wait for that.
 */
@ApplicationScoped
class DemoFirstLook implements DemoPart {

    private static final Logger LOG = Logger.getLogger(DemoFirstLook.class);

    /** Measured: after these, the next answer takes about as long as the ones after it. */
    private static final int LOOKS = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /**
     * For all of it: where answers take long because somebody imports, or because there is much, looking on makes them
     * no faster, and whoever restarts the service waits for it.
     */
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** The server opens its port after the demo began to load. */
    private static final int TRIES = 8;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String QUERY = """
            query FirstLook($account: ID!) {
              accounts(first: 5, filter: { namePrefix: "act" }) { nodes { id name } pageInfo { hasNextPage endCursor } }
              account(id: $account) {
                walletShareMap(from: "2026-01-01", to: "2026-12-31") {
                  totals { wallet { amount currency } ours { amount } share headroom { amount } unknownCells }
                  cells(first: 100, orderBy: HEADROOM_DESC) {
                    nodes {
                      unit { id name } offering { id name } state share headroom { amount } flags
                      wallet { low { amount } mid { amount } high { amount } } ours { amount }
                      vendors { vendor { id name } amount { amount } endsOn }
                      estimate { method confidence observedOn stale }
                    }
                    pageInfo { hasNextPage endCursor }
                  }
                }
              }
            }
            """;

    private final HttpServer server;

    DemoFirstLook(HttpServer server) {
        this.server = server;
    }

    /** After everything there is to see. */
    @Override
    public int order() {
        return 1_000;
    }

    /** The demo is there without it, only slower at first. */
    @Override
    public Uni<Void> load() {
        return look().onFailure()
                .invoke(failure -> LOG.infof("The first requests will be slow, nobody looked at the demo: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    Uni<Void> look() {
        return Uni.createFrom()
                .deferred(() -> look(client()))
                .ifNoItem()
                .after(LONGEST)
                .fail();
    }

    /**
     * Only where somebody looks, because it has a thread of its own. HTTP/1.1, because an attempt to change to HTTP/2
     * is one more thing that could fail at a start.
     */
    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private Uni<Void> look(HttpClient client) {
        return Uni.createFrom()
                .deferred(() -> signIn(client))
                .onFailure()
                .retry()
                .withBackOff(PAUSE)
                .atMost(TRIES)
                .chain(token -> ask(client, token));
    }

    private Uni<String> signIn(HttpClient client) {
        String rep = DemoPeople.STAFF.get(2).email();
        return send(client, request("demo/token?email=" + rep).POST(HttpRequest.BodyPublishers.noBody()))
                .map(answer -> answer.getString("access_token"));
    }

    private Uni<Void> ask(HttpClient client, String token) {
        String body = new JsonObject()
                .put("query", QUERY)
                .put("variables", new JsonObject().put("account", GlobalId.of("Account", DemoSpend.ACCOUNT)))
                .encode();
        return send(
                        client,
                        request("graphql")
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .repeat()
                .atMost(LOOKS)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.getLocalBaseUri().resolve(path)).timeout(PATIENCE);
    }

    private static Uni<JsonObject> send(HttpClient client, HttpRequest.Builder request) {
        return Uni.createFrom()
                .completionStage(() -> client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()))
                .map(answer -> {
                    JsonObject body = answer.statusCode() == 200 ? new JsonObject(answer.body()) : new JsonObject();
                    if (body.isEmpty() || body.containsKey("errors")) {
                        throw new IllegalStateException("answered " + answer.statusCode());
                    }
                    return body;
                });
    }
}
