package dev.headroom.platform.mutations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long a mutation can be repeated with the same {@code clientMutationId}. */
@ConfigMapping(prefix = "headroom.idempotency")
interface IdempotencyConfig {

    /** A phone may lie in a drawer for some weeks before it sends again what it was not answered. */
    @WithDefault("90d")
    @DurationMin(millis = 1)
    Duration keep();

    /** Old answers only take room: nobody waits for this. */
    @WithDefault("1h")
    @DurationMin(millis = 1)
    Duration sweepEvery();
}
