package dev.headroom.platform.startup;

import io.quarkus.logging.LoggingFilter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps from the log what fails only because the service stops: a sweep or a load that was under way finds the stores
 * closed, and is done at the next start. What fails of a request, or in the stores themselves, is still said.
 */
@Singleton
@LoggingFilter(name = "stop")
public final class QuietStop implements Filter {

    /** Our own, what runs it, and what reports on its transactions. */
    private static final List<String> BACKGROUND =
            List.of("dev.headroom.", "io.quarkus.scheduler.", "org.hibernate.reactive.");

    private static final List<String> STILL_SAID =
            List.of("dev.headroom.platform.graphql.", "dev.headroom.platform.http.", "dev.headroom.platform.stores.");

    private static volatile boolean stopping;

    static void start(@Observes @Priority(StartOrder.FIRST) StartupEvent event) {
        stopping = false;
    }

    static void stop(@Observes @Priority(StartOrder.FIRST) ShutdownEvent event) {
        stopping = true;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        return !stopping || record.getLevel().intValue() < Level.WARNING.intValue() || !isOfBackground(record);
    }

    private static boolean isOfBackground(LogRecord record) {
        String name = String.valueOf(record.getLoggerName());
        return BACKGROUND.stream().anyMatch(name::startsWith)
                && STILL_SAID.stream().noneMatch(name::startsWith);
    }
}
