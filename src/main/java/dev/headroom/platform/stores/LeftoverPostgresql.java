package dev.headroom.platform.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A PostgreSQL that outlived the killed process that started it. No other can start over its data, so it is stopped
 * first; nothing it accepted is lost.
 */
record LeftoverPostgresql(ProcessHandle process, Path data) {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long PAUSE_MILLIS = 20;
    private static final Set<String> PROGRAMS = Set.of("postgres", "initdb");

    /** To be called by the owner of the data directory's lock only. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> process = Files.exists(pidFile) ? running(pidFile) : Optional.empty();
        if (process.isEmpty()) {
            return;
        }
        var leftover = new LeftoverPostgresql(process.get(), data);
        if (leftover.runs()) {
            leftover.stop();
        } else {
            // After a restart of the machine or container the number belongs to somebody else, and PostgreSQL would
            // refuse to start for fear of it.
            Files.delete(pidFile);
        }
    }

    /** What initializes the cluster outlives who asked for it, and would write into what is deleted under it. */
    static void endFirstStart(Path data) throws IOException {
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            var leftover = new LeftoverPostgresql(process, data);
            if (leftover.runs()) {
                List<ProcessHandle> workers = process.descendants().toList();
                process.destroyForcibly();
                workers.forEach(ProcessHandle::destroyForcibly);
                if (!leftover.ended()) {
                    throw leftover.doesNotStop();
                }
            }
        }
    }

    private static Optional<ProcessHandle> running(Path pidFile) throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process that ended but was not waited for still has its number, and no command line. */
    private boolean runs() {
        var program = process.info();
        return program.command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
                        .anyMatch(PROGRAMS::contains)
                && program.arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(argument -> argument.endsWith(data.toString()));
    }

    private void stop() throws IOException {
        // Java can send SIGTERM only, on which PostgreSQL waits for its clients to leave; SIGINT sends them away.
        signal("INT");
        if (!ended()) {
            signal("QUIT");
            if (!ended()) {
                throw doesNotStop();
            }
        }
    }

    private StoresFailure doesNotStop() {
        return new StoresFailure("The PostgreSQL an earlier run left behind does not stop: end process " + process.pid()
                + " by hand, then start again.");
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-s", name, Long.toString(process.pid())).start();
    }

    private boolean ended() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (runs() && System.nanoTime() - end < 0) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !runs();
    }
}
