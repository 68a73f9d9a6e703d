package dev.headroom.platform.stores;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

/** A document store that speaks enough of MongoDB's protocol, in this process, over one file in the data directory. */
final class EmbeddedDocuments implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDocuments.class);

    private static final int SECONDS_BETWEEN_COMPACTIONS = 5;
    private static final int WANTED_FILL_PERCENT = 50;
    /** What one background step rewrites: small enough that the requests waiting for it do not notice. */
    private static final int STEP_BYTES = 4 << 20;

    private static final int MILLIS_OF_LAST_COMPACTION = 1_000;

    private final MVStore store;
    private final CommittingBackend backend;
    private final MongoServer server;
    private final ScheduledExecutorService compaction;

    private EmbeddedDocuments(MVStore store) {
        this.store = store;
        this.backend = new CommittingBackend(store);
        this.server = new MongoServer(backend);
        this.compaction = Executors.newSingleThreadScheduledExecutor(EmbeddedDocuments::daemon);
    }

    static EmbeddedDocuments start(Path directory) throws IOException {
        OwnerOnly.directory(directory);
        MVStore store = new MVStore.Builder()
                .fileName(directory.resolve("documents.mv").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        var documents = new EmbeddedDocuments(store);
        documents.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        documents.compaction.scheduleWithFixedDelay(
                () -> documents.backend.alone(documents::compactStep),
                SECONDS_BETWEEN_COMPACTIONS,
                SECONDS_BETWEEN_COMPACTIONS,
                TimeUnit.SECONDS);
        return documents;
    }

    Map<String, String> configuration() {
        int port = server.getLocalAddress().getPort();
        return Map.of(
                "quarkus.mongodb.connection-string",
                "mongodb://127.0.0.1:" + port + "/headroom",
                // Only a replica set can repeat a write without doing it twice.
                "quarkus.mongodb.write-concern.retry-writes",
                "false");
    }

    /** Each commit appends whole pages, some 30 kB for one small document; without this the file only grows. */
    private void compactStep() {
        store.compact(WANTED_FILL_PERCENT, STEP_BYTES);
    }

    @Override
    public void close() {
        compaction.shutdown();
        server.stopListening();
        backend.alone(this::compactAtLast);
        server.shutdownNow();
    }

    /** Every write is committed already: a file that H2 can't make smaller must not keep the stores from stopping. */
    private void compactAtLast() {
        try {
            store.compactFile(MILLIS_OF_LAST_COMPACTION);
        } catch (MVStoreException e) {
            LOG.warnf("The documents' file stays as large as it is: %s", e.getMessage());
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "document-compaction");
        thread.setDaemon(true);
        return thread;
    }
}
