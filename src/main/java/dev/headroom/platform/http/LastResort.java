package dev.headroom.platform.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers what no route did, and what a route gave up, in the form of every other refusal. The server's own answers are
 * a page for browsers or nothing at all. What there is, the router knows: no route has to be named here.
 */
@ApplicationScoped
class LastResort {

    /** Before the server's own answer to failures, which is the very last. */
    private static final int LAST_BUT_ONE = Integer.MAX_VALUE - 1;

    /** Before the server's general limit on bodies, and after the routes that have one of their own. */
    private static final int BEFORE_BODY_LIMIT = -3;

    /** No body is so long, and a number of so many digits fits. */
    private static final int LONGEST_LENGTH = 18;

    private final long largestBody;

    LastResort(@ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largest) {
        this.largestBody = largest.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_BODY_LIMIT).handler(this::refuseTooLong);
        router.errorHandler(404, context -> refuseUnserved(router, context));
        router.errorHandler(405, context -> refuseUnserved(router, context));
        router.errorHandler(400, context -> refuse(context, 400));
        router.route().order(LAST_BUT_ONE).failureHandler(LastResort::refuseFailed);
    }

    private void refuseTooLong(RoutingContext context) {
        String announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && (announced.length() > LONGEST_LENGTH || Long.parseLong(announced) > largestBody)) {
            refuse(context, 413);
        } else {
            context.next();
        }
    }

    /** Nothing is at the address, or nothing for this method: where a filter comes later, Vert.x forgets the second. */
    private static void refuseUnserved(Router router, RoutingContext context) {
        SortedSet<String> methods = methods(router, context.normalizedPath());
        if (methods.isEmpty() || methods.contains(context.request().method().name())) {
            refuse(context, 404);
            return;
        }
        context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        answer(
                context,
                405,
                "METHOD_NOT_ALLOWED",
                "This address does not serve that method: use " + String.join(" or ", methods) + ".");
    }

    private static void refuseFailed(RoutingContext context) {
        Throwable failure = context.failure();
        if (context.response().headWritten() || context.response().closed() || failure instanceof SecurityException) {
            context.next();
        } else if (failure == null || (context.statusCode() >= 400 && context.statusCode() < 500)) {
            refuse(context, context.statusCode());
        } else {
            JsonAnswer.refuse(context, failure);
            FormBody.drain(context);
        }
    }

    private static void refuse(RoutingContext context, int status) {
        switch (status) {
            case 400 ->
                answer(
                        context,
                        400,
                        "BAD_REQUEST",
                        "The request can't be read: check its address, in which a percent sign is written as %25, its"
                                + " Host header and its body.");
            case 404 ->
                answer(
                        context,
                        404,
                        "NOT_FOUND",
                        "There is nothing at this address: send GraphQL to /graphql; the README lists the other"
                                + " addresses.");
            case 413 ->
                answer(context, 413, "PAYLOAD_TOO_LARGE", "The body is longer than this address takes: send less.");
            default -> answer(context, status, code(status), "The request is refused: check it before another try.");
        }
    }

    /** Whatever a library refuses with, by the words of HTTP: {@code UNSUPPORTED_MEDIA_TYPE} and the like. */
    private static String code(int status) {
        return HttpResponseStatus.valueOf(status)
                .reasonPhrase()
                .toUpperCase(Locale.ROOT)
                .replace(' ', '_');
    }

    private static void answer(RoutingContext context, int status, String code, String message) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        JsonAnswer.refuse(context, status, code, message);
        FormBody.drain(context);
    }

    private static SortedSet<String> methods(Router router, String path) {
        return router.getRoutes().stream()
                .filter(route -> route.methods() != null && isAt(route, path))
                .flatMap(route -> route.methods().stream())
                .map(HttpMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As Vert.x matches addresses: part by part, where {@code :name} stands for any. */
    private static boolean isAt(Route route, String path) {
        if (route.getPath() == null) {
            return false;
        }
        String[] parts = route.getPath().split("/");
        String[] asked = path.split("/");
        if (route.isExactPath() ? asked.length != parts.length : asked.length < parts.length) {
            return false;
        }
        for (int part = 0; part < parts.length; part++) {
            if (!parts[part].startsWith(":") && !parts[part].equals(asked[part])) {
                return false;
            }
        }
        return true;
    }
}
