package dev.headroom.platform.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded stores keep data and secrets the way their documentation says. */
class EmbeddedStoresTest {

    @TempDir
    static Path directory;

    private static EmbeddedStores stores;

    @BeforeAll
    static void start() {
        stores = EmbeddedStores.start(directory);
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    @Test
    void dataOutlivesARestart() throws SQLException {
        try (var owner = connect(stores.configuration(), "quarkus.flyway")) {
            execute(owner, "CREATE TABLE note (text text)");
            execute(owner, "INSERT INTO note VALUES ('kept')");
            onNotes(stores.configuration(), notes -> notes.insertOne(new Document("_id", "kept")));
        }

        stores.close();
        stores = EmbeddedStores.start(directory);

        try (var owner = connect(stores.configuration(), "quarkus.flyway")) {
            assertThat(first(owner, "SELECT text FROM note")).isEqualTo("kept");
            long kept = onNotes(stores.configuration(), notes -> notes.countDocuments());
            assertThat(kept).isOne();
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsRefusedWithTheReason(@TempDir Path empty) throws IOException {
        Path file = Files.createFile(empty.resolve("file"));

        assertThatThrownBy(() -> EmbeddedStores.start(file))
                .isInstanceOf(StoresFailure.class)
                .hasMessage("The data directory " + file + " can't be made or written (a file has this name): set"
                        + " HEADROOM_DATA_DIRECTORY to one that the user of this process may write to.");
        assertThatThrownBy(() -> EmbeddedStores.start(file.resolve("data")))
                .isInstanceOf(StoresFailure.class)
                .hasMessageContaining("can't be made or written (Not a directory): set HEADROOM_DATA_DIRECTORY");
    }

    @Test
    void theApplicationRoleIsBoundByRowSecurityAndCannotDefineAnything() throws SQLException {
        try (var application = connect(stores.configuration(), "quarkus.datasource")) {
            assertThat(first(
                            application,
                            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname =" + " current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> execute(application, "CREATE TABLE mine (text text)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void acceptedWritesGoToDiskBeforeTheAnswer() throws SQLException {
        try (var application = connect(stores.configuration(), "quarkus.datasource")) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(first(application, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        String url = stores.configuration().get("quarkus.datasource.jdbc.url");

        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void onlyTheOwnerReadsThePasswords() throws IOException {
        Path file = directory.resolve("postgresql").resolve("passwords.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains(stores.configuration().get("quarkus.datasource.password"));
    }

    /** The stock backend walks through a collection's indexes while it adds to them. */
    @Test
    void whatIsReadWhileIndexesAreDeclaredIsAnswered() {
        try (var client = MongoClients.create(stores.configuration().get("quarkus.mongodb.connection-string"))) {
            for (int round = 0; round < 20; round++) {
                var notes = client.getDatabase("headroom").getCollection("indexed" + round);
                var reads = Stream.generate(() -> CompletableFuture.runAsync(() -> readOften(notes)))
                        .limit(4)
                        .toList();
                IntStream.range(0, 20).forEach(index -> notes.createIndex(Indexes.ascending("field" + index)));
                reads.forEach(CompletableFuture::join);
            }
        }
    }

    /** The stock backend changes documents in place, also those that it encodes for a reader just now. */
    @Test
    void whatIsReadWhileItChangesIsAnswered() {
        String url = stores.configuration().get("quarkus.mongodb.connection-string") + "?retryReads=false";
        try (var client = MongoClients.create(url)) {
            var notes = client.getDatabase("headroom").getCollection("changing");
            notes.insertOne(new Document("_id", 1).append("lines", lines(0)));
            var reads = Stream.generate(() -> CompletableFuture.runAsync(() -> readOften(notes)))
                    .limit(4)
                    .toList();
            for (int change = 1; reads.stream().anyMatch(read -> !read.isDone()); change++) {
                notes.updateOne(new Document("_id", 1), Updates.set("lines", lines(change)));
                notes.updateOne(new Document("_id", 1), Updates.set("field" + change % 20, change));
                notes.updateOne(new Document("_id", 1), Updates.unset("field" + (change + 10) % 20));
            }
            reads.forEach(CompletableFuture::join);
        }
    }

    private static Document lines(int change) {
        var lines = new Document();
        IntStream.range(0, 3_000).forEach(line -> lines.append("line" + (line + change), "what was said"));
        return lines;
    }

    private static void readOften(MongoCollection<Document> notes) {
        IntStream.range(0, 50)
                .forEach(read -> notes.find(Filters.ne("field1", read)).first());
    }

    private static Connection connect(Map<String, String> configuration, String prefix) throws SQLException {
        return DriverManager.getConnection(
                configuration.get("quarkus.datasource.jdbc.url"),
                configuration.get(prefix + ".username"),
                configuration.get(prefix + ".password"));
    }

    private static <T> T onNotes(Map<String, String> configuration, Function<MongoCollection<Document>, T> work) {
        try (var client = MongoClients.create(configuration.get("quarkus.mongodb.connection-string"))) {
            return work.apply(client.getDatabase("headroom").getCollection("notes"));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
