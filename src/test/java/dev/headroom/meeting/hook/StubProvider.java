package dev.headroom.meeting.hook;

import dev.headroom.support.HookTestResource;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Stands for the servers of Zoom and Microsoft, and does whatever a test says: also what they never should. */
final class StubProvider implements AutoCloseable {

    static final String TRANSCRIPT = """
            WEBVTT

            1
            00:00:01.000 --> 00:00:04.000
            Rita Rep: I will send the fictional report by Friday.
            """;

    /** What was asked, with the authorization that came along. */
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private final Map<String, Handler<HttpServerRequest>> answers = new ConcurrentHashMap<>();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    StubProvider() {
        int port = Integer.parseInt(HookTestResource.provider().replaceFirst(".*:", ""));
        try {
            server = vertx.createHttpServer()
                    .requestHandler(this::answer)
                    .listen(port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String url(String path) {
        return "http://" + HookTestResource.provider() + path;
    }

    StubProvider on(String path, Handler<HttpServerRequest> answer) {
        answers.put(path, answer);
        return this;
    }

    StubProvider on(String path, int status, String body) {
        return on(path, request -> request.response().setStatusCode(status).end(body));
    }

    StubProvider onward(String path, String location) {
        return on(path, request -> request.response()
                .setStatusCode(302)
                .putHeader("Location", location)
                .end());
    }

    /** A byte now and then, without an end. */
    StubProvider dripping(String path) {
        return on(path, request -> {
            request.response().setChunked(true);
            vertx.setPeriodic(100, tick -> request.response().write("x"));
        });
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.uri() + " " + request.getHeader("Authorization"));
        answers.getOrDefault(
                        request.path(),
                        unknown -> request.response().setStatusCode(404).end("nothing here"))
                .handle(request);
    }

    @Override
    public void close() {
        try {
            server.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        vertx.close();
    }
}
