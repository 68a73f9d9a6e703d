package dev.headroom.support;

import dev.headroom.platform.stores.TestStores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every {@code @QuarkusTest} its stores; found through {@code META-INF/services}, so that no test has to name it
 * and all of them share one boot. See {@link TestStores} for how to run the suite against real servers.
 */
public final class StoresTestResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable TestStores stores;

    @Override
    public Map<String, String> start() {
        stores = TestStores.start();
        return stores.configuration();
    }

    @Override
    public void stop() {
        if (stores == null) {
            return;
        }
        try {
            stores.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
