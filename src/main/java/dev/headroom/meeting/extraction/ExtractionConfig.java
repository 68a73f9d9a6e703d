package dev.headroom.meeting.extraction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;

/** How much is proposed from a meeting. */
@ConfigMapping(prefix = "headroom.meeting.extraction")
public interface ExtractionConfig {

    /** How many candidates a transcript has at most, the likeliest: a person looks at each. Others are left out. */
    @WithDefault("60")
    @Positive
    int mostCandidates();

    /** Below this confidence, from 0 to 1, nobody is asked: first person alone, or "we" alone, is not enough. */
    @WithDefault("0.3")
    @DecimalMin("0")
    @DecimalMax("1")
    double leastConfidence();
}
