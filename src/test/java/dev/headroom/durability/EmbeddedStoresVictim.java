package dev.headroom.durability;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.headroom.platform.stores.EmbeddedStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A process with nothing but the embedded stores, written to through their own drivers. */
final class EmbeddedStoresVictim implements Victim {

    private static final int WRITERS_PER_STORE = 2;

    private final Process process;
    private final Path directory;
    private final Properties configuration;
    private final List<AutoCloseable> connections = new ArrayList<>();

    private EmbeddedStoresVictim(Process process, Path directory, Properties configuration) {
        this.process = process;
        this.directory = directory;
        this.configuration = configuration;
    }

    static Victim start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedStoresVictim.class.getName(),
                        directory.toString())
                .redirectError(Redirect.INHERIT)
                .start();
        return new EmbeddedStoresVictim(process, directory, announced(process.inputReader()));
    }

    private static Properties announced(BufferedReader output) throws IOException {
        var lines = new StringBuilder();
        for (String line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The stores do not start: " + lines);
            }
            lines.append(line).append('\n');
        }
        var properties = new Properties();
        properties.load(new StringReader(lines.toString()));
        return properties;
    }

    /** Runs in the process that is killed. */
    public static void main(String... arguments) {
        EmbeddedStores stores = EmbeddedStores.start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(stores::close));
        stores.configuration().forEach((key, value) -> System.out.println(key + "=" + value));
        System.out.println("ready");
    }

    @Override
    public List<Writer> writers() throws SQLException {
        prepareTable();
        List<Writer> writers = new ArrayList<>();
        MongoCollection<Document> documents = documents();
        for (int i = 0; i < WRITERS_PER_STORE; i++) {
            var insert = sql().prepareStatement("INSERT INTO written VALUES (?)");
            writers.add(() -> {
                String id = "row-" + UUID.randomUUID();
                insert.setString(1, id);
                insert.executeUpdate();
                return id;
            });
            writers.add(() -> {
                String id = "document-" + UUID.randomUUID();
                documents.insertOne(new Document("_id", id));
                return id;
            });
        }
        return writers;
    }

    private void prepareTable() throws SQLException {
        try (var statement = sql().createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (id text PRIMARY KEY)");
        }
    }

    @Override
    public Set<String> kept() throws SQLException {
        prepareTable();
        Set<String> kept = new HashSet<>();
        documents().find().map(document -> document.getString("_id")).into(kept);
        try (var statement = sql().createStatement();
                var rows = statement.executeQuery("SELECT id FROM written")) {
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
        }
        return kept;
    }

    private Connection sql() throws SQLException {
        Connection connection = DriverManager.getConnection(
                configuration.getProperty("quarkus.datasource.jdbc.url"),
                configuration.getProperty("quarkus.flyway.username"),
                configuration.getProperty("quarkus.flyway.password"));
        connections.add(connection);
        return connection;
    }

    private MongoCollection<Document> documents() {
        String address = configuration.getProperty("quarkus.mongodb.connection-string");
        MongoClient client = MongoClients.create(address + "?serverSelectionTimeoutMS=2000&retryWrites=false");
        connections.add(client);
        return client.getDatabase("headroom").getCollection("written");
    }

    /** PostgreSQL outlives its parent, so half of the time it is killed as well. */
    @Override
    public String kill() throws IOException, InterruptedException {
        ProcessHandle postgresql = postgresql(directory);
        boolean both = ThreadLocalRandom.current().nextBoolean();
        if (both) {
            postgresql.destroyForcibly();
        }
        process.destroyForcibly().waitFor();
        disconnect();
        return both ? "service and PostgreSQL" : "service";
    }

    static ProcessHandle postgresql(Path directory) throws IOException {
        try (var lines = Files.lines(directory.resolve("postgresql/data/postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow();
        }
    }

    @Override
    public void close() throws InterruptedException {
        disconnect();
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void disconnect() {
        for (AutoCloseable connection : connections) {
            try {
                connection.close();
            } catch (Exception e) {
                // The other end was killed.
            }
        }
        connections.clear();
    }
}
