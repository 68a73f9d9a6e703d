package dev.headroom.meeting.speech;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** When others than who held a meeting see how it was spoken. */
@ConfigMapping(prefix = "headroom.speech")
interface SpeechConfig {

    /**
     * How long after a meeting began its numbers are its holder's alone, unless they share them: two weeks, in which
     * they can put wrong speakers right and draw their own conclusions before anybody else does.
     */
    @WithDefault("14d")
    @DurationMin
    Duration ownersAlone();
}
