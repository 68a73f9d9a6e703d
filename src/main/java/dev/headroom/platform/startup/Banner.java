package dev.headroom.platform.startup;

import dev.headroom.platform.stores.EmbeddedStores;
import java.util.Map;

/** Tells who started the service without configuration what it brought along and what that is good for. */
final class Banner {

    private static final String TEXT = """
            --------------------------------------------------------------------------------
            Headroom runs on stores of its own, FOR EVALUATION: use it to look around.
              PostgreSQL       %s
              document store   %s
              data, keys       %s
            The document store's port has no password: on this machine, anybody can use it.
            For real stores set QUARKUS_DATASOURCE_REACTIVE_URL, QUARKUS_DATASOURCE_USERNAME,
            QUARKUS_DATASOURCE_PASSWORD and QUARKUS_MONGODB_CONNECTION_STRING.
            --------------------------------------------------------------------------------""";

    private Banner() {}

    static String of(EmbeddedStores stores) {
        Map<String, String> configuration = stores.configuration();
        return TEXT.formatted(
                configuration.get("quarkus.datasource.reactive.url"),
                configuration.get("quarkus.mongodb.connection-string"),
                stores.directory());
    }
}
