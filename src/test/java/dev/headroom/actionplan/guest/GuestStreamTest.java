package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams of a server that hears every tenth of a second whether they are needed, and has room for two. */
@QuarkusTest
class GuestStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    GuestGate gate;

    @Inject
    GuestDoor door;

    @Inject
    GuestSight sight;

    @Inject
    GuestAnswers answers;

    @Inject
    PlanWatch watch;

    // Its own: the service measures its server, and takes no second one.
    private final Vertx vertx = Vertx.vertx();
    private GuestWorld world;
    private HttpServer server;

    /** As the usual ones, but for streams. */
    private record Limits(int streams, Duration heartbeat) implements GuestConfig {

        @Override
        public Duration session() {
            return Duration.ofHours(12);
        }

        @Override
        public Duration code() {
            return Duration.ofMinutes(10);
        }

        @Override
        public int wrongCodes() {
            return 1;
        }

        @Override
        public int codeTries() {
            return 5;
        }

        @Override
        public int codesPerHour() {
            return 5;
        }

        @Override
        public int invitationsPerPlan() {
            return 300;
        }

        @Override
        public int streamsPerGuest() {
            return 5;
        }
    }

    @BeforeEach
    void serve() throws Exception {
        world = new GuestWorld();
        Router router = Router.router(vertx);
        new EventsRoute(vertx, gate, door, sight, answers, watch, new Limits(2, Duration.ofMillis(100)))
                .register(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    /** A connection with one stream, read line by line. */
    private final class Stream implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        Stream(String link) throws IOException {
            String cookie = GuestBrowser.get(link).cookie("guest");
            socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String request = "GET /p/plan/" + world.acts.plan + "/events HTTP/1.1\r\nHost: localhost\r\nCookie: guest="
                    + cookie + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        String status() throws IOException {
            return lines.readLine();
        }

        /** Reads up to a line; false when the stream ends before. */
        boolean reads(String wanted) throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(wanted)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void silentPageHearsAgainAndAgainThatItIsConnected() throws Exception {
        try (Stream page = new Stream(world.invited(BUYER).path())) {
            assertThat(page.status()).contains("200");
            assertThat(page.reads(": still here")).isTrue();
            assertThat(page.reads(": still here")).isTrue();
        }
    }

    @Test
    void streamEndsSoonAfterTheInvitationHasExpired() throws Exception {
        var invited = world.invited(BUYER);
        try (Stream page = new Stream(invited.path())) {
            assertThat(page.reads(": still here")).isTrue();

            Owner.execute(
                    world.acts.organization.id(),
                    "update guests set expires_at = now() - interval '1 second' where id = ?",
                    invited.guest());

            assertThat(page.reads("event: end")).isTrue();
        }
    }

    @Test
    void oneMoreThanThereIsRoomForIsSentAwayAndAClosedOneMakesRoom() throws Exception {
        String link = world.invited(BUYER).path();
        try (Stream first = new Stream(link);
                Stream second = new Stream(link)) {
            assertThat(first.reads(": still here")).isTrue();
            assertThat(second.reads(": still here")).isTrue();
            try (Stream third = new Stream(link)) {
                assertThat(third.status()).contains("503");
            }

            first.close();

            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                try (Stream next = new Stream(link)) {
                    assertThat(next.status()).contains("200");
                }
            });
        }
    }
}
