package dev.headroom.account.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.support.Graphql;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Somebody may add a contact to the demo's customer before the demo does. */
@QuarkusTest
class DemoContactsTest {

    @Test
    void aContactOfSomebodyElseIsNotTakenForTheDemos() throws SQLException {
        Graphql.awaitDemo();

        try (Connection connection = Owner.connect()) {
            connection.setAutoCommit(false);
            Owner.enter(connection, DemoPeople.ORGANIZATION);
            assertThat(found(connection)).isEqualTo(DemoContacts.ids().size());
            execute(connection, "delete from touch");
            execute(connection, "delete from contact where id <> '01930000-0000-7000-8000-000000003021'");
            execute(connection, "update contact set id = gen_random_uuid()");

            assertThat(found(connection)).isZero();
            connection.rollback();
        }
    }

    private static int found(Connection connection) throws SQLException {
        String ids =
                DemoContacts.ids().values().stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        String statement = DemoContacts.IS_THERE
                .replace(":organization", "'" + DemoPeople.ORGANIZATION + "'")
                .replace(":ids", ids);
        try (var query = connection.createStatement();
                var rows = query.executeQuery(statement)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var update = connection.createStatement()) {
            update.execute(statement + (statement.contains(" where ") ? " and " : " where ") + "organization = '"
                    + DemoPeople.ORGANIZATION + "'");
        }
    }
}
