package dev.headroom.platform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The service boots on the stores of the tests, each part with the role meant for it. */
@QuarkusTest
class StoresBootTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @Inject
    ReactiveMongoClient mongo;

    @Inject
    Flyway flyway;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String application;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Test
    void requestsRunAsTheApplication() {
        var rows = pool.query("SELECT current_user::text, current_setting('statement_timeout')")
                .execute()
                .await()
                .atMost(PATIENCE);

        var row = rows.iterator().next();
        assertThat(row.getString(0)).isEqualTo(application);
        assertThat(row.getString(1)).isEqualTo("5s");
    }

    @Test
    void migrationsRunAsTheOwnerAndKnowTheApplication() throws SQLException {
        var configuration = flyway.getConfiguration();

        try (var connection = configuration.getDataSource().getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo(owner).isNotEqualTo(application);
        }
        assertThat(configuration.getPlaceholders()).containsEntry("application_role", application);
    }

    @Test
    void documentsAnswer() {
        var answer = mongo.getDatabase("headroom")
                .runCommand(new Document("ping", 1))
                .await()
                .atMost(PATIENCE);

        assertThat(answer.get("ok", Number.class).intValue()).isOne();
    }

    /** Proactive authentication answers 401 to a token it does not trust, even where none is needed. */
}
