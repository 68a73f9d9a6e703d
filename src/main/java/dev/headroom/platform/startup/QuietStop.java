package dev.headroom.platform.startup;

import io.quarkus.logging.LoggingFilter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps from the log what fails only because the service stops: a sweep that was under way finds the stores closed,
 * says so in a warning, and is done at the next start. What fails of requests, which are given some seconds, is an
 * error.
 */
@Singleton
@LoggingFilter(name = "stop")
public final class QuietStop implements Filter {

    private static volatile boolean stopping;

    static void start(@Observes @Priority(StartOrder.FIRST) StartupEvent event) {
        stopping = false;
    }

    static void stop(@Observes @Priority(StartOrder.FIRST) ShutdownEvent event) {
        stopping = true;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        String name = String.valueOf(record.getLoggerName());
        int level = record.getLevel().intValue();
        boolean ofSweep = name.startsWith("dev.headroom.") && level == Level.WARNING.intValue();
        boolean ofItsTransaction = name.startsWith("org.hibernate.reactive.") && level >= Level.WARNING.intValue();
        return !stopping || !(ofSweep || ofItsTransaction);
    }
}
