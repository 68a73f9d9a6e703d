package dev.headroom.durability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short run of what {@code src/test/durability/kill9} does for as long as wanted. */
class Kill9Test {

    private static final int ROUNDS = 5;

    @Test
    void noAcknowledgedWriteIsLost() throws Exception {
        assertThat(Kill9.lost(EmbeddedStoresVictim::start, ROUNDS, System.out)).isZero();
    }
}
