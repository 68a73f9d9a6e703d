package dev.headroom.platform.stores;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * The stores of one run of the test suite. By default both are embedded, in a temporary directory. Each can be replaced
 * by a real server:
 *
 * <ul>
 *   <li>{@code -Dheadroom.test.postgresql=postgresql://administrator:password@host:port}, a superuser;
 *   <li>{@code -Dheadroom.test.mongodb=mongodb://user:password@host:port}.
 * </ul>
 *
 * On a real server the run uses a database and roles of its own name and drops them at the end.
 */
public final class TestStores implements Closeable {

    private final Map<String, String> configuration = new HashMap<>();
    private final Closing closing = new Closing();

    private TestStores() {}

    public static TestStores start() {
        var stores = new TestStores();
        try {
            stores.open();
            return stores;
        } catch (Exception e) {
            stores.closing.closeAfter(e);
            throw new IllegalStateException("The stores of the tests do not start: " + e.getMessage(), e);
        }
    }

    private void open() throws Exception {
        String postgresql = System.getProperty("headroom.test.postgresql", "");
        String mongodb = System.getProperty("headroom.test.mongodb", "");
        Path directory = Files.createTempDirectory("headroom-test-");
        closing.add(() -> FileUtils.deleteDirectory(directory.toFile()));
        if (postgresql.isEmpty()) {
            var embedded = closing.add(EmbeddedPostgresql.start(directory.resolve("postgresql")));
            configuration.putAll(embedded.configuration());
        } else {
            configuration.putAll(closing.add(RealPostgresql.prepare(postgresql)).configuration());
        }
        if (mongodb.isEmpty()) {
            var embedded = closing.add(EmbeddedDocuments.start(directory.resolve("documents")));
            configuration.putAll(embedded.configuration());
        } else {
            configuration.putAll(closing.add(RealMongodb.prepare(mongodb)).configuration());
        }
    }

    public Map<String, String> configuration() {
        return Map.copyOf(configuration);
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
