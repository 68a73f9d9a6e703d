package dev.headroom.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.identity.Uuids;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An index that can't be made at the start is made later, and keeps no other collection without its own. */
@QuarkusTest
class DocumentStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UNIQUE = "uniqueKey_1";

    @Inject
    ReactiveMongoClient client;

    @Inject
    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final String refusing = "test_refusing_" + Uuids.next();
    private final String willing = "test_willing_" + Uuids.next();

    @AfterEach
    void clean() {
        List.of(refusing, willing)
                .forEach(name -> collection(name).drop().await().atMost(PATIENCE));
    }

    @Test
    void indexesThatFailAreDeclaredAgainUntilTheyAreThere() {
        // Given: two documents of one key, written while nothing kept them apart
        collection(refusing)
                .insertMany(List.of(ofKey("one"), ofKey("two")))
                .await()
                .atMost(PATIENCE);

        // When
        var store = new DocumentStore(client, List.of(new Named(refusing), new Named(willing)), database);
        store.start(new StartupEvent());

        // Then
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(indexes(willing))
                .contains(UNIQUE));
        assertThat(indexes(refusing)).doesNotContain(UNIQUE);
        collection(refusing).deleteOne(new Document("_id", "two")).await().atMost(PATIENCE);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(indexes(refusing))
                .contains(UNIQUE));
    }

    private static Document ofKey(String id) {
        return new Document("_id", id).append("uniqueKey", "the same");
    }

    private List<String> indexes(String name) {
        return collection(name)
                .listIndexes()
                .map(index -> index.getString("name"))
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    private ReactiveMongoCollection<Document> collection(String name) {
        return client.getDatabase(database).getCollection(name);
    }

    /** Notes in a collection of another name; no bean, so that the service does not know it. */
    private static final class Named extends Note.Form {

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String collection() {
            return name;
        }
    }
}
