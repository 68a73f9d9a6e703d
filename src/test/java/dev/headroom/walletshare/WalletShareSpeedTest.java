package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A map is computed while somebody waits for it. */
class WalletShareSpeedTest {

    private static final Duration LONGEST = Duration.ofMillis(600);
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

    /** All of the estimates are of wholes, each of another, and most lie within many others. */
    @Test
    void manyEstimatesOfWholesAreComputedInTime() {
        Sheet sheet = new Sheet().offering("Everything");
        for (int i = 0; i < 500; i++) {
            sheet.unit("Unit " + i, i == 0 ? null : "Unit " + (i - 1) / 3);
        }
        for (int i = 0; i < 49; i++) {
            sheet.offering("Offering " + i, i < 7 ? "Everything" : "Offering " + i % 7);
        }
        for (int i = 0; i < 4_000; i++) {
            sheet.estimate("Unit " + i % 166, "Offering " + i % 49, EstimateMethod.CLIENT_STATED, "100");
            sheet.spend("Unit " + (166 + i % 330), "Offering " + (7 + i % 42), "Vendor " + i % 3, "100");
        }
        assertFast(sheet);
    }

    /** Each of them takes the place of the one before, and the last says that nothing is spent. */
    @Test
    void manyEstimatesAfterAClaimAreWeighedInTime() {
        Sheet sheet = new Sheet().unit("Health").offering("IT").claim("Health", "IT", CellState.CONFIRMED_ZERO);
        int last = 4_000;
        for (int i = 0; i <= last; i++) {
            String amount = i == last ? "0" : "100";
            Sheet.Entry entry = new Sheet.Entry(EstimateMethod.CLIENT_STATED)
                    .named("entry " + i)
                    .amounts(amount, amount, amount);
            sheet.estimate("Health", "IT", i == 0 ? entry : entry.supersedes("entry " + (i - 1)));
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
