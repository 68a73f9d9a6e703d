package dev.headroom.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A running service that accepts writes and will be killed; whichever protocol it speaks, this is all the test needs.
 */
interface Victim extends AutoCloseable {

    /** Each is used by a thread of its own. */
    List<Writer> writers() throws Exception;

    /** The ids of everything that was ever written and is still there. */
    Set<String> kept() throws Exception;

    /** Without any warning; says what was killed. */
    String kill() throws Exception;

    /** Stops it the orderly way. */
    @Override
    void close() throws InterruptedException;

    /** Sends one write after the other. */
    @FunctionalInterface
    interface Writer {

        /** The id under which the write is kept, once it is acknowledged; fails when the service is gone. */
        String write() throws Exception;
    }

    /** Starts it over the data an earlier one left, or over an empty directory. */
    @FunctionalInterface
    interface Starter {

        Victim start(Path directory) throws IOException, InterruptedException;
    }
}
