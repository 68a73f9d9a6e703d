package dev.headroom.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** A demo that is not there keeps the service from saying that it has started, so one failure must not be the end. */
class DemoLoaderTest {

    private final List<String> loaded = new CopyOnWriteArrayList<>();

    @Test
    void aLoadThatIsCutOffBeginsAgain() {
        var failures = new ArrayList<>(List.of("the store is busy"));
        var loader = new DemoLoader(() -> true, List.of(part(2, "map", failures), part(1, "people", List.of())));

        loader.load(new StartupEvent());

        assertThat(loader.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(loader.call().getData())
                .hasValueSatisfying(data -> assertThat(data).containsEntry("state", "LOADING"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(loader.call().getStatus()).isEqualTo(Status.UP));
        assertThat(loaded).containsExactly("people", "map");
    }

    @Test
    void aPartIsTriedAgainHoweverLongTheOnesBeforeItTook() {
        var failures = new ArrayList<>(List.of("the store is busy"));
        var loader = new DemoLoader(() -> true, List.of(slow(1, "people"), part(2, "map", failures)));

        loader.load(Duration.ofSeconds(30), Duration.ofMillis(700));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(loader.call().getStatus()).isEqualTo(Status.UP));
        assertThat(loaded).containsExactly("people", "map");
    }

    @Test
    void aPartThatNeverEndsIsCutOffAndTriedAgain() {
        var hangs = new AtomicBoolean(true);
        var loader = new DemoLoader(() -> true, List.of(part(1, "people", () -> hangs.getAndSet(false))));

        loader.load(Duration.ofMillis(200), Duration.ofSeconds(30));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(loader.call().getStatus()).isEqualTo(Status.UP));
        assertThat(loaded).containsExactly("people");
    }

    @Test
    void aPartThatNeverEndsIsGivenUpInTheEnd() {
        var loader = new DemoLoader(() -> true, List.of(part(1, "people", () -> true)));

        loader.load(Duration.ofMillis(50), Duration.ofMillis(100));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(loader.call().getData())
                        .hasValueSatisfying(data -> assertThat(data).containsEntry("state", "FAILED")));
        assertThat(loader.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aServiceWithoutTheDemoHasStarted() {
        var loader = new DemoLoader(() -> false, List.of(part(1, "people", List.of())));

        loader.load(new StartupEvent());

        assertThat(loader.call().getStatus()).isEqualTo(Status.UP);
        assertThat(loaded).isEmpty();
    }

    /** Fails as often as there are failures to take. */
    private DemoPart part(int order, String name, List<String> failures) {
        return of(order, () -> {
            if (!failures.isEmpty()) {
                return Uni.createFrom().failure(new IllegalStateException(failures.remove(0)));
            }
            return done(name);
        });
    }

    /** Never ends when it is said to hang. */
    private DemoPart part(int order, String name, BooleanSupplier hangs) {
        return of(order, () -> hangs.getAsBoolean() ? Uni.createFrom().nothing() : done(name));
    }

    private DemoPart slow(int order, String name) {
        return of(order, () -> done(name).onItem().delayIt().by(Duration.ofSeconds(1)));
    }

    private Uni<Void> done(String name) {
        return Uni.createFrom().voidItem().invoke(() -> loaded.add(name));
    }

    private static DemoPart of(int order, Supplier<Uni<Void>> load) {
        return new DemoPart() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Uni<Void> load() {
                return load.get();
            }
        };
    }
}
