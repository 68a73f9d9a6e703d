package dev.headroom.support;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Works on the database as its owner, for test data and for questions about the catalogue. */
public final class Owner {

    /** Kept open: signing in to PostgreSQL takes more processor time than most tests. */
    private static @Nullable Connection kept;

    private Owner() {}

    public static Connection connect() throws SQLException {
        return Arc.container()
                .instance(Flyway.class)
                .get()
                .getConfiguration()
                .getDataSource()
                .getConnection();
    }

    /** Runs one statement inside an organization: row-level security holds for the owner, too. */
    public static void execute(UUID organization, String statement, @Nullable Object... values) {
        inTransaction(statement, connection -> {
            enter(connection, organization);
            try (PreparedStatement prepared = prepare(connection, statement, values)) {
                return prepared.execute();
            }
        });
    }

    public static void enter(Connection connection, UUID organization) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("select set_config('headroom.organization', ?, true)")) {
            set.setString(1, organization.toString());
            set.execute();
        }
    }

    /** The first column of every row, as text. */
    public static List<String> texts(String query, @Nullable Object... values) {
        return inTransaction(query, connection -> firstColumn(connection, query, values));
    }

    /** The first column of every row an organization sees, as text. */
    public static List<String> textsIn(UUID organization, String query) {
        return inTransaction(query, connection -> {
            enter(connection, organization);
            return firstColumn(connection, query);
        });
    }

    private static synchronized <T> T inTransaction(String statement, Work<T> work) {
        try {
            if (kept == null || kept.isClosed()) {
                kept = connect();
                kept.setAutoCommit(false);
            }
            try {
                T result = work.on(kept);
                kept.commit();
                return result;
            } catch (SQLException e) {
                kept.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static List<String> firstColumn(Connection connection, String query, @Nullable Object... values)
            throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement prepared = prepare(connection, query, values);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int index = 0; index < values.length; index++) {
            prepared.setObject(index + 1, values[index]);
        }
        return prepared;
    }
}
