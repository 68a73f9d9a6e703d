package dev.headroom.platform.startup;

import dev.headroom.platform.stores.EmbeddedStores;
import io.quarkus.runtime.Application;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process in good order within {@value #LONGEST_SECONDS} seconds of being asked to. Quarkus drains the
 * requests and stops first; then our own stores stop, so that the last request still found them. An event loop that
 * hangs makes Quarkus wait for ever: it is left behind.
 */
final class Stop {

    private static final int LONGEST_SECONDS = 19;
    /** More than quarkus.shutdown.delay and quarkus.shutdown.timeout together; the rest is for the stores. */
    private static final int LONGEST_OF_APPLICATION = 12;

    private static final int LONGEST_OF_STORES = 6;

    private volatile @Nullable Path directory;
    private @Nullable EmbeddedStores stores;

    static Stop atExit() {
        var stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::run, "stop"));
        return stop;
    }

    /** A signal during the start waits a while for it to end, so that there is something to close. */
    EmbeddedStores start(Path dataDirectory) {
        directory = dataDirectory;
        synchronized (this) {
            EmbeddedStores started = EmbeddedStores.start(dataDirectory);
            stores = started;
            return started;
        }
    }

    private void run() {
        daemon(() -> {
            sleep(LONGEST_SECONDS);
            halt("the stores do not stop");
        });
        boolean stopped = within(LONGEST_OF_APPLICATION, Stop::awaitApplication);
        boolean closed = within(LONGEST_OF_STORES, this::closeStores);
        Path unfinished = directory;
        if (!closed && unfinished != null) {
            EmbeddedStores.abandon(unfinished);
        }
        if (!stopped || !closed) {
            halt(stopped ? "the stores were still starting" : "a request or an event loop hangs");
        }
    }

    private static void awaitApplication() {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
    }

    private synchronized void closeStores() {
        if (stores != null) {
            stores.close();
        }
    }

    private static boolean within(int seconds, Runnable work) {
        Thread thread = daemon(work);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "stop-wait");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void sleep(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void halt(String reason) {
        System.err.println("Headroom ends without waiting any longer: " + reason + ".");
        Runtime.getRuntime().halt(1);
    }
}
