package dev.headroom.meeting.extraction.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server of the OpenAI protocol that answers as a test wants it to. */
final class StubModel implements AutoCloseable {

    /** What the server does with a request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile Answer answer = exchange -> send(exchange, 500, "{}");

    StubModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            try (exchange) {
                answer.to(exchange);
            } catch (IOException e) {
                // The client went away, as it should.
            }
        });
        server.start();
    }

    StubModel answering(Answer next) {
        answer = next;
        return this;
    }

    /** Answers with this as the message of the assistant. */
    static Answer saying(String content) {
        return exchange -> send(exchange, 200, completion(content));
    }

    /** Keeps a client waiting until the test is over. */
    void hold() {
        try {
            closed.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends pieces as long as somebody reads them. */
    static Answer endless(String piece) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int times = 0; times < 10_000; times++) {
                exchange.getResponseBody().write(piece.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        };
    }

    /** Begins to answer and then says nothing more. */
    Answer broken() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hold();
        };
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String completion(String content) {
        ObjectNode answer = new ObjectMapper().createObjectNode();
        answer.put("id", "1").put("object", "chat.completion").put("created", 1).put("model", "stub");
        ObjectNode choice = answer.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", content);
        return answer.toString();
    }

    LlmSettings settings(Duration timeout) {
        return new LlmSettings(
                "http://localhost:" + server.getAddress().getPort() + "/v1",
                "stub",
                "a-key",
                timeout,
                100_000,
                50_000,
                2);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
