package dev.headroom.account.bullhorn;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as Bullhorn does, with records in {@code src/test/resources/bullhorn}, a page at a time. */
final class RecordedBullhorn implements AutoCloseable {

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger signIns = new AtomicInteger();
    final AtomicInteger impatientAnswers = new AtomicInteger();
    final AtomicInteger expiredTokens = new AtomicInteger();
    final AtomicInteger refusals = new AtomicInteger();
    final AtomicInteger halfAnswers = new AtomicInteger();

    private final HttpServer server;

    RecordedBullhorn(Vertx vertx) {
        try {
            server = vertx.createHttpServer()
                    .requestHandler(this::answer)
                    .listen(0)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.actualPort();
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpServerRequest request) {
        if (halfAnswers.get() > 0) {
            request.response().setChunked(true).write("{\"data\": [");
            return;
        }
        switch (request.path()) {
            case "/oauth/authorize" -> authorize(request);
            case "/oauth/token" ->
                send(
                        request,
                        200,
                        new JsonObject()
                                .put(
                                        "access_token",
                                        Objects.equals(request.getParam("code"), "c o=de") ? "access" : "wrong"));
            case "/login" -> login(request);
            default -> search(request);
        }
    }

    private void authorize(HttpServerRequest request) {
        boolean known = "p&ss wörd".equals(request.getParam("password")) && "Login".equals(request.getParam("action"));
        if (!known) {
            request.response().end("<html>Sign in</html>");
            return;
        }
        request.response()
                .setStatusCode(302)
                .putHeader("Location", "https://agency.example/?code=c+o%3Dde&client_id=id")
                .end();
    }

    private void login(HttpServerRequest request) {
        if (!"access".equals(request.getParam("access_token"))) {
            send(request, 400, new JsonObject());
            return;
        }
        send(
                request,
                200,
                new JsonObject()
                        .put("BhRestToken", "token" + signIns.incrementAndGet())
                        .put("restUrl", url() + "/rest-services/e999/"));
    }

    private void search(HttpServerRequest request) {
        if (impatientAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(request, 429, new JsonObject());
        } else if (refusals.get() > 0) {
            send(request, 403, new JsonObject());
        } else if (!("token" + signIns.get()).equals(request.getHeader("BhRestToken"))
                || expiredTokens.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(request, 401, new JsonObject().put("errorMessage", "Bad 'BhRestToken' or timed-out."));
        } else {
            send(request, 200, page(request));
        }
    }

    private JsonObject page(HttpServerRequest request) {
        String entity = request.path().replace("/rest-services/e999/search/", "");
        asked.add(entity + " " + request.getParam("query"));
        JsonArray all = records(entity);
        int start = Integer.parseInt(request.getParam("start"));
        int end = Math.min(all.size(), start + Integer.parseInt(request.getParam("count")));
        JsonArray data = new JsonArray(all.getList().subList(Math.min(start, end), end));
        return new JsonObject()
                .put("total", all.size())
                .put("start", start)
                .put("count", data.size())
                .put("data", data);
    }

    static JsonArray records(String entity) {
        try (InputStream recorded = Objects.requireNonNull(
                RecordedBullhorn.class.getResourceAsStream("/bullhorn/" + entity + ".json"), entity)) {
            return Buffer.buffer(recorded.readAllBytes()).toJsonObject().getJsonArray("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }
}
