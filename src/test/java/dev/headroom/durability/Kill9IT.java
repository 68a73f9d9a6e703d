package dev.headroom.durability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Mutations that the packaged service acknowledged survive its death; {@code src/test/durability/kill9} does more. */
class Kill9IT {

    private static final int ROUNDS = 5;

    @Test
    void acknowledgedMutationsSurviveKills() throws Exception {
        assertThat(Kill9.lost(ROUNDS, System.out)).isZero();
    }
}
