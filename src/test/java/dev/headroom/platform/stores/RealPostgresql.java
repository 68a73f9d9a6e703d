package dev.headroom.platform.stores;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** A database and two roles of one test run's own on a PostgreSQL server given from outside. */
final class RealPostgresql implements AutoCloseable {

    private final URI server;
    private final ApplicationDatabase database;
    private final Passwords passwords = Passwords.generate();

    private RealPostgresql(URI server, ApplicationDatabase database) {
        this.server = server;
        this.database = database;
    }

    static RealPostgresql prepare(String address) throws SQLException {
        String run = "headroom_test_" + UUID.randomUUID().toString().substring(0, 8);
        var database = new ApplicationDatabase(run, run + "_owner", run);
        var postgresql = new RealPostgresql(URI.create(address), database);
        try (Connection administrator = postgresql.administrator()) {
            database.prepare(administrator, postgresql.passwords.owner(), postgresql.passwords.application());
        }
        return postgresql;
    }

    private Connection administrator() throws SQLException {
        String[] login = server.getUserInfo().split(":", 2);
        return DriverManager.getConnection("jdbc:" + address("postgres"), login[0], login.length > 1 ? login[1] : "");
    }

    private String address(String name) {
        return "postgresql://" + server.getHost() + ":" + server.getPort() + "/" + name;
    }

    Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.reactive.url", address(database.name()),
                "quarkus.datasource.jdbc.url", "jdbc:" + address(database.name()),
                "quarkus.datasource.username", database.application(),
                "quarkus.datasource.password", passwords.application(),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", passwords.owner());
    }

    @Override
    public void close() throws SQLException {
        try (Connection administrator = administrator()) {
            database.drop(administrator);
        }
    }
}
