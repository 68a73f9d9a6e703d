package dev.headroom.durability;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.io.FileUtils;

/**
 * Writes as fast as the service takes it, kills the service in the middle, starts it again and looks for every
 * acknowledged write of this and all earlier rounds.
 */
final class Kill9 {

    private static final int SHORTEST_MILLIS = 200;
    private static final int LONGEST_MILLIS = 2_000;

    private final Path directory;
    private final PrintStream out;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private Kill9(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    public static void main(String... arguments) throws Exception {
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        System.exit(lost(rounds, System.out) == 0 ? 0 : 1);
    }

    /** How many acknowledged writes are lost after so many kills. */
    static int lost(int rounds, PrintStream out) throws Exception {
        Path directory = Files.createTempDirectory("headroom-kill9-");
        try {
            return new Kill9(directory, out).run(rounds);
        } finally {
            FileUtils.deleteDirectory(directory.toFile());
        }
    }

    private int run(int rounds) throws Exception {
        Victim victim = Victim.start(directory);
        try {
            Set<String> lost = new HashSet<>();
            for (int round = 1; round <= rounds; round++) {
                int before = acknowledged.size();
                String killed = writeUntilKilled(victim);
                victim = Victim.start(directory);
                lost.addAll(missing(victim.kept()));
                out.printf(
                        "round %d: killed %s after %,d acknowledged writes; lost so far: %d%n",
                        round, killed, acknowledged.size() - before, lost.size());
            }
            out.printf("%d kills, %,d acknowledged writes, %d lost%n", rounds, acknowledged.size(), lost.size());
            return lost.size();
        } finally {
            victim.close();
        }
    }

    private String writeUntilKilled(Victim victim) throws Exception {
        List<Thread> threads = victim.writers().stream().map(this::writing).toList();
        threads.forEach(Thread::start);
        int millis = ThreadLocalRandom.current().nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
        Thread.sleep(millis);
        String killed = victim.kill();
        for (Thread thread : threads) {
            thread.join();
        }
        return killed + " at " + millis + " ms";
    }

    private Thread writing(Victim.Writer writer) {
        return new Thread(() -> {
            try {
                while (true) {
                    acknowledged.add(writer.write());
                }
            } catch (Exception e) {
                // The service was killed: this write was not acknowledged, so nobody counts on it.
            }
        });
    }

    private Set<String> missing(Set<String> kept) {
        Set<String> missing = new HashSet<>(acknowledged);
        missing.removeAll(kept);
        return missing;
    }
}
