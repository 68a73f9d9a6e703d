package dev.headroom.schema;

import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.http.JsonAnswer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code GET /graphql/schema.graphql}: the schema, for whoever may read it by introspection. */
@ApplicationScoped
class SchemaRoute {

    /** Before everything else below {@code /graphql}, which is refused. */
    private static final int BEFORE_REFUSAL = -99;

    private final Authentication authentication;
    private final PrintedSchema schema;
    private final Workers workers;

    SchemaRoute(Authentication authentication, PrintedSchema schema, Workers workers) {
        this.authentication = authentication;
        this.schema = schema;
        this.workers = workers;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/graphql/schema.graphql")
                .order(BEFORE_REFUSAL)
                .handler(authentication)
                .handler(this::serve);
    }

    private void serve(RoutingContext context) {
        if (!CurrentCaller.of(context).mayIntrospect()) {
            JsonAnswer.refuse(
                    context,
                    403,
                    Code.INTROSPECTION_DISABLED.name(),
                    "The schema is for members: ask one of your organization for the file.");
            return;
        }
        workers.compute(schema::text)
                .subscribe()
                .with(text -> answer(context.response(), text), failure -> JsonAnswer.refuse(context, failure));
    }

    private static void answer(HttpServerResponse response, String text) {
        response.headers().remove(HttpHeaders.CONTENT_ENCODING); // Quarkus marks plain routes not to be compressed
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/graphql; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(text);
    }
}
