package dev.headroom.meeting.commitment;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.OptionalInt;

/** What an operator may set about commitments. */
@ConfigMapping(prefix = "headroom.commitments")
public interface CommitmentConfig {

    /**
     * How many working days what is owed may be overdue before it counts as broken; by default 10,
     * two working weeks: longer than a holiday of one, and shorter than anybody goes on waiting. At most 260.
     */
    @PositiveOrZero
    @Max(260)
    OptionalInt brokenAfterWorkdays();
}
