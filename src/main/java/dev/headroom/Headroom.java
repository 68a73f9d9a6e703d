package dev.headroom;

import dev.headroom.platform.startup.Start;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The service. Decides between its own stores and the operator's before Quarkus reads a setting, then hands over.
 *
 * <p>Run it with {@code -XX:+ExitOnOutOfMemoryError}: a process that went on after one would answer wrongly for some
 * requests and rightly for others, while one that ends is replaced.
 */
@QuarkusMain
public final class Headroom {

    private Headroom() {}

    public static void main(String... arguments) {
        try {
            Start.prepare();
        } catch (RuntimeException failure) {
            Start.exit(1, failure);
        }
        Quarkus.run(null, Start::exit, arguments);
    }
}
