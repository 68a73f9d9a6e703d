package dev.headroom.actionplan.outlook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much of the past forecasts are drawn from. */
@ConfigMapping(prefix = "headroom.action-plan.forecast")
public interface OutlookConfig {

    /** From how many of the organization's newest plans: who bought two years ago did it with other people. */
    @WithDefault("500")
    @Positive
    int plans();

    /** How long that past is kept in memory: reading it takes half a second, and a day adds little to it. */
    @WithDefault("10m")
    @DurationMin(millis = 1)
    Duration keptFor();

    /** How often a plan is simulated: the 80th percentile then moves by less than a tenth of the spread. */
    @WithDefault("1000")
    @Positive
    int runs();
}
