package dev.headroom.platform.startup;

import dev.headroom.platform.stores.EmbeddedStores;
import io.quarkus.runtime.Application;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process in good order within {@value #LONGEST_SECONDS} seconds of being asked to. Quarkus drains the requests
 * and stops first; then our own stores stop, so that the last request still found them. An event loop that hangs makes
 * Quarkus wait for ever: it is left behind.
 */
final class Stop {

    private static final int LONGEST_SECONDS = 19;
    private static final Duration LONGEST = Duration.ofSeconds(LONGEST_SECONDS);
    /** More than quarkus.shutdown.delay and quarkus.shutdown.timeout together; the rest is for the stores. */
    private static final Duration LONGEST_OF_APPLICATION = Duration.ofSeconds(12);

    private @Nullable EmbeddedStores stores;

    static Stop atExit() {
        var stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::run, "stop"));
        return stop;
    }

    /** Under the same lock as closing: a signal during the start waits for it, and no store is left running. */
    synchronized EmbeddedStores with(Supplier<EmbeddedStores> start) {
        EmbeddedStores started = start.get();
        stores = started;
        return started;
    }

    private void run() {
        daemon(() -> {
            sleep(LONGEST);
            halt("the stores did not stop in time");
        });
        boolean stopped = applicationStopped();
        closeStores();
        if (!stopped) {
            halt("a request or an event loop hangs");
        }
    }

    private static boolean applicationStopped() {
        Application application = Application.currentApplication();
        if (application == null) {
            return true;
        }
        Thread waiting = daemon(application::awaitShutdown);
        try {
            waiting.join(LONGEST_OF_APPLICATION.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !waiting.isAlive();
    }

    private synchronized void closeStores() {
        if (stores != null) {
            stores.close();
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "stop-wait");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void halt(String reason) {
        System.err.println("Headroom ends without waiting any longer: " + reason + ".");
        Runtime.getRuntime().halt(1);
    }
}
