package dev.headroom.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mutations that the packaged service acknowledged survive its death; {@code src/test/durability/kill9} does more. */
class Kill9IT {

    private static final int ROUNDS = 5;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void acknowledgedMutationsSurviveKills() throws Exception {
        assertThat(Kill9.lost(ROUNDS, System.out)).isZero();
    }
}
