package dev.headroom.platform.stores;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database of the service and its two roles. The owner migrates the schema; the application only uses it, so that
 * row-level security binds it and a defect in the service cannot change a table.
 */
record ApplicationDatabase(String name, String owner, String application) {

    static final ApplicationDatabase HEADROOM = new ApplicationDatabase("headroom", "headroom_owner", "headroom");

    private static final String PLAIN = " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

    /**
     * Safe to repeat at each start. The limits stop a statement whose caller has long given up from holding a
     * connection: a timeout in the client does not free it.
     */
    void prepare(Connection administrator, String ownerPassword, String applicationPassword) throws SQLException {
        role(administrator, owner, ownerPassword);
        role(administrator, application, applicationPassword);
        limit(administrator, "statement_timeout", "5s");
        limit(administrator, "lock_timeout", "2s");
        limit(administrator, "idle_in_transaction_session_timeout", "5s");
        if (!exists(administrator, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(administrator, "CREATE DATABASE %I OWNER %I", name, owner);
        }
    }

    /** Leaves nothing behind on a server that belongs to somebody else. */
    void drop(Connection administrator) throws SQLException {
        execute(administrator, "DROP DATABASE IF EXISTS %I WITH (FORCE)", name);
        execute(administrator, "DROP ROLE IF EXISTS %I", application);
        execute(administrator, "DROP ROLE IF EXISTS %I", owner);
    }

    private static void role(Connection administrator, String role, String password) throws SQLException {
        boolean exists = exists(administrator, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
        String verb = exists ? "ALTER" : "CREATE";
        execute(administrator, verb + " ROLE %I" + PLAIN + " PASSWORD %L", role, password);
    }

    private void limit(Connection administrator, String setting, String value) throws SQLException {
        execute(administrator, "ALTER ROLE %I SET " + setting + " = %L", application, value);
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Definitions take no parameters, so the server itself quotes the names and values into the text. */
    private static void execute(Connection connection, String template, String... arguments) throws SQLException {
        String marks = ", ?".repeat(arguments.length);
        try (var format = connection.prepareStatement("SELECT format(?" + marks + ")");
                var statement = connection.createStatement()) {
            format.setString(1, template);
            for (int i = 0; i < arguments.length; i++) {
                format.setString(i + 2, arguments[i]);
            }
            try (var rows = format.executeQuery()) {
                rows.next();
                statement.execute(rows.getString(1));
            }
        }
    }
}
