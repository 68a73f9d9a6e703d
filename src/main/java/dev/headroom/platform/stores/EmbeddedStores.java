package dev.headroom.platform.stores;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Both stores, started by this process under one directory, on loopback and on free ports. */
public final class EmbeddedStores implements AutoCloseable {

    private final EmbeddedPostgresql postgresql;
    private final EmbeddedDocuments documents;

    private EmbeddedStores(EmbeddedPostgresql postgresql, EmbeddedDocuments documents) {
        this.postgresql = postgresql;
        this.documents = documents;
    }

    /** Starts both, or neither. */
    public static EmbeddedStores start(Path dataDirectory) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        try {
            OwnerOnly.directory(directory);
            var documents = EmbeddedDocuments.start(directory.resolve("documents"));
            try {
                return new EmbeddedStores(EmbeddedPostgresql.start(directory.resolve("postgresql")), documents);
            } catch (IOException | SQLException | RuntimeException e) {
                documents.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new StoresFailure("The embedded stores under " + directory + " do not start: " + e.getMessage(), e);
        }
    }

    /** What Quarkus has to be told to use them. */
    public Map<String, String> configuration() {
        var configuration = new TreeMap<>(postgresql.configuration());
        configuration.putAll(documents.configuration());
        return configuration;
    }

    @Override
    public void close() {
        try (documents) {
            postgresql.close();
        } catch (IOException e) {
            throw new StoresFailure("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
