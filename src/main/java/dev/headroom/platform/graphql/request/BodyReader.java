package dev.headroom.platform.graphql.request;

import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body that is small enough and arrives soon enough. Requests come here paused, because authentication waits
 * before it; nobody else resumes them.
 */
public final class BodyReader {

    private final Vertx vertx;
    private final GraphqlLimits limits;

    public BodyReader(Vertx vertx, GraphqlLimits limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    /**
     * Fails with a {@link Refusal} for a body too long or too slow, and with any other failure for a lost connection.
     */
    public Future<Buffer> read(HttpServerRequest request) {
        if (declaredLength(request) > limits.maxBodyBytes()) {
            return Future.failedFuture(tooLarge(declaredLength(request)));
        }
        Promise<Buffer> body = Promise.promise();
        Buffer collected = Buffer.buffer();
        long timer = vertx.setTimer(limits.bodyDeadline().toMillis(), id -> body.tryFail(tooSlow()));
        request.handler(chunk -> {
            if (body.future().isComplete()) {
                return; // the rest of a refused body is dropped
            }
            collected.appendBuffer(chunk);
            if (collected.length() > limits.maxBodyBytes()) {
                body.tryFail(tooLarge(collected.length()));
            }
        });
        request.exceptionHandler(body::tryFail);
        request.endHandler(end -> body.tryComplete(collected));
        request.resume();
        return body.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private static long declaredLength(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private Refusal tooLarge(long seen) {
        String message = "The body is longer than " + limits.maxBodyBytes() + " bytes.";
        return Refusal.limit(Code.PAYLOAD_TOO_LARGE, message, "bodyBytes", limits.maxBodyBytes(), seen);
    }

    private Refusal tooSlow() {
        return new Refusal(
                Code.REQUEST_TIMEOUT,
                "The body did not arrive within " + limits.bodyDeadline().toSeconds() + " s.");
    }
}
