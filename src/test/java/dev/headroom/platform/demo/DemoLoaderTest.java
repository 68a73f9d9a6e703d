package dev.headroom.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(loader.call().getStatus()).isEqualTo(Status.UP));
        assertThat(loaded).containsExactly("people", "people", "map");
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
        return new DemoPart() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Uni<Void> load() {
                if (!failures.isEmpty()) {
                    return Uni.createFrom().failure(new IllegalStateException(failures.remove(0)));
                }
                loaded.add(name);
                return Uni.createFrom().voidItem();
            }
        };
    }
}
