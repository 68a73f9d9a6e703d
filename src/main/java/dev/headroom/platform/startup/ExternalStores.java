package dev.headroom.platform.startup;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operator's own PostgreSQL and MongoDB. Named by halves they are refused: a guess could write to the wrong
 * place.
 */
final class ExternalStores {

    private static final String REACTIVE_URL = "quarkus.datasource.reactive.url";
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    /** One of these is enough to say that the stores are not to be ours. */
    private static final List<String> NAMES = List.of(
            REACTIVE_URL,
            JDBC_URL,
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.mongodb.connection-string");

    private static final List<String> NEEDED = List.of(
            REACTIVE_URL,
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.mongodb.connection-string",
            "headroom.secret");

    private ExternalStores() {}

    static boolean areNamedIn(SmallRyeConfig config) {
        return NAMES.stream().anyMatch(key -> isSet(config, key));
    }

    /** What follows from the operator's settings; refuses if one of them, or of the issuer's, is missing. */
    static Map<String, String> configuration(SmallRyeConfig config) {
        List<String> missing = Stream.concat(
                        NEEDED.stream().filter(key -> !isSet(config, key)), ExternalIssuer.missing(config).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw new ConfigurationException("external stores are configured by halves: set " + worded(missing)
                    + ", or none of the stores' settings for an evaluation on embedded ones.");
        }
        return isSet(config, JDBC_URL)
                ? Map.of()
                : Map.of(JDBC_URL, jdbcUrl(config.getValue(REACTIVE_URL, String.class)));
    }

    /** The migrations go through JDBC, to the same database. */
    static String jdbcUrl(String reactiveUrl) {
        String address = reactiveUrl.replaceFirst("^vertx-reactive:", "").replaceFirst("^postgres:", "postgresql:");
        if (!address.startsWith("postgresql://") || address.contains(",") || address.contains("@")) {
            throw new ConfigurationException("the address for migrations does not follow from " + REACTIVE_URL
                    + ", which should look like postgresql://host:5432/database: set " + environmentName(JDBC_URL)
                    + ".");
        }
        return "jdbc:" + address;
    }

    /** For an operator, who sets environment variables. */
    static String worded(List<String> keys) {
        return keys.stream().map(key -> environmentName(key) + " (" + key + ")").collect(Collectors.joining(" and "));
    }

    static boolean isSet(SmallRyeConfig config, String key) {
        return config.getOptionalValue(key, String.class).isPresent();
    }

    static String environmentName(String key) {
        return key.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
