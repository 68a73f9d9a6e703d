package dev.headroom.platform.stores;

import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.UUID;

/** A database of one test run's own on a MongoDB server given from outside. */
final class RealMongodb implements AutoCloseable {

    private final String address;
    private final String database;

    private RealMongodb(String address, String database) {
        this.address = address;
        this.database = database;
    }

    static RealMongodb prepare(String address) {
        String database = "headroom_test_" + UUID.randomUUID().toString().substring(0, 8);
        return new RealMongodb(address, database);
    }

    Map<String, String> configuration() {
        return Map.of("quarkus.mongodb.connection-string", address, "quarkus.mongodb.database", database);
    }

    @Override
    public void close() {
        try (var client = MongoClients.create(address)) {
            client.getDatabase(database).drop();
        }
    }
}
