package dev.headroom.platform.stores;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Both stores, started by this process under one directory, on loopback and on free ports. */
public final class EmbeddedStores implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedStores.class);

    private static final long PATIENCE_MILLIS = 200;

    /** A start whose children are gone gives up at once; it is waited for, because it may just have made another. */
    private static final long GIVES_UP_SECONDS = 5;

    /** Held by whoever starts stores. */
    private static final ReentrantLock STARTING = new ReentrantLock();

    private final Path directory;
    private final DirectoryLock lock;
    private final EmbeddedPostgresql postgresql;
    private final EmbeddedDocuments documents;
    private final Map<String, String> keys;

    private EmbeddedStores(Path directory, DirectoryLock lock) throws IOException, SQLException {
        this.directory = directory;
        this.lock = lock;
        this.keys = LocalKeys.in(directory.resolve("keys")).configuration();
        this.documents = EmbeddedDocuments.start(directory.resolve("documents"));
        try {
            this.postgresql = EmbeddedPostgresql.start(postgresqlIn(directory));
        } catch (IOException | SQLException | RuntimeException e) {
            documents.close();
            throw e;
        }
    }

    /** Starts both, or neither. */
    public static EmbeddedStores start(Path dataDirectory) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        STARTING.lock();
        try {
            var lock = locked(directory);
            try {
                return new EmbeddedStores(directory, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (StoresFailure e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StoresFailure("The embedded stores under " + directory + " do not start: " + e.getMessage(), e);
        } finally {
            STARTING.unlock();
        }
    }

    private static DirectoryLock locked(Path directory) {
        try {
            return DirectoryLock.on(OwnerOnly.directory(directory));
        } catch (IOException e) {
            throw new StoresFailure(
                    "The data directory " + directory + " can't be made or written (" + reason(e)
                            + "): set HEADROOM_DATA_DIRECTORY to one that the user of this process may write to.",
                    e);
        }
    }

    /** The Java library leaves it to the name of the class in the most frequent cases. */
    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a file has this name";
        }
        if (failure instanceof NoSuchFileException) {
            return "nothing can be made there";
        }
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }

    /** For a process that has to end in the middle of {@link #start}: the children it started so far end with it. */
    public static void abandon(Path dataDirectory) {
        endChildren(dataDirectory);
        try {
            if (!STARTING.tryLock(GIVES_UP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The start of the embedded stores does not give up; its children are ended once more.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        endChildren(dataDirectory);
    }

    private static void endChildren(Path dataDirectory) {
        List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
        children.forEach(ProcessHandle::destroy);
        try {
            LeftoverPostgresql.stop(
                    postgresqlIn(dataDirectory.toAbsolutePath().normalize()).resolve("data"));
        } catch (IOException e) {
            throw new StoresFailure("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        } finally {
            // initdb removes what it made before it ends, and may have hardly begun to.
            children.forEach(EmbeddedStores::outlive);
        }
    }

    private static void outlive(ProcessHandle child) {
        try {
            child.onExit().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            child.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path postgresqlIn(Path directory) {
        return directory.resolve("postgresql");
    }

    /** Where everything they keep is. */
    public Path directory() {
        return directory;
    }

    /** What Quarkus has to be told to use them, and the keys kept beside them. */
    public Map<String, String> configuration() {
        var configuration = new TreeMap<>(keys);
        configuration.putAll(postgresql.configuration());
        configuration.putAll(documents.configuration());
        return configuration;
    }

    @Override
    public void close() {
        try (lock;
                documents) {
            postgresql.close();
        } catch (IOException e) {
            throw new StoresFailure("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
