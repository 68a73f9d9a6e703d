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
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            enter(connection, organization);
            try (PreparedStatement prepared = prepare(connection, statement, values)) {
                prepared.execute();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
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
        try (Connection connection = connect();
                PreparedStatement prepared = prepare(connection, query, values);
                ResultSet rows = prepared.executeQuery()) {
            return firstColumn(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The first column of every row an organization sees, as text. */
    public static List<String> textsIn(UUID organization, String query) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            enter(connection, organization);
            try (PreparedStatement prepared = prepare(connection, query);
                    ResultSet rows = prepared.executeQuery()) {
                return firstColumn(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static List<String> firstColumn(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
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
