package dev.headroom.platform.health;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When one store answered last. One question at a time: a store that hangs must not use up our connections. */
final class Heartbeat {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Uni<?>> question;
    private final AtomicBoolean asking = new AtomicBoolean();
    /** By {@link System#nanoTime()}: a clock that jumps must not make a store look dead. */
    private volatile @Nullable Long answeredAt;

    Heartbeat(Supplier<Uni<?>> question) {
        this.question = question;
    }

    void beat() {
        if (asking.compareAndSet(false, true)) {
            question.get()
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail()
                    .onTermination()
                    .invoke(() -> asking.set(false))
                    .subscribe()
                    .with(answer -> answeredAt = System.nanoTime(), failure -> {});
        }
    }

    /** How long ago the last answer came; longer than anybody waits if there was none yet. */
    Duration silence() {
        Long last = answeredAt;
        return last == null ? Duration.ofDays(1) : Duration.ofNanos(System.nanoTime() - last);
    }
}
