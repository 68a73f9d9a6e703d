package dev.headroom.platform.http;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.Unavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Reads the bytes of a paused request once, as they were sent, within a size and a time: for what is signed as it
 * stands.
 */
public final class RawBody {

    private RawBody() {}

    /** The bytes; whoever refuses them afterwards drains the request. */
    public static Uni<Buffer> read(RoutingContext context, int largest, Duration patience) {
        return Uni.createFrom()
                .<Buffer>emitter(emitter -> receive(context.request(), largest, emitter))
                .ifNoItem()
                .after(patience)
                .failWith(() -> new Unavailable("The request comes too slowly: send it again."));
    }

    private static void receive(HttpServerRequest request, int largest, UniEmitter<? super Buffer> emitter) {
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Nine digits are more than any limit here, and no number is too long to be read.
        if (announced != null && (announced.length() > 9 || Long.parseLong(announced) > largest)) {
            emitter.fail(tooLarge(largest));
            return;
        }
        Buffer body = Buffer.buffer();
        request.exceptionHandler(broken -> emitter.fail(new BadInput("The request breaks off: send it whole.")));
        request.handler(chunk -> {
            if (body.length() + chunk.length() > largest) {
                request.handler(null);
                emitter.fail(tooLarge(largest));
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(ended -> emitter.complete(body));
        request.resume();
    }

    private static LimitExceeded tooLarge(int largest) {
        return new LimitExceeded("The request is larger than " + largest + " bytes, which no event is.");
    }
}
