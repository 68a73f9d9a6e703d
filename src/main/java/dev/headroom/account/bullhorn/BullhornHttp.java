package dev.headroom.account.bullhorn;

import dev.headroom.platform.errors.Unavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks Bullhorn over HTTP, and waits as long as it asks for patience. Neither secrets nor records are ever logged. */
@ApplicationScoped
class BullhornHttp {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Vertx vertx;
    private final BullhornConfig config;
    private final HttpClient client;

    BullhornHttp(Vertx vertx, BullhornConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(5_000).setDecompressionSupported(true));
    }

    /** An answer that is not a fault of the server. */
    record Answer(int status, @Nullable String location, Buffer body) {

        JsonObject json() {
            try {
                return body.toJsonObject();
            } catch (DecodeException | ClassCastException e) {
                throw silent();
            }
        }
    }

    /** @param token the session's, or null for requests that need none */
    record Request(
            HttpMethod method,
            String url,
            Map<String, String> parameters,
            @Nullable String token) {

        /** With the parameters in the order of their names. */
        private String uri() {
            return new TreeMap<>(parameters)
                    .entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                            .collect(Collectors.joining("&", url + "?", ""));
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    Uni<Answer> send(Request request) {
        return send(request, config.mostPauses());
    }

    private Uni<Answer> send(Request request, int pauses) {
        return Uni.createFrom()
                .completionStage(() -> exchange(request).toCompletionStage())
                .onFailure()
                .transform(lost -> silent())
                .chain(answer -> {
                    if (answer.status() == TOO_MANY_REQUESTS && pauses > 0) {
                        return pause().chain(() -> send(request, pauses - 1));
                    }
                    if (answer.status() == TOO_MANY_REQUESTS || answer.status() >= SERVER_ERROR) {
                        throw silent();
                    }
                    return Uni.createFrom().item(answer);
                });
    }

    private Future<Answer> exchange(Request request) {
        RequestOptions options = new RequestOptions()
                .setMethod(request.method())
                .setAbsoluteURI(request.uri())
                .setFollowRedirects(false)
                .setTimeout(config.deadline().toMillis());
        Optional.ofNullable(request.token()).ifPresent(token -> options.putHeader("BhRestToken", token));
        return client.request(options).compose(this::answer);
    }

    /**
     * Its steps are chained inside of one another. Chained after one another on a thread that is not the connection's,
     * the last may come after the answer's end, and an answer's body that nobody listened for is never told.
     */
    private Future<Answer> answer(HttpClientRequest sent) {
        // The client's own time limit is over once an answer begins: one that stops half way would never be given up.
        long deadline = vertx.setTimer(config.deadline().toMillis(), late -> sent.reset());
        return sent.send()
                .compose(response -> response.body()
                        .map(body -> new Answer(response.statusCode(), response.getHeader("Location"), body)))
                .onComplete(done -> vertx.cancelTimer(deadline));
    }

    private Uni<Void> pause() {
        Duration pause = config.pause();
        return Uni.createFrom()
                .emitter(emitter -> vertx.setTimer(Math.max(1, pause.toMillis()), passed -> emitter.complete(null)));
    }

    private static Unavailable silent() {
        return new Unavailable("Bullhorn does not answer, or not as it documents: try again after a pause.");
    }
}
