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
 * Keeps from the log what fails only because the service stops: a sweep that was under way finds the stores closed.
 * Requests are over by then, so that nothing else can fail, and what was not done is done at the next start.
 */
@Singleton
@LoggingFilter(name = "stop")
public final class QuietStop implements Filter {

    /** Our own, and what reports on our transactions. */
    private static final List<String> BACKGROUND = List.of("dev.headroom.", "org.hibernate.reactive.");

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
        String name = record.getLoggerName();
        return name != null && BACKGROUND.stream().anyMatch(name::startsWith);
    }
}
