package dev.headroom.platform.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Writes JSON answers of plain routes; a refusal has the shape of a GraphQL error, so that clients branch in one way. */
public final class JsonAnswer {

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

    public static void refuse(RoutingContext context, int status, String message, JsonObject extensions) {
        var error = new JsonObject().put("message", message).put("extensions", extensions);
        send(context, status, new JsonObject().put("errors", new JsonArray().add(error)));
    }
}
