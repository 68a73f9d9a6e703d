package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A map is computed while somebody waits for it. */
class WalletShareSpeedTest {

    private static final Duration LONGEST = Duration.ofMillis(200);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void largeAccountWithDeepTreesIsComputedInTime() {
        assertFast(RandomSheets.of(1, 500, 50, 2_000));
    }

    @Test
    void largeAccountWithoutTreesIsComputedInTime() {
        Sheet sheet = new Sheet();
        for (int i = 0; i < 500; i++) {
            sheet.unit("Unit " + i);
        }
        for (int i = 0; i < 50; i++) {
            sheet.offering("Offering " + i);
        }
        for (int i = 0; i < 2_000; i++) {
            sheet.spend("Unit " + i % 500, "Offering " + i % 47, "Vendor " + i % 3, "100");
        }
        assertFast(sheet);
    }

    /** The best of a few runs in processor time: neither a cold nor a busy machine is what is measured. */
    private static void assertFast(Sheet sheet) {
        WalletShareInputs inputs = sheet.inputs();
        long best = LongStream.range(0, 15).map(run -> nanos(inputs)).min().orElseThrow();
        assertThat(Duration.ofNanos(best)).isLessThan(LONGEST);
    }

    private static long nanos(WalletShareInputs inputs) {
        long start = THREADS.getCurrentThreadCpuTime();
        ComputedMap map = WalletShare.compute(inputs);
        long took = THREADS.getCurrentThreadCpuTime() - start;
        assertThat(map.cells()).isNotEmpty();
        return took;
    }
}
