package dev.headroom.accountplan.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A picture is computed while somebody waits for it: 2,000 contacts, 500 units and cells, 40 of us. */
class RelationshipSpeedTest {

    private static final Duration LONGEST = Duration.ofMillis(150);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Customer LARGE = RandomCustomers.of(1, 500, 2_000, 500, 40);

    @Test
    void everythingOfALargeCustomerIsComputedInTime() {
        assertFast("everything", RelationshipSpeedTest::readAll);
    }

    @Test
    void departureFromALargeCustomerIsComputedInTime() {
        assertFast(
                "a departure",
                picture -> picture.departureOfPerson(LARGE.contacts().get(7).person()));
    }

    @Test
    void chartOfALargeCustomerIsDrawnInTime() {
        assertFast("the chart", picture -> RelationshipChart.svg(picture, "Large customer", 390));
    }

    private static void readAll(RelationshipPicture picture) {
        assertThat(picture.contacts()).isNotEmpty();
        assertThat(picture.singleThreadedCells()).isNotEmpty();
        assertThat(picture.peopleAtRisk()).isNotEmpty();
        assertThat(picture.membersAtRisk()).isNotNull();
        assertThat(picture.comfortZone().rows()).isNotEmpty();
        assertThat(picture.seniorContacts()).isNotEmpty();
        assertThat(picture.coverage()).isNotNull();
        assertThat(picture.reachDepth()).isNotNull();
        assertThat(picture.status()).isNotNull();
    }

    /** The best of a few runs in processor time: neither a cold nor a busy machine is what is measured. */
    private static void assertFast(String what, Consumer<RelationshipPicture> use) {
        long best = LongStream.range(0, 30).map(run -> nanos(use)).min().orElseThrow();
        System.out.printf("relationships: %s of 2,000 contacts × 500 cells in %.1f ms%n", what, best / 1e6);
        assertThat(Duration.ofNanos(best)).isLessThan(LONGEST);
    }

    private static long nanos(Consumer<RelationshipPicture> use) {
        long start = THREADS.getCurrentThreadCpuTime();
        use.accept(LARGE.picture());
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
