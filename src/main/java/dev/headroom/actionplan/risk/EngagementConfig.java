package dev.headroom.actionplan.risk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.PositiveOrZero;

/** What an operator sets of how the use of plans is read. */
@ConfigMapping(prefix = "headroom.engagement")
public interface EngagementConfig {

    /**
     * The buyer's side has gone quiet after more working days of its own than this without a sign of life, wherever it
     * is told: two weeks are more than a holiday of one, and less than a lost customer.
     */
    @WithDefault("10")
    @PositiveOrZero
    int quietWorkdays();
}
