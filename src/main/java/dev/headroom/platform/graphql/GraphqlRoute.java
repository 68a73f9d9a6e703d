package dev.headroom.platform.graphql;

import dev.headroom.platform.graphql.request.AnswerType;
import dev.headroom.platform.graphql.request.BodyReader;
import dev.headroom.platform.graphql.request.EnvelopeReader;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.Refusal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Serves {@code /graphql} in front of SmallRye's handlers, which stay unreachable: they run mutations sent by GET or as
 * plain text, hang on unknown charsets, and answer broken requests with 200 or 500.
 */
@ApplicationScoped
class GraphqlRoute {

    private static final String PATH = "/graphql";
    /** Before authentication: the stock WebSocket handler must see no upgrade, whoever asks. */
    private static final int UPGRADES = -160;
    /** After authentication and authorization, before the stock handlers. */
    private static final int REQUESTS = -98;

    private final Engine engine;
    private final GraphqlLimits limits;
    private final CurrentVertxRequest currentRequest;
    private final EnvelopeReader envelopes;
    private final BodyReader bodies;

    GraphqlRoute(Engine engine, GraphqlLimits limits, CurrentVertxRequest currentRequest, Vertx vertx) {
        this.engine = engine;
        this.limits = limits;
        this.currentRequest = currentRequest;
        this.envelopes = new EnvelopeReader(limits);
        this.bodies = new BodyReader(vertx, limits);
    }

    void register(@Observes Router router) {
        router.route(PATH).order(UPGRADES).handler(this::refuseUpgrade);
        router.route(PATH).order(REQUESTS).handler(context -> new Exchange(this, context).start());
        // What else the stock handlers serve below it is nothing of ours.
        router.route(PATH + "/*").order(REQUESTS).handler(context -> context.fail(404));
    }

    private void refuseUpgrade(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.UPGRADE) == null) {
            context.next();
            return;
        }
        Refusal refusal = new Refusal(Code.BAD_REQUEST, "This endpoint does not upgrade connections.");
        context.response()
                .setStatusCode(refusal.code().status(true))
                .putHeader(HttpHeaders.CONTENT_TYPE, AnswerType.JSON.header())
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Answer.refused(refusal));
    }

    Engine engine() {
        return engine;
    }

    GraphqlLimits limits() {
        return limits;
    }

    CurrentVertxRequest currentRequest() {
        return currentRequest;
    }

    EnvelopeReader envelopes() {
        return envelopes;
    }

    BodyReader bodies() {
        return bodies;
    }
}
