package dev.headroom.meeting.extraction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is proposed from a meeting. */
@ConfigMapping(prefix = "headroom.meeting.extraction")
public interface ExtractionConfig {

    /** How many candidates a transcript has at most, the likeliest: a person looks at each. Others are left out. */
    @WithDefault("60")
    int mostCandidates();

    /** Below this confidence, from 0 to 1, nobody is asked: first person alone, or "we" alone, is not enough. */
    @WithDefault("0.3")
    double leastConfidence();
}
