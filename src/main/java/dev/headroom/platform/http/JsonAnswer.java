package dev.headroom.platform.http;

import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.ErrorCode;
import dev.headroom.platform.health.StoreOutage;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Writes JSON answers of plain routes; a refusal has the shape of a GraphQL error, so that clients branch in one way.
 */
public final class JsonAnswer {

    private static final Logger LOG = Logger.getLogger(JsonAnswer.class);

    private JsonAnswer() {}

    public static void send(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body.toBuffer());
    }

    public static void refuse(RoutingContext context, int status, String code, String message) {
        refuse(context, status, message, new JsonObject().put("code", code));
    }

    /** A refusal with the status that fits its code. */
    public static void refuse(RoutingContext context, DomainException refusal) {
        var extensions = new JsonObject().put("code", refusal.code());
        if (!refusal.field().isEmpty()) {
            extensions.put("field", new JsonArray(refusal.field()));
        }
        refuse(context, status(refusal.errorCode()), refusal.sentence(), extensions);
    }

    /** Whatever went wrong: what a client may read is said, a silent store too; anything else is ours. */
    public static void refuse(RoutingContext context, Throwable failure) {
        Optional<DomainException> refusal = failure instanceof DomainException known
                ? Optional.of(known)
                : StoreOutage.in(failure).map(outage -> outage);
        refusal.ifPresentOrElse(known -> refuse(context, known), () -> {
            LOG.errorf(failure, "%s %s failed", context.request().method(), context.normalizedPath());
            refuse(context, 500, "INTERNAL", "Something failed on our side: try again after a pause.");
        });
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case BAD_USER_INPUT -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT, ALREADY_EXISTS -> 409;
            case LIMIT_EXCEEDED -> 413;
            case IDEMPOTENCY_KEY_REUSED -> 422;
            case UNAVAILABLE -> 503;
        };
    }

    public static void refuse(RoutingContext context, int status, String message, JsonObject extensions) {
        var error = new JsonObject().put("message", message).put("extensions", extensions);
        send(context, status, new JsonObject().put("errors", new JsonArray().add(error)));
    }
}
