package dev.headroom.platform.startup;

import dev.headroom.platform.stores.StoresFailure;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/** Why the service does not start, said so that the operator knows what to change. */
final class StartFailure {

    private static final int DEEPEST_CAUSE = 20;

    private StartFailure() {}

    /** Nothing for a failure no operator can mend. */
    static Optional<String> sentence(Throwable failure) {
        return fromTheRoot(failure).stream()
                .map(StartFailure::explanation)
                .flatMap(Optional::stream)
                .findFirst()
                .map(sentence -> sentence.strip().replaceAll("\\s*\\R\\s*", "; "));
    }

    private static Deque<Throwable> fromTheRoot(Throwable failure) {
        Deque<Throwable> causes = new ArrayDeque<>();
        for (Throwable cause = failure; cause != null && causes.size() < DEEPEST_CAUSE; cause = cause.getCause()) {
            causes.push(cause);
        }
        return causes;
    }

    private static Optional<String> explanation(Throwable cause) {
        if (cause instanceof StoresFailure || cause instanceof ConfigurationException) {
            return Optional.ofNullable(cause.getMessage());
        }
        if (cause instanceof QuarkusBindException taken) {
            return Optional.of("port " + taken.getPort() + " of " + taken.getHost()
                    + " is in use by another process: end that one, or set QUARKUS_HTTP_PORT.");
        }
        if (isWrongSetting(cause)) {
            return Optional.of(
                    "a setting is missing or wrong: " + WrongSettings.worded(String.valueOf(cause.getMessage())));
        }
        if (cause instanceof SQLException refused) {
            return Optional.of(database(refused));
        }
        if (cause instanceof FlywayException) {
            return Optional.of("the database's schema can't be brought up to date: " + cause.getMessage());
        }
        return Optional.empty();
    }

    private static boolean isWrongSetting(Throwable cause) {
        boolean ofConfig = cause instanceof IllegalArgumentException || cause instanceof NoSuchElementException;
        return cause instanceof ConfigValidationException
                || cause instanceof DeploymentException
                || (ofConfig && String.valueOf(cause.getMessage()).startsWith("SRCFG"));
    }

    private static String database(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("08")) {
            return "PostgreSQL does not answer (QUARKUS_DATASOURCE_REACTIVE_URL): " + refused.getMessage();
        }
        if (state.startsWith("28") || state.startsWith("3D")) {
            return "PostgreSQL refuses the login (QUARKUS_DATASOURCE_USERNAME and _PASSWORD, or QUARKUS_FLYWAY_…): "
                    + refused.getMessage();
        }
        return "PostgreSQL refuses a statement (" + state + "): " + refused.getMessage();
    }
}
