package dev.headroom.platform.batching;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Collects the keys that fields with arguments ask for during one turn of the event loop and loads them at once.
 *
 * <p>SmallRye's own batches of fields with arguments answer wrong rows: they apply the first key's arguments to all and
 * mix up keys of equal hash. Here the key is a record that holds the caller and every argument, compared by equality.
 */
public final class Batch<K, V> {

    private final Vertx vertx;
    private final Function<Collection<K>, Uni<Map<K, V>>> loader;
    private final Map<Context, Map<K, List<UniEmitter<? super V>>>> waiting = new ConcurrentHashMap<>();

    /** The loader answers every key it is given; one it leaves out fails. */
    public Batch(Vertx vertx, Function<Collection<K>, Uni<Map<K, V>>> loader) {
        this.vertx = vertx;
        this.loader = loader;
    }

    public Uni<V> load(K key) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = vertx.getOrCreateContext();
            waiting.compute(context, (ignored, keys) -> {
                Map<K, List<UniEmitter<? super V>>> collected = keys;
                if (collected == null) {
                    collected = new HashMap<>();
                    context.runOnContext(turn -> flush(context));
                }
                collected.computeIfAbsent(key, absent -> new ArrayList<>()).add(emitter);
                return collected;
            });
        });
    }

    private void flush(Context context) {
        Map<K, List<UniEmitter<? super V>>> keys = waiting.remove(context);
        if (keys != null) {
            Uni.createFrom()
                    .deferred(() -> loader.apply(keys.keySet()))
                    .subscribe()
                    .with(found -> complete(keys, found), failure -> fail(keys, failure));
        }
    }

    private static <K, V> void complete(Map<K, List<UniEmitter<? super V>>> keys, Map<K, V> found) {
        keys.forEach((key, emitters) -> {
            V value = found.get(key);
            if (value == null) {
                emitters.forEach(emitter -> emitter.fail(new IllegalStateException(
                        "a batch left out " + key.getClass().getSimpleName())));
            } else {
                emitters.forEach(emitter -> emitter.complete(value));
            }
        });
    }

    private static <K, V> void fail(Map<K, List<UniEmitter<? super V>>> keys, Throwable failure) {
        keys.values().forEach(emitters -> emitters.forEach(emitter -> emitter.fail(failure)));
    }
}
