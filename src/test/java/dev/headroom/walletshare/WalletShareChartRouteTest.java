package dev.headroom.walletshare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A chart of the largest size takes a second to draw, in which everybody else is served. */
@QuarkusTest
class WalletShareChartRouteTest {

    @Test
    void chartIsNotDrawnOnAnEventLoop() {
        Wallet wallet = new Wallet();
        UUID large = wallet.organization.account("Large", null);
        wallet.units(large, 500);
        wallet.offerings(99);
        String chart = "/charts/wallet-share/" + Wallet.map(large, "2026-01-01", "2026-12-31") + ".svg";
        String token = wallet.organization.admin().token();

        var seen = new AtomicBoolean();
        var drawings = CompletableFuture.supplyAsync(() -> draw(chart, token, seen));
        Optional<String> drawing = await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(WalletShareChartRouteTest::threadThatDraws, Optional::isPresent);

        assertThat(drawing.orElseThrow()).doesNotContain("eventloop");
        seen.set(true);
        drawings.join();
    }

    /** Again and again, until one of the drawings was met. */
    private static @Nullable Void draw(String chart, String token, AtomicBoolean seen) {
        while (!seen.get()) {
            given().auth().oauth2(token).get(chart).then().statusCode(200);
        }
        return null;
    }

    private static Optional<String> threadThatDraws() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> draws(thread.getValue()))
                .map(Map.Entry::getKey)
                .map(Thread::getName)
                .findFirst();
    }

    private static boolean draws(StackTraceElement[] frames) {
        return Arrays.stream(frames).anyMatch(frame -> frame.getClassName().equals(WalletShareChart.class.getName()));
    }
}
