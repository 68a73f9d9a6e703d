package dev.headroom.platform.graphql.graphiql;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** {@code /graphiql}: the page of ours and GraphiQL's own files, all from the application's jar. */
@ApplicationScoped
class GraphiqlRoute {

    /** No inline script and no other origin. Inline styles are what the editor measures and colours its text with. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self';"
            + " style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> FILES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "page.css", "text/css; charset=utf-8",
            "page.js", "text/javascript; charset=utf-8",
            "graphiql.min.css", "text/css; charset=utf-8",
            "graphiql.min.js", "text/javascript; charset=utf-8",
            "react.production.min.js", "text/javascript; charset=utf-8",
            "react-dom.production.min.js", "text/javascript; charset=utf-8");

    private final GraphiqlConfig config;
    private final Vertx vertx;

    GraphiqlRoute(GraphiqlConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        if (config.enabled()) {
            router.get("/graphiql").handler(this::page);
            router.get("/graphiql/:file").handler(context -> serve(context, context.pathParam("file")));
        }
    }

    /** The page names its files relative to itself, so its own address must end in a slash. */
    private void page(RoutingContext context) {
        if (context.request().path().endsWith("/")) {
            serve(context, "index.html");
        } else {
            context.redirect("graphiql/");
        }
    }

    private void serve(RoutingContext context, String file) {
        String type = FILES.get(file);
        if (type == null) {
            context.next();
            return;
        }
        // Reading from the jar blocks; nobody but developers asks for these, so they are not kept in memory.
        vertx.executeBlocking(() -> read(file), false)
                .onSuccess(content -> answer(context.response(), type, content))
                .onFailure(context::fail);
    }

    private static void answer(HttpServerResponse response, String type, Buffer content) {
        response.headers().remove(HttpHeaders.CONTENT_ENCODING); // Quarkus marks plain routes not to be compressed
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(content);
    }

    private static Buffer read(String file) throws IOException {
        try (InputStream in = GraphiqlRoute.class.getResourceAsStream("/graphiql/" + file)) {
            if (in == null) {
                throw new IOException("the jar has no file graphiql/" + file);
            }
            return Buffer.buffer(in.readAllBytes());
        }
    }
}
