package dev.headroom.platform.stores;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** A PostgreSQL of our own under the data directory: binaries, data, log and passwords. */
final class EmbeddedPostgresql implements AutoCloseable {

    private static final ApplicationDatabase DATABASE = ApplicationDatabase.HEADROOM;
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final Passwords passwords;
    private final EmbeddedPostgres server;

    private EmbeddedPostgresql(Passwords passwords, EmbeddedPostgres server) {
        this.passwords = passwords;
        this.server = server;
    }

    static EmbeddedPostgresql start(Path directory) throws IOException, SQLException {
        OwnerOnly.directory(directory);
        Path complete = directory.resolve("complete");
        Path data = directory.resolve("data");
        LeftoverPostgresql.stop(data);
        if (Files.notExists(complete)) {
            // A first start that was killed leaves a cluster nobody can log in to, and nothing in it was ever accepted.
            LeftoverPostgresql.endFirstStart(data);
            FileUtils.deleteDirectory(data.toFile());
        }
        deleteHalfUnpacked(directory.resolve("binaries"));
        var passwords = Passwords.in(directory);
        var postgresql = new EmbeddedPostgresql(passwords, launch(directory, data, passwords.administrator()));
        try (Connection administrator = postgresql.server.getPostgresDatabase().getConnection()) {
            DATABASE.prepare(administrator, passwords.owner(), passwords.application());
        } catch (SQLException e) {
            postgresql.close();
            throw e;
        }
        if (Files.notExists(complete)) {
            OwnerOnly.file(complete);
        }
        return postgresql;
    }

    /** The library marks a set of binaries once it is whole, but would keep the cut-off files of one that is not. */
    private static void deleteHalfUnpacked(Path binaries) throws IOException {
        try (var sets = Files.newDirectoryStream(Files.createDirectories(binaries))) {
            for (Path set : sets) {
                if (Files.notExists(set.resolve(".exists"))) {
                    FileUtils.deleteDirectory(set.toFile());
                }
            }
        }
    }

    private static EmbeddedPostgres launch(Path directory, Path data, String password) throws IOException {
        Path passwordFile = OwnerOnly.file(directory.resolve("administrator.tmp"));
        Files.writeString(passwordFile, password);
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    // These become options of initdb and win over the library's own "trust anybody".
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", password)
                    // The library starts PostgreSQL for throw-away tests; here an accepted write must stay.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "60")
                    .setOutputRedirector(
                            Redirect.appendTo(directory.resolve("log.txt").toFile()))
                    .setPGStartupWait(LONGEST_START)
                    .start();
        } finally {
            Files.delete(passwordFile);
        }
    }

    Map<String, String> configuration() {
        String address = "postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE.name();
        return Map.of(
                "quarkus.datasource.reactive.url", address,
                "quarkus.datasource.jdbc.url", "jdbc:" + address,
                "quarkus.datasource.username", DATABASE.application(),
                "quarkus.datasource.password", passwords.application(),
                "quarkus.flyway.username", DATABASE.owner(),
                "quarkus.flyway.password", passwords.owner());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
