package dev.headroom.actionplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.http.FormBody;
import dev.headroom.platform.http.JsonAnswer;
import dev.headroom.platform.sql.Sql;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many files are received at a time, and for how long. */
@QuarkusTest
class EvidenceStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String END = "--cut--\r\n";

    @Inject
    Sql sql;

    @Inject
    EvidenceFiles files;

    @Inject
    Workers workers;

    @Inject
    Clock clock;

    // Its own: the service measures its server, and takes no second one.
    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServer> servers = new ArrayList<>();

    private record Limits(int uploads, Duration patience) implements EvidenceConfig {

        @Override
        public MemorySize largestFile() {
            return new MemorySize(BigInteger.valueOf(1_000));
        }

        @Override
        public MemorySize perPlan() {
            return largestFile();
        }

        @Override
        public Duration orphans() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration sweepEvery() {
            return Duration.ofHours(1);
        }
    }

    private void serve(Limits limits) throws Exception {
        var store = new EvidenceStore(sql, files, limits, workers, clock);
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            context.request().pause();
            store.receive(context).subscribe().with(form -> context.end("taken"), failure -> {
                JsonAnswer.refuse(context, failure);
                FormBody.drain(context);
            });
        });
        servers.add(vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS));
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    /** An upload whose end is sent when its client likes to. */
    private final class Upload implements AutoCloseable {

        private final Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), servers.get(0).actualPort());

        Upload() throws IOException {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String part = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc\r\n";
            send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=cut\r\n"
                    + "Content-Length: " + (part.length() + END.length()) + "\r\n\r\n" + part);
        }

        private void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        String finished() throws IOException {
            send(END);
            return status();
        }

        String status() throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private String another() throws IOException {
        try (Upload upload = new Upload()) {
            return upload.finished();
        }
    }

    @Test
    void oneMoreThanThereIsRoomForIsAskedToWaitAndAnEndedOneMakesRoom() throws Exception {
        serve(new Limits(1, Duration.ofMinutes(1)));
        try (Upload slow = new Upload()) {
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(another())
                    .contains("503"));

            assertThat(slow.finished()).contains("200");
            assertThat(another()).contains("200");
        }
    }

    @Test
    void senderWhoHangsUpMakesRoom() throws Exception {
        serve(new Limits(1, Duration.ofMinutes(1)));
        try (Upload slow = new Upload()) {
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(another())
                    .contains("503"));
            slow.close();
        }

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(another())
                .contains("200"));
    }

    @Test
    void fileThatComesTooSlowlyIsRefusedAndMakesRoom() throws Exception {
        serve(new Limits(1, Duration.ofMillis(200)));

        try (Upload slow = new Upload()) {
            assertThat(slow.status()).contains("503");
        }

        // On a busy machine even a quick one may come too slowly once.
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(another())
                .contains("200"));
    }
}
